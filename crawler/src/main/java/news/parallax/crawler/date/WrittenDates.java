package news.parallax.crawler.date;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Dates in words and local order: RFC 5322, asctime, {@code 2. August 2021, 18:42 Uhr}. */
final class WrittenDates {

  /** A month's name; Arabic ones may be two words, and the Levant's and Egypt's side by side. */
  private static final String WORD =
      "([\\u0E00-\\u0E7F]{1,4}\\.[\\u0E00-\\u0E7F]{1,2}|[\\p{L}][\\p{L}\\p{M}'’]*(?: (?:ال[اأآ]ول[ىي]?|الآخرة?|الثانية?|القعدة|الحجة))?)[.׳॰]?"
          + "(?: ?/ ?\\p{L}[\\p{L}\\p{M}]{2,20}(?: ال[اأ]ول| الثاني)?)?";

  private static final String ORDINAL = "(?:st|nd|rd|th|er|º|ª|\\.)?";
  private static final String OF = "[\\s,./-]*(?:de |del |of |an |ta['’] )?";

  /** {@code 26 January 2004}, {@code 2. August 2021}, {@code 16th Nov 2020}, {@code 01-Jan-04}. */
  private static final Pattern DAY_MONTH_YEAR =
      Pattern.compile(
          "(?<![\\p{N}]|[\\p{N}]:)([0-9]{1,2})"
              + ORDINAL
              + OF
              + WORD
              + OF
              + "([0-9]{4}|[0-9]{2})(?![0-9:])");

  /** {@code August 2, 2021}, {@code Nov 12th 2020}. */
  private static final Pattern MONTH_DAY_YEAR =
      Pattern.compile(
          "(?<!\\p{L})" + WORD + "[\\s,-]*([0-9]{1,2})" + ORDINAL + "[\\s,-]+([0-9]{4})(?![0-9:])");

  /** {@code Jan 4 2004} once the time between day and year is gone; asctime puts it there. */
  private static final Pattern YEAR_MONTH_DAY =
      Pattern.compile(
          "(?<![0-9])([0-9]{4})[\\s.,-]*(?:m\\. )?" + WORD + "[\\s-]*([0-9]{1,2})(?![0-9:])");

  /** {@code 2021. gada 2. augusts}. */
  private static final Pattern YEAR_DAY_MONTH =
      Pattern.compile("(?<![0-9])([0-9]{4})\\. gada ([0-9]{1,2})\\. " + WORD);

