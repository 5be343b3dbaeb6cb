package news.parallax.crawler.extract;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Many patterns for the beginnings of lines, of which a line is tried against those alone that can
 * match what begins as it does.
 */
final class LinePatterns {

  private static final int PREFIX_CHARS = 3;
  private static final int PREFIXES_MAX = 8192;

  private final List<Pattern> patterns;
  private final Map<String, List<Pattern>> byPrefix = new ConcurrentHashMap<>();

  LinePatterns(List<Pattern> patterns) {
    this.patterns = List.copyOf(patterns);
  }

  /** In their order, those that may match a text from its first character on. */
  List<Pattern> likely(String text) {
    if (text.length() < PREFIX_CHARS) {
      return patterns;
    }
    String prefix = text.substring(0, PREFIX_CHARS);
    List<Pattern> known = byPrefix.get(prefix);
    if (known != null) {
      return known;
    }
    List<Pattern> likely = patterns.stream().filter(p -> mayMatch(p, prefix)).toList();
    if (byPrefix.size() < PREFIXES_MAX) {
      byPrefix.put(prefix, likely);
    }
    return likely;
  }

  /** A pattern that fails before the end of the prefix fails whatever follows it. */
  private static boolean mayMatch(Pattern pattern, String prefix) {
    Matcher matcher = pattern.matcher(prefix);
    return matcher.lookingAt() || matcher.hitEnd();
  }
}
