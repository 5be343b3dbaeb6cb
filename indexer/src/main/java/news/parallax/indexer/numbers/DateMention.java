package news.parallax.indexer.numbers;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.Optional;

/**
 * A day of the calendar that the text names.
 *
 * @param start first char of it, a UTF-16 index into the text
 * @param end behind its last char
 * @param year empty when the text leaves it to the reader
 */
public record DateMention(int start, int end, String text, MonthDay day, Optional<Year> year) {

  /** The full date, if the text gives the year and that year has the day. */
  public Optional<LocalDate> date() {
    return year.filter(y -> day.isValidYear(y.getValue())).map(y -> day.atYear(y.getValue()));
  }
}
