package news.parallax.indexer.numbers;

import java.math.BigDecimal;
import java.util.Set;

/**
 * A number written in digits of any script, with its separators.
 *
 * @param grouped whether thousands were set apart, which no year ever has
 */
record DigitNumber(int end, BigDecimal value, boolean grouped) {

  private static final int DIGITS_MAX = 18;
  private static final Set<String> DECIMAL_POINT =
      Set.of("en", "zh", "ja", "ko", "hi", "ha", "th", "he", "ur", "bn", "sw", "und");

  /** Reads at {@code start}, where a digit stands; digits beyond the eighteenth are left out. */
  static DigitNumber read(String text, int start, String language) {
    StringBuilder digits = new StringBuilder();
    int at = digits(text, start, digits);
    boolean grouped = false;
    int first = at - start;
    while (first <= 3 && at < text.length() && isGrouping(text, at, language)) {
      at = digits(text, at + 1, digits);
      grouped = true;
    }
    if (at + 1 < text.length() && isDecimal(text, at)) {
      digits.append('.');
      at = digits(text, at + 1, digits);
    }
    return new DigitNumber(at, value(digits), grouped);
  }

  private static BigDecimal value(StringBuilder digits) {
    return new BigDecimal(digits.length() > DIGITS_MAX ? "0" : digits.toString());
  }

  private static int digits(String text, int start, StringBuilder into) {
    int at = start;
    while (at < text.length() && Character.isDigit(text.charAt(at))) {
      into.append((char) ('0' + Character.digit(text.charAt(at), 10)));
      at++;
    }
    return at;
  }

  /**
   * A separator followed by exactly three digits groups, unless the language reads it as decimal.
   */
  private static boolean isGrouping(String text, int at, String language) {
    char c = text.charAt(at);
    boolean separates =
        switch (c) {
          case ',', '\u066C', '\u060C' -> DECIMAL_POINT.contains(language) || isArabicScript(c);
          case '.' -> !DECIMAL_POINT.contains(language);
          case '\'', '\u2019', '\u00A0', '\u202F', '\u2009' -> true;
          case ' ' -> !DECIMAL_POINT.contains(language);
          default -> false;
        };
    return separates && digitsAfter(text, at) == 3;
  }

  private static boolean isArabicScript(char c) {
    return c == '\u066C' || c == '\u060C';
  }

  private static boolean isDecimal(String text, int at) {
    char c = text.charAt(at);
    int after = digitsAfter(text, at);
    return (c == '.' || c == ',' || c == '\u066B') && after >= 1 && after != 3 && after <= 6;
  }

  private static int digitsAfter(String text, int separator) {
    int at = separator + 1;
    while (at < text.length() && Character.isDigit(text.charAt(at))) {
      at++;
    }
    return at - separator - 1;
  }
}
