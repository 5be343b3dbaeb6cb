package news.parallax.indexer.numbers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import news.parallax.indexer.words.Word;

/** Chinese and Japanese numerals such as 二十四 or 三万五千; a lone digit counts only in company. */
final class HanNumber {

  private static final String DIGITS = "〇一二三四五六七八九";
  private static final String DIGITS_FULL = "零壹贰叁肆伍陆柒捌玖";
  private static final int LENGTH_MAX = 12;

  private HanNumber() {}

  static Optional<NumberVocabulary.Found<BigDecimal>> at(List<Word> words, int at, String text) {
    int end = at;
    while (end < words.size()
        && end - at < LENGTH_MAX
        && (end == at || words.get(end - 1).end() == words.get(end).start())
        && isNumeral(words.get(end).raw())) {
      end++;
    }
    boolean multiplied = false;
    for (int i = at; i < end; i++) {
      multiplied |= power(words.get(i).raw()) > 0;
    }
    if (end - at < 2
        || !multiplied
        || digit(words.get(at).raw()) < 0 && power(words.get(at).raw()) != 1) {
      return Optional.empty();
    }
    return Optional.of(new NumberVocabulary.Found<>(value(words, at, end), end - at));
  }

  private static BigDecimal value(List<Word> words, int from, int end) {
    long total = 0;
    long section = 0;
    long digit = 0;
    for (int i = from; i < end; i++) {
      int power = power(words.get(i).raw());
      if (power == 0) {
        digit = digit(words.get(i).raw());
      } else if (power < 4) {
        section += Math.max(1, digit) * (long) Math.pow(10, power);
        digit = 0;
      } else {
        total += Math.max(1, section + digit) * (long) Math.pow(10, power);
        section = 0;
        digit = 0;
      }
    }
    return BigDecimal.valueOf(total + section + digit);
  }

  private static boolean isNumeral(String han) {
    return digit(han) >= 0 || power(han) > 0;
  }

  private static int digit(String han) {
    if (han.equals("两") || han.equals("兩")) {
      return 2;
    }
    return Math.max(DIGITS.indexOf(han), DIGITS_FULL.indexOf(han));
  }

  private static int power(String han) {
    return switch (han) {
      case "十" -> 1;
      case "百" -> 2;
      case "千" -> 3;
      case "万", "萬" -> 4;
      case "亿", "億" -> 8;
      default -> 0;
    };
  }
}
