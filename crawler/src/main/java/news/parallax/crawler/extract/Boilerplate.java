package news.parallax.crawler.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences that belong to a page's furniture and to no article; read from a data file. */
public final class Boilerplate {

  private static final int CHARS_MAX = 420;
  private static final Pattern SIGNS = Pattern.compile("^[\\p{P}\\p{S}\\s]+");
  private static final List<Pattern> PATTERNS =
      WordFile.lines("boilerplate.txt").stream()
          .map(
              line ->
                  Pattern.compile(
                      line,
                      Pattern.CASE_INSENSITIVE
                          | Pattern.UNICODE_CASE
                          | Pattern.UNICODE_CHARACTER_CLASS))
          .toList();

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
    String plain = SIGNS.matcher(text).replaceFirst("");
    String beginning = plain.substring(0, Math.min(BEGINNING_CHARS, plain.length()));
    return (BY_BEGINNING.size() < BEGINNINGS_MAX
            ? BY_BEGINNING.computeIfAbsent(beginning, Boilerplate::possible)
            : BY_BEGINNING.getOrDefault(beginning, PATTERNS))
        .stream()
            .filter(p -> p.matcher(plain).lookingAt())
            .findFirst()
            .map(p -> "furniture: " + p.pattern());
  }

  private static final int BEGINNING_CHARS = 3;
  private static final int BEGINNINGS_MAX = 20_000;

  /** Of the many patterns, few can match a text that begins so. */
  private static final Map<String, List<Pattern>> BY_BEGINNING = new ConcurrentHashMap<>();

  private static List<Pattern> possible(String beginning) {
    return PATTERNS.stream()
        .filter(
            pattern -> {
              Matcher matcher = pattern.matcher(beginning);
              return matcher.lookingAt() || matcher.hitEnd();
            })
        .toList();
  }
}
