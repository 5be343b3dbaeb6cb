package news.parallax.config;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How spans of time are written: {@code 500ms}, {@code 15m}, {@code 1h30m}, {@code 7d}. */
public final class Durations {

  /** What to say to someone who wrote no duration. */
  public static final String WANTED = "a duration such as 15m";

  private static final Pattern WORDS =
      Pattern.compile(
          "(?:(\\d{1,6})d)?(?:(\\d{1,8})h)?(?:(\\d{1,9})m(?!s))?(?:(\\d{1,9})s)?(?:(\\d{1,9})ms)?");

  private Durations() {}

  /** Reads days, hours, minutes, seconds, milliseconds in that order; each at most once. */
  public static Optional<Duration> parse(String text) {
    Matcher words = WORDS.matcher(text);
    if (text.isEmpty() || !words.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        Duration.ofDays(part(words, 1))
            .plusHours(part(words, 2))
            .plusMinutes(part(words, 3))
            .plusSeconds(part(words, 4))
            .plusMillis(part(words, 5)));
  }

  private static long part(Matcher words, int group) {
    String digits = words.group(group);
    return digits == null ? 0 : Long.parseLong(digits);
  }

  /** Writes a span so that {@link #parse} reads it again, to the millisecond: {@code 1h30m}. */
  public static String words(Duration span) {
    StringBuilder words = new StringBuilder();
    append(words, span.toDaysPart(), "d");
    append(words, span.toHoursPart(), "h");
    append(words, span.toMinutesPart(), "m");
    append(words, span.toSecondsPart(), "s");
    append(words, span.toMillisPart(), "ms");
    return words.isEmpty() ? "0s" : words.toString();
  }

  private static void append(StringBuilder words, long amount, String unit) {
    if (amount != 0) {
      words.append(amount).append(unit);
    }
  }
}
