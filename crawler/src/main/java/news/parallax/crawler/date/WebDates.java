package news.parallax.crawler.date;

import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.parallax.article.PageTime;

/**
 * Reads a date in any of the spellings that feeds and pages use: ISO 8601, RFC 5322 and its many
 * bendings, month names of some forty languages, Unix time. What it cannot read is empty, never
 * "now".
 */
public final class WebDates {

  private static final int LENGTH_MAX = 160;
  private static final Pattern COMMENT = Pattern.compile("\\(([^)]*)\\)");
  private static final Pattern ZONE = Pattern.compile("(?:GMT|UTC) ?[+-][0-9]{1,2}(?::?[0-9]{2})?");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
  private static final Pattern SECONDS = Pattern.compile("[0-9]{9,10}");
  private static final Pattern MILLIS = Pattern.compile("[0-9]{12,13}");

  private WebDates() {}

  /** Reads a date whose language is not known. */
  public static Optional<WebDate> parse(String text) {
    return parse(text, "en");
  }

  /** Reads a date; where a month's name means two months, {@code language} (ISO 639-1) decides. */
  public static Optional<WebDate> parse(String text, String language) {
    if (text.length() > LENGTH_MAX) {
      return Optional.empty();
    }
    String plain = plain(text);
    if (SECONDS.matcher(plain).matches()) {
      return instant(Instant.ofEpochSecond(Long.parseLong(plain)));
    }
    if (MILLIS.matcher(plain).matches()) {
      return instant(Instant.ofEpochMilli(Long.parseLong(plain)));
    }
    return IsoDates.looksLike(plain)
        ? IsoDates.parse(plain)
        : WrittenDates.parse(plain, MonthNames.of(language));
  }

  /** Finds the first date in a line of running text. */
  public static Optional<DateInText> find(String line, String language) {
    return line.length() > LENGTH_MAX
        ? Optional.empty()
        : WrittenDates.find(plain(unwrapped(line.strip())), MonthNames.of(language));
  }

  /** A line wholly in brackets is no remark to anything. */
  private static String unwrapped(String line) {
    boolean wrapped = line.startsWith("(") && line.indexOf(')') == line.length() - 1;
    return wrapped ? line.substring(1, line.length() - 1) : line;
  }

  private static String plain(String text) {
    return SPACE.matcher(withoutComments(asciiDigits(text))).replaceAll(" ").strip();
  }

  private static Optional<WebDate> instant(Instant at) {
    return Optional.of(new WebDate(at.atOffset(ZoneOffset.UTC), PageTime.Precision.MINUTE, true));
  }

  /** What stands in brackets is a remark (RFC 5322 3.2.2), unless it is the zone. */
  private static String withoutComments(String text) {
    return COMMENT
        .matcher(text)
        .replaceAll(
            m -> {
              String said = m.group(1).strip();
              boolean zone = ZONE.matcher(said).matches() || Zones.read(said).isPresent();
              return zone ? " " + Matcher.quoteReplacement(said) + " " : " ";
            });
  }

  private static String asciiDigits(String text) {
    StringBuilder out = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .forEach(
            c -> {
              if (Character.isDigit(c)) {
                out.append(Character.digit(c, 10));
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }
}
