package news.parallax.crawler.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.util.regex.Pattern;

/** Which calendar a year is counted in: the calendars of the news do not overlap in our time. */
final class Calendars {

  private static final int SOLAR_HIJRI_MIN = 1349;
  private static final int HIJRI_MIN = 1426;
  private static final int HIJRI_MAX = 1500;
  private static final int BUDDHIST_MIN = 2513;
  private static final int BUDDHIST_MAX = 2743;
  private static final int BUDDHIST_AHEAD = 543;
  private static final int BUDDHIST_CENTURY = 2500;
  private static final int BUDDHIST_TWO_DIGITS_MIN = 43;
  private static final Pattern THAI = Pattern.compile("[\\u0E00-\\u0E7F]+.*");

  /** Days from the Solar Hijri epoch to 1970-01-01, less one. */
  private static final int SOLAR_HIJRI_EPOCH = 492_268;

  private Calendars() {}

  /**
   * The Gregorian day of a date as it is written.
   *
   * @throws DateTimeException when there is no such day
   */
  static LocalDate day(int year, int month, int day) {
    if (year >= SOLAR_HIJRI_MIN && year < HIJRI_MIN) {
      return solarHijri(year, month, day);
    }
    if (year >= HIJRI_MIN && year <= HIJRI_MAX) {
      return LocalDate.from(HijrahDate.of(year, month, day));
    }
    boolean buddhist = year >= BUDDHIST_MIN && year <= BUDDHIST_MAX;
    return LocalDate.of(buddhist ? year - BUDDHIST_AHEAD : year, month, day);
  }

  /** The year; two digits beside a Thai month count from the year 2500. */
  static int year(String digits, String month) {
    int year = Moment.number(digits);
    boolean shortened = digits.length() == 2 && year >= BUDDHIST_TWO_DIGITS_MIN;
    return shortened && THAI.matcher(month).matches() ? BUDDHIST_CENTURY + year : year;
  }

  /** After the 33-year rule, which agrees with the observed equinox from 1178 to 1633. */
  private static LocalDate solarHijri(int year, int month, int day) {
    int daysInMonth = month <= 6 ? 31 : 30;
    if (month < 1 || month > 12 || day < 1 || day > daysInMonth) {
      throw new DateTimeException("no such day");
    }
    long before = 365L * (year - 1) + Math.floorDiv(8 * year + 21, 33);
    int inYear = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
    return LocalDate.ofEpochDay(before + inYear + day - 1 - SOLAR_HIJRI_EPOCH);
  }
}
