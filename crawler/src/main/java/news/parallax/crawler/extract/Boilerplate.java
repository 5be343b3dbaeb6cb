package news.parallax.crawler.extract;

import java.util.Optional;
import java.util.regex.Pattern;

/** The sentences that belong to a page's furniture and to no article; read from a data file. */
public final class Boilerplate {

  private static final int CHARS_MAX = 420;
  private static final Pattern SIGNS = Pattern.compile("^[\\p{P}\\p{S}\\s]++");
  private static final LinePatterns PATTERNS =
      new LinePatterns(
          WordFile.lines("boilerplate.txt").stream()
              .map(
                  line ->
                      Pattern.compile(
                          line,
                          Pattern.CASE_INSENSITIVE
                              | Pattern.UNICODE_CASE
                              | Pattern.UNICODE_CHARACTER_CLASS))
              .toList());

  private Boilerplate() {}

  /** Whether a block of text is furniture, wherever it came from. */
  public static boolean holds(String text) {
    return rule(text).isPresent();
  }

  /** The rule that a block's text falls under. */
  static Optional<String> rule(String text) {
    if (text.length() > CHARS_MAX) {
      return Optional.empty();
    }
    boolean signed = text.isEmpty() || !Character.isLetterOrDigit(text.charAt(0));
    Optional<String> asItStands = ruleAtOnce(text);
    return signed && asItStands.isEmpty()
        ? ruleAtOnce(SIGNS.matcher(text).replaceFirst(""))
        : asItStands;
  }

  private static Optional<String> ruleAtOnce(String plain) {
    for (Pattern pattern : PATTERNS.likely(plain)) {
      if (pattern.matcher(plain).lookingAt()) {
        return Optional.of("furniture: " + pattern.pattern());
      }
    }
    return Optional.empty();
  }
}