  /** {@code 2021-08-02}, {@code 2021.08.02} inside a line. */
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<![0-9])([12][0-9]{3})([-/]|\\. ?)([0-9]{1,2})\\2([0-9]{1,2})(?![0-9])");

  /** Years that count from an emperor's accession or from the republic's. */
  private static final Pattern ERA =
      Pattern.compile("(令和|平成|昭和|民國|民国) ?([0-9]{1,3}|元)年 ?([0-9]{1,2})月 ?([0-9]{1,2})日");

  private static final Map<String, Integer> YEAR_BEFORE =
      Map.of("令和", 2018, "平成", 1988, "昭和", 1925, "民國", 1911, "民国", 1911);

  private static final Pattern EAST =
      Pattern.compile("([0-9]{4}) ?[年년.] ?([0-9]{1,2}) ?[月월.] ?([0-9]{1,2}) ?[日일.]");

  /** {@code 2 tháng 8, 2021}: months have numbers for names. */
  private static final Pattern VIETNAMESE =
      Pattern.compile("([0-9]{1,2}) (?:tháng|thg) ([0-9]{1,2}),? (?:năm )?([0-9]{4})");

  /** A time as northern Europe and Indonesia write it, recognised by where it stands. */
  private static final Pattern DOTTED_TIME =
      Pattern.compile(
          "(?<=[0-9]{4},? |\\bkl |\\bkl\\. |\\bklo )([0-2]?[0-9])\\.([0-5][0-9])(?![.0-9])");

  /** {@code 1430 GMT}, as American networks write it. */
  private static final Pattern BARE_TIME =
      Pattern.compile(
          "(?<![0-9:])([01][0-9]|2[0-3])([0-5][0-9]) (?=(?:GMT|UTC|[A-Z]{2,3}T)\\b.{0,40}[12][0-9]{3})");

  private static final Pattern NUMERIC =
      Pattern.compile(
          "(?<![0-9])([0-9]{1,2})([./-]) ?([0-9]{1,2})\\2 ?([0-9]{4}|[0-9]{2})(?![0-9:])");

  private static final Pattern TIME =
      Pattern.compile(
          "(?<![0-9:])(?<before>오전|오후|上午|下午|午前|午後)? ?(?<hour>[0-9]{1,2})(?:[:hH]|시 ?|時)"
              + "(?<minute>[0-9]{2})(?:(?:[:m]|분 ?|分)(?<second>[0-9]{2})(?:[.,](?:[0-9]{1,9}))?)?"
              + "(?:분|分|초|秒)?(?![0-9]) ?(?<after>[AaPp]\\.?[Mm]\\b\\.?|[μπ]\\.μ\\.|[صم](?!\\p{L}))?");

  private static final Pattern LATIN_HALF = Pattern.compile("[AaPp]\\.?[Mm]");

  private static final Pattern ZONE =
      Pattern.compile(
          " ?(?:(?:GMT|UTC|UT) ?)?(?<offset>[+-][0-9]{1,2}:?[0-9]{2})"
              + "| ?(?:GMT|UTC) ?(?<hours>[+-][0-9]{1,2})(?![0-9:])"
              + "|[ (]{0,2}(?<name>[\\p{L}]+(?:/[\\p{L}_]+)?)");

  private WrittenDates() {}

  static Optional<WebDate> parse(String written, MonthNames months) {
    return find(written, months).map(DateInText::date);
  }

  static Optional<DateInText> find(String written, MonthNames months) {
    String dotted = DOTTED_TIME.matcher(written).replaceAll("$1:$2");
    String text = BARE_TIME.matcher(dotted).replaceAll("$1:$2 ");
    Matcher time = TIME.matcher(text);
    if (!time.find()) {
      return day(text, months, false).map(d -> d.inText(text, Moment.dayOnly(d.date())));
    }
    String rest = text.substring(time.end());
    Optional<ZoneId> zone = zone(rest).or(() -> korean(text));
    String dateText = text.substring(0, time.start()) + " " + withoutOffset(rest);
    return day(dateText, months, LATIN_HALF.matcher(time.group()).find())
        .flatMap(
            d -> time(time, d.date()).map(local -> d.inText(dateText, Moment.in(local, zone))));
  }

  /** A day and where in the text it stands. */
  private record Day(LocalDate date, int start, int end) {

    DateInText inText(String text, WebDate read) {
      int before = letters(text, 0, start);
      return new DateInText(read, before, before + letters(text, end, text.length()));
    }

    private static int letters(String text, int from, int to) {
      return (int) text.substring(from, to).codePoints().filter(Character::isLetter).count();
    }
  }

  /** Korean feeds leave the offset out; the peninsula has one. */
  private static Optional<ZoneId> korean(String text) {
    return text.contains("년") ? Zones.read("KST") : Optional.empty();
  }

  private static Optional<LocalDateTime> time(Matcher m, LocalDate day) {
    String before = m.group("before") == null ? "" : m.group("before");
    String after = m.group("after") == null ? "" : m.group("after");
    int hour = HalfDay.hour(Moment.number(m.group("hour")), before + after);
    return Moment.at(day, hour, Moment.number(m.group("minute")), Moment.number(m.group("second")));
  }

  private static Optional<ZoneId> zone(String rest) {
    Matcher zone = ZONE.matcher(rest);
    if (!zone.lookingAt()) {
      return Optional.empty();
    }
    return Stream.of("offset", "hours", "name")
        .flatMap(group -> Stream.ofNullable(zone.group(group)))
        .findFirst()
        .flatMap(Zones::read);
  }

  private static String withoutOffset(String rest) {
    return rest.replaceAll("[+-][0-9]{2}:?[0-9]{2}\\b", " ");
  }

  private static Optional<Day> day(String text, MonthNames months, boolean halfDays) {
    return named(DAY_MONTH_YEAR, text, months, new int[] {3, 2, 1})
        .or(() -> named(MONTH_DAY_YEAR, text, months, new int[] {3, 1, 2}))
        .or(() -> named(YEAR_MONTH_DAY, text, months, new int[] {1, 2, 3}))
        .or(() -> named(YEAR_DAY_MONTH, text, months, new int[] {1, 3, 2}))
        .or(() -> numbered(VIETNAMESE, text, new int[] {3, 2, 1}))
        .or(() -> era(text))
        .or(() -> numbered(EAST, text, new int[] {1, 2, 3}))
        .or(() -> numbered(YEAR_FIRST, text, new int[] {1, 3, 4}))
        .or(() -> numeric(text, halfDays));
  }

  /** The first match whose word is a month; {@code groups} are those of year, month and day. */
  private static Optional<Day> named(
      Pattern pattern, String text, MonthNames months, int[] groups) {
    Matcher m = pattern.matcher(text);
    for (int from = 0; m.find(from); from = m.start() + 1) {
      Optional<Integer> month = months.month(m.group(groups[1]));
      if (month.isPresent()) {
        int year = Calendars.year(m.group(groups[0]), m.group(groups[1]));
        return at(m, Moment.day(year, month.get(), Moment.number(m.group(groups[2]))));
      }
    }
    return Optional.empty();
  }

  /** {@code groups} are those of year, month and day. */
  private static Optional<Day> numbered(Pattern pattern, String text, int[] groups) {
    Matcher m = pattern.matcher(text);
    return m.find()
        ? at(
            m,
            Moment.day(
                Moment.number(m.group(groups[0])),
                Moment.number(m.group(groups[1])),
                Moment.number(m.group(groups[2]))))
        : Optional.empty();
  }

  private static Optional<Day> era(String text) {
    Matcher m = ERA.matcher(text);
    if (!m.find()) {
      return Optional.empty();
    }
    int year = m.group(2).equals("元") ? 1 : Moment.number(m.group(2));
    int full = Objects.requireNonNull(YEAR_BEFORE.get(m.group(1))) + year;
    return at(m, Moment.day(full, Moment.number(m.group(3)), Moment.number(m.group(4))));
  }

  /**
   * Day first, as most of the world writes; month first where only that is a day, and where a bare
   * digit stands in the second place beside a clock of twelve hours, as America alone writes.
   */
  private static Optional<Day> numeric(String text, boolean halfDays) {
    Matcher m = NUMERIC.matcher(text);
    if (!m.find()) {
      return Optional.empty();
    }
    int first = Moment.number(m.group(1));
    int second = Moment.number(m.group(3));
    int year = Moment.number(m.group(4));
    if (halfDays && m.group(2).equals("/") && m.group(3).length() == 1) {
      return at(m, Moment.day(year, first, second).or(() -> Moment.day(year, second, first)));
    }
    return at(m, Moment.day(year, second, first).or(() -> Moment.day(year, first, second)));
  }

  private static Optional<Day> at(Matcher m, Optional<LocalDate> date) {
    return date.map(d -> new Day(d, m.start(), m.end()));
  }
}
