package news.parallax.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How a newsroom of one language writes a day: {@code {{on:-1}}} becomes <em>on Tuesday</em>,
 * <em>mardi</em>, <em>во вторник</em>; {@code {{day:-1}}} the bare weekday; {@code {{date:-1}}} day
 * and month.
 */
final class DatedWords {

  private static final Pattern PLACE = Pattern.compile("\\{\\{(on|day|date):(-?\\d+)}}");

  private final Edition edition;
  private final Locale locale;

  DatedWords(Edition edition, String language) {
    this.edition = edition;
    this.locale = Locale.of(language);
  }

  String fill(String text) {
    return PLACE
        .matcher(text)
        .replaceAll(m -> word(m.group(1), edition.day(Integer.parseInt(m.group(2)))));
  }

  /** The day and the clock time as a page prints them below its headline. */
  String stamp(OffsetDateTime time) {
    return date(time.toLocalDate())
        + " "
        + time.getYear()
        + ", "
        + time.format(DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT));
  }

  private String word(String form, LocalDate day) {
    return switch (form) {
      case "on" -> on(day.getDayOfWeek());
      case "day" -> weekday(day.getDayOfWeek());
      default -> date(day);
    };
  }

  private String on(DayOfWeek day) {
    return switch (locale.getLanguage()) {
      case "en" -> "on " + weekday(day);
      case "es" -> "el " + weekday(day);
      case "ar" -> "يوم " + weekday(day);
      case "ru" -> russianOn(day);
      default -> weekday(day);
    };
  }

  private static String russianOn(DayOfWeek day) {
    return switch (day) {
      case MONDAY -> "в понедельник";
      case TUESDAY -> "во вторник";
      case WEDNESDAY -> "в среду";
      case THURSDAY -> "в четверг";
      case FRIDAY -> "в пятницу";
      case SATURDAY -> "в субботу";
      case SUNDAY -> "в воскресенье";
    };
  }

  private String weekday(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, locale);
  }

  private String date(LocalDate day) {
    String month = day.getMonth().getDisplayName(TextStyle.FULL, locale);
    return switch (locale.getLanguage()) {
      case "es" -> day.getDayOfMonth() + " de " + month;
      case "fr" -> (day.getDayOfMonth() == 1 ? "1er" : day.getDayOfMonth()) + " " + month;
      default -> day.getDayOfMonth() + " " + month;
    };
  }
}
