package news.parallax.indexer.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.parallax.indexer.query.Clause.Days;
import news.parallax.indexer.query.Field.Bound;

/** Reads the days that a query names: a day, a month, a year, a range open at either end. */
final class Dates {

  private static final Pattern STRETCH =
      Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");

  private static final Pattern MEANT = Pattern.compile("\\d{4}-.*|[.\\d-]*\\d[.\\d-]*");

  private Dates() {}

  /** The value without the punctuation that a sentence put around it; two dots are ours. */
  static String trimmed(String value) {
    return value
        .replaceFirst("^[^\\p{L}\\p{Nd}.]+", "")
        .replaceFirst("[^\\p{L}\\p{Nd}.]+$|(?<!\\.)\\.$", "");
  }

  /** Whether the value was meant as a date, even if it is none. */
  static boolean meant(String trimmed) {
    return MEANT.matcher(trimmed).matches();
  }

  /** What a date value comes to. */
  sealed interface Reading {

    /**
     * @param turned the later end was written first
     */
    record Read(Days days, boolean turned) implements Reading {}

    record Wrong(String what) implements Reading {}
  }

  static Reading read(Bound bound, String value) {
    int dots = value.indexOf("..");
    try {
      return switch (bound) {
        case FIRST -> new Reading.Read(new Days(first(value), Optional.empty()), false);
        case LAST_BEFORE ->
            new Reading.Read(
                new Days(Optional.empty(), first(value).map(day -> day.minusDays(1))), false);
        case BOTH ->
            dots < 0
                ? ordered(first(value), last(value))
                : ordered(first(value.substring(0, dots)), last(value.substring(dots + 2)));
      };
    } catch (DateTimeException e) {
      return new Reading.Wrong("“" + value + "” holds no date that exists");
    }
  }

  private static Reading ordered(Optional<LocalDate> first, Optional<LocalDate> last) {
    boolean turned = first.isPresent() && last.isPresent() && first.get().isAfter(last.get());
    return new Reading.Read(turned ? new Days(last, first) : new Days(first, last), turned);
  }

  private static Optional<LocalDate> first(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(stretch(text, true));
  }

  private static Optional<LocalDate> last(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(stretch(text, false));
  }

  private static LocalDate stretch(String text, boolean start) {
    Matcher parts = STRETCH.matcher(text);
    if (!parts.matches() || "0000".equals(parts.group(1))) {
      throw new DateTimeException(text);
    }
    int year = Integer.parseInt(parts.group(1));
    if (parts.group(2) == null) {
      return start ? LocalDate.of(year, 1, 1) : LocalDate.of(year, 12, 31);
    }
    int month = Integer.parseInt(parts.group(2));
    if (parts.group(3) == null) {
      YearMonth whole = YearMonth.of(year, month);
      return start ? whole.atDay(1) : whole.atEndOfMonth();
    }
    return LocalDate.of(year, month, Integer.parseInt(parts.group(3)));
  }
}
