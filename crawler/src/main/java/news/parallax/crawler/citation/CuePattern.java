package news.parallax.crawler.citation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern that begins where a word does. Few words begin as its many alternatives do: each
 * beginning is tried once, and the pattern as a whole only behind those that it may match.
 */
final class CuePattern {

  private static final int PREFIX_CHARS = 3;
  private static final int PREFIXES_MAX = 8192;

  private final Pattern pattern;
  private final Map<String, Boolean> prefixes = new ConcurrentHashMap<>();

  CuePattern(Pattern pattern) {
    this.pattern = pattern;
  }

  Matcher matcher(String text) {
    return pattern.matcher(text);
  }

  /** Whether it may match from a place on; a pattern that fails before a prefix ends fails. */
  boolean mayMatch(String text, int from) {
    if (from + PREFIX_CHARS > text.length()) {
      return true;
    }
    String prefix = text.substring(from, from + PREFIX_CHARS);
    Boolean known = prefixes.get(prefix);
    if (known != null) {
      return known;
    }
    Matcher begun = pattern.matcher(prefix);
    boolean may = begun.lookingAt() || begun.hitEnd();
    if (prefixes.size() < PREFIXES_MAX) {
      prefixes.put(prefix, may);
    }
    return may;
  }

  /** Whether it is found in a text, from any word's beginning on. */
  boolean isIn(String text) {
    Matcher matcher = pattern.matcher(text).useTransparentBounds(true);
    for (int i = 0; i < text.length(); i++) {
      boolean likely = i == 0 || !Character.isLetter(text.charAt(i - 1));
      if (likely && mayMatch(text, i) && matcher.region(i, text.length()).lookingAt()) {
        return true;
      }
    }
    return false;
  }
}
