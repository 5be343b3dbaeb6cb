package news.parallax.crawler.discover;

import java.util.Optional;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector.SelectorParseException;

/** Whether a CSS selector of an outlet file can be used. */
public final class Selectors {

  private Selectors() {}

  /** What is wrong with a selector, in words; empty when it can be used. */
  public static Optional<String> fault(String selector) {
    try {
      QueryParser.parse(selector);
      return Optional.empty();
    } catch (SelectorParseException | IllegalArgumentException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
