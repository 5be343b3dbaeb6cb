package news.parallax.crawler.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ISO 8601 and the W3C note on date and time formats, with the slips that feeds make in them. */
final class IsoDates {

  private static final String ZONE = "(?<zone>[+-][0-9:]{2,6}|Z|[A-Za-z][A-Za-z/_]{1,30}|)";
  private static final String FRACTION = "(?:[.,](?:[0-9]{1,12}))?";

  /** {@code 2003-012-31T10:14:55+00:00}, {@code 2018-10-23 04:07:42 +00:00}, {@code 2003-12}. */
  private static final Pattern EXTENDED =
      Pattern.compile(
          "(?<year>[1-9][0-9]{3})[-/](?<month>0?[0-9]{1,2})(?:[-/](?<day>[0-9]{1,2}))?"
              + "(?:[Tt ,]{1,3}(?<meridiem>오전|오후)? ?(?<hour>[0-9]{1,2})(?::(?<minute>[0-9]{1,2})"
              + "(?::(?<second>[0-9]{1,2})"
              + FRACTION
              + ")?)?(?<half> ?[AaPp][Mm])? ?(?:GMT|UTC)?"
              + ZONE
              + ")?");

  private static final Pattern BASIC =
      Pattern.compile(
          "(?<year>[1-9][0-9]{3})(?<month>[0-9]{2})(?<day>[0-9]{2})(?:[Tt ]?(?<hour>[0-9]{2})"
              + ":?(?<minute>[0-9]{2})(?::?(?<second>[0-9]{2})"
              + FRACTION
              + ")? ?(?<meridiem>)(?<half>)"
              + ZONE
              + ")?");

  private static final Pattern ORDINAL =
      Pattern.compile("(?<year>[1-9][0-9]{3})-?(?<ordinal>[0-9]{3})");
  private static final Pattern YEAR_AND_NUMBER = Pattern.compile("[0-9]{4}[-/]?[0-9].*");

  private IsoDates() {}

  /** Whether the text begins as these forms do; then it is one of them or no date. */
  static boolean looksLike(String text) {
    return YEAR_AND_NUMBER.matcher(text).matches();
  }

  static Optional<WebDate> parse(String text) {
    Matcher ordinal = ORDINAL.matcher(text);
    if (ordinal.matches()) {
      return ordinalDay(
          Moment.number(ordinal.group("year")), Moment.number(ordinal.group("ordinal")));
    }
    Matcher extended = EXTENDED.matcher(text);
    if (extended.matches()) {
      return read(extended);
    }
    Matcher basic = BASIC.matcher(text);
    return basic.matches() ? read(basic) : Optional.empty();
  }

  private static Optional<WebDate> ordinalDay(int year, int ordinal) {
    try {
      return Optional.of(Moment.dayOnly(LocalDate.ofYearDay(year, ordinal)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<WebDate> read(Matcher m) {
    int day = m.group("day") == null ? 1 : Moment.number(m.group("day"));
    Optional<LocalDate> date =
        Moment.day(Moment.number(m.group("year")), Moment.number(m.group("month")), day);
    if (m.group("hour") == null) {
      return date.map(Moment::dayOnly);
    }
    String zone = m.group("zone");
    Optional<ZoneId> where = Zones.read(zone);
    if (where.isEmpty() && !zone.isEmpty()) {
      return Optional.empty();
    }
    boolean korean = m.group("meridiem") != null && !m.group("meridiem").isEmpty();
    return date.flatMap(d -> time(m, d))
        .map(t -> Moment.in(t, where.isEmpty() && korean ? Zones.read("KST") : where));
  }

  private static Optional<LocalDateTime> time(Matcher m, LocalDate day) {
    String half =
        (m.group("meridiem") == null ? "" : m.group("meridiem"))
            + (m.group("half") == null ? "" : m.group("half"));
    int hour = HalfDay.hour(Moment.number(m.group("hour")), half);
    return Moment.at(day, hour, Moment.number(m.group("minute")), Moment.number(m.group("second")));
  }
}
