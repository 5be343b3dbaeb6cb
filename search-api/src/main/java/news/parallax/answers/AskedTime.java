package news.parallax.answers;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a moment as people ask for it: RFC 3339, a day in UTC, or a span back from now such as
 * {@code 48h}, {@code 7d}, {@code 2w}.
 */
public final class AskedTime {

  private static final Pattern SPAN = Pattern.compile("(\\d{1,5})([mhdw])");

  private AskedTime() {}

  /** The first moment meant; empty when the text is no moment. */
  public static Optional<Instant> first(String text, Instant now) {
    return read(text, now, false);
  }

  /** The last moment meant: the end of the day where only a day is named. */
  public static Optional<Instant> last(String text, Instant now) {
    return read(text, now, true);
  }

  private static Optional<Instant> read(String text, Instant now, boolean end) {
    Matcher span = SPAN.matcher(text);
    if (span.matches()) {
      return Optional.of(
          now.minus(unit(span.group(2).charAt(0)).multipliedBy(Long.parseLong(span.group(1)))));
    }
    try {
      return Optional.of(
          text.length() == 10 ? day(text, end) : OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }

  private static Instant day(String text, boolean end) {
    Instant start = LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    return end ? start.plus(Duration.ofDays(1)).minusMillis(1) : start;
  }

  private static Duration unit(char letter) {
    return switch (letter) {
      case 'm' -> Duration.ofMinutes(1);
      case 'h' -> Duration.ofHours(1);
      case 'd' -> Duration.ofDays(1);
      default -> Duration.ofDays(7);
    };
  }
}
