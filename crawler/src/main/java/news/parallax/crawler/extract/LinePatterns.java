package news.parallax.crawler.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

  /** Plain words of which a line must have one; where a line may begin with anything. */
  private static final Pattern WORDS = Pattern.compile("\\(\\?<word>([^()]+)\\)");

  private final List<Candidate> patterns;
  private final Map<String, List<Candidate>> byPrefix = new ConcurrentHashMap<>();

  LinePatterns(List<Pattern> patterns) {
    this.patterns = patterns.stream().map(Candidate::of).toList();
  }

  /** A pattern, and the words of which a line must have one, lower case; none where it need not. */
  private record Candidate(Pattern pattern, List<String> words) {

    static Candidate of(Pattern pattern) {
      Matcher words = WORDS.matcher(pattern.pattern());
      return new Candidate(
          pattern,
          words.find() ? List.of(words.group(1).toLowerCase(Locale.ROOT).split("\\|")) : List.of());
    }

    boolean suits(String lowerCase) {
      for (String word : words) {
        if (lowerCase.contains(word)) {
          return true;
        }
      }
      return false;
    }
  }

  /** In their order, those that may match a text from its first character on. */
  List<Pattern> likely(String text) {
    List<Candidate> candidates = byPrefix(text);
    if (candidates.isEmpty()) {
      return List.of();
    }
    List<Pattern> likely = new ArrayList<>();
    String lowerCase = null;
    for (Candidate candidate : candidates) {
      if (!candidate.words().isEmpty() && lowerCase == null) {
        lowerCase = text.toLowerCase(Locale.ROOT);
      }
      if (lowerCase == null || candidate.words().isEmpty() || candidate.suits(lowerCase)) {
        likely.add(candidate.pattern());
      }
    }
    return likely;
  }

  private List<Candidate> byPrefix(String text) {
    if (text.length() < PREFIX_CHARS) {
      return patterns;
    }
    String prefix = text.substring(0, PREFIX_CHARS);
    List<Candidate> known = byPrefix.get(prefix);
    if (known != null) {
      return known;
    }
    List<Candidate> likely = patterns.stream().filter(c -> mayMatch(c.pattern(), prefix)).toList();
    if (byPrefix.size() < PREFIXES_MAX) {
      byPrefix.put(prefix, likely);
    }
    return likely;
  }

  /** Whether one of them matches the beginning of a text. */
  boolean begin(String text) {
    for (Pattern pattern : likely(text)) {
      if (pattern.matcher(text).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of them matches a text as a whole. */
  boolean match(String text) {
    for (Pattern pattern : likely(text)) {
      if (pattern.matcher(text).matches()) {
        return true;
      }
    }
    return false;
  }

  /** A pattern that fails before the end of the prefix fails whatever follows it. */
  private static boolean mayMatch(Pattern pattern, String prefix) {
    Matcher matcher = pattern.matcher(prefix);
    return matcher.lookingAt() || matcher.hitEnd();
  }
}
