package news.parallax.config;

import java.util.Optional;

/** The door to whoever can read CSS selectors, which this room cannot. */
@FunctionalInterface
public interface SelectorCheck {

  /** Takes every selector for good. */
  SelectorCheck ANY = selector -> Optional.empty();

  /** What is wrong with a selector, in words; empty when it can be used. */
  Optional<String> fault(String selector);
}
