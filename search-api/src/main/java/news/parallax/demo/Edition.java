package news.parallax.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Which calendar day each of the world's day numbers stands for. Day 0 is the day (UTC) before the
 * start, so that whatever the hour of the start nothing was published in the future.
 */
record Edition(Instant start) {

  LocalDate day(int number) {
    return LocalDate.ofInstant(start, ZoneOffset.UTC).plusDays(number - 1L);
  }

  /** Reads {@code -1 18:10}: a day's number and the clock time at the outlet. */
  OffsetDateTime at(String written, ZoneOffset offset) {
    int space = written.indexOf(' ');
    if (space < 0) {
      throw new IllegalArgumentException("wants \"<day> <hh:mm>\", got \"" + written + "\"");
    }
    LocalDate day = day(Integer.parseInt(written.substring(0, space)));
    return day.atTime(LocalTime.parse(written.substring(space + 1))).atOffset(offset);
  }
}
