package news.parallax.crawler.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import news.parallax.article.PageTime;
import org.jspecify.annotations.Nullable;

/** Puts the parts that a pattern found together, and refuses days and hours that do not exist. */
final class Moment {

  private static final int YEAR_MIN = 1970;
  private static final int YEAR_MAX = 2200;
  private static final int TWO_DIGIT_PIVOT = 69;

  private Moment() {}

  static Optional<LocalDate> day(int year, int month, int day) {
    int full = year >= 100 ? year : year < TWO_DIGIT_PIVOT ? 2000 + year : 1900 + year;
    try {
      return Optional.of(Calendars.day(full, month, day))
          .filter(d -> d.getYear() >= YEAR_MIN && d.getYear() <= YEAR_MAX);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Hour 24 and second 60 are taken (ISO 8601, RFC 5322 3.3), as the moment that follows. */
  static Optional<LocalDateTime> at(LocalDate day, int hour, int minute, int second) {
    boolean real =
        (hour < 24 && minute < 60 && second <= 60) || (hour == 24 && minute == 0 && second == 0);
    if (!real) {
      return Optional.empty();
    }
    return Optional.of(
        day.atTime(LocalTime.MIDNIGHT).plusHours(hour).plusMinutes(minute).plusSeconds(second));
  }

  static WebDate dayOnly(LocalDate day) {
    return new WebDate(day.atStartOfDay().atOffset(ZoneOffset.UTC), PageTime.Precision.DAY, false);
  }

  static WebDate in(LocalDateTime local, Optional<ZoneId> zone) {
    ZoneId where = zone.orElse(ZoneOffset.UTC);
    return new WebDate(
        local.atZone(where).toOffsetDateTime(), PageTime.Precision.MINUTE, zone.isPresent());
  }

  static int number(@Nullable String digits) {
    return digits == null || digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }
}
