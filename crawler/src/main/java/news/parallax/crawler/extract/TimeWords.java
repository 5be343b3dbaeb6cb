package news.parallax.crawler.extract;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the words beside a date say of it; read from a data file. */
final class TimeWords {

  private static final Map<String, Pattern> SENSES =
      WordFile.lines("time-words.txt").stream()
          .map(l -> l.split(":", 2))
          .collect(Collectors.toUnmodifiableMap(l -> l[0], l -> pattern(l[1])));
  private static final Pattern PUBLISHED = Objects.requireNonNull(SENSES.get("published"));
  private static final Pattern UPDATED = Objects.requireNonNull(SENSES.get("updated"));
  private static final Pattern FOREIGN = Objects.requireNonNull(SENSES.get("foreign"));

  /** Names of the boxes in which pages show the reader's own day. */
  private static final Pattern TODAY =
      Pattern.compile(
          "today|current[-_]?(?:date|time)|date[-_]?now|heute|fecha[-_]?actual|clock",
          Pattern.CASE_INSENSITIVE);

  private TimeWords() {}

  /**
   * The part of a line that speaks of the publication.
   *
   * @param labelled whether the line says so
   * @param changed whether all that the line speaks of is a change
   */
  record Said(String text, boolean labelled, boolean changed) {

    /** The same of another text, as a label says it of what follows. */
    Said over(String labelledText) {
      return new Said(labelledText, labelled, changed);
    }
  }

  /** Of "published … updated …" and "updated …, first published …" the publication is meant. */
  static Said publication(String line) {
    Matcher updated = UPDATED.matcher(line);
    int change = updated.find() ? updated.start() : -1;
    Matcher published = PUBLISHED.matcher(line);
    if (!published.find()) {
      boolean before = change > 0 && hasDigit(line.substring(0, change));
      return before
          ? new Said(line.substring(0, change), false, false)
          : new Said(line, false, change >= 0);
    }
    int label = published.start();
    if (change >= 0 && change < label) {
      return hasDigit(line.substring(label))
          ? new Said(line.substring(label), true, false)
          : new Said(line, false, true);
    }
    return new Said(change < 0 ? line : line.substring(0, change), true, false);
  }

  static boolean speakOfAChange(String text) {
    return UPDATED.matcher(text).find();
  }

  /** Rights, expiry, and other dates that are not the page's. */
  static boolean speakOfElse(String text) {
    return FOREIGN.matcher(text).find();
  }

  static boolean nameToday(String names) {
    return TODAY.matcher(names).find();
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }

  private static Pattern pattern(String words) {
    return Arrays.stream(words.split(","))
        .map(String::strip)
        .map((Function<String, String>) Pattern::quote)
        .collect(
            Collectors.collectingAndThen(
                Collectors.joining("|", "(?<!\\p{L})(?:", ")"),
                p -> Pattern.compile(p, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)));
  }
}
