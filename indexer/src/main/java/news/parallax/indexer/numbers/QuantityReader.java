package news.parallax.indexer.numbers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.parallax.indexer.words.Word;

/** Walks through a text's words and puts numeral, scale, unit and qualifier together. */
final class QuantityReader {

  private static final Map<Character, String> CURRENCIES =
      Map.of('$', "USD", '€', "EUR", '£', "GBP", '₽', "RUB", '¥', "JPY", '₹', "INR", '₴', "UAH");
  private static final Set<String> AND = Set.of("and", "und", "et", "y", "e", "و", "ve", "en");
  private static final Set<String> ORDINAL_SUFFIXES =
      Set.of("st", "nd", "rd", "th", "er", "ère", "ème", "e", "го", "й", "я", "é", "º", "ª");

  private final String text;
  private final List<Word> words;
  private final List<DateMention> dates;
  private final String language;
  private final SpelledNumbers spelled;
  private final NumberVocabulary vocabulary = NumberVocabulary.shipped();
  private final List<Quantity> found = new ArrayList<>();

  /** A value, the words it ends before, and how it was written. */
  private record Numeral(BigDecimal value, int next, int end, boolean digits, boolean grouped) {
    Numeral plus(BigDecimal more) {
      return new Numeral(value.add(more), next, end, digits, grouped);
    }
  }

  private QuantityReader(String text, List<Word> words, List<DateMention> dates, String language) {
    this.text = text;
    this.words = words;
    this.dates = dates;
    this.language = language;
    this.spelled = SpelledNumbers.of(language);
  }

  static List<Quantity> read(
      String text, List<Word> words, List<DateMention> dates, String language) {
    QuantityReader reader = new QuantityReader(text, words, dates, language);
    int at = 0;
    while (at < words.size()) {
      at = reader.at(at);
    }
    return reader.found;
  }

  /** Reads what begins at this word and returns the word to go on with. */
  private int at(int i) {
    Optional<DateMention> date = dateAt(words.get(i));
    if (date.isPresent()) {
      return firstFrom(i + 1, date.get().end());
    }
    return numeral(i).map(n -> take(i, scaled(n))).orElse(i + 1);
  }

  private Optional<DateMention> dateAt(Word word) {
    return dates.stream().filter(d -> d.start() <= word.start() && word.end() <= d.end()).findAny();
  }

  private int firstFrom(int i, int offset) {
    int at = i;
    while (at < words.size() && words.get(at).start() < offset) {
      at++;
    }
    return at;
  }

  private Optional<Numeral> numeral(int i) {
    if (words.get(i).isDigits()) {
      DigitNumber number = DigitNumber.read(text, words.get(i).start(), language);
      int next = firstFrom(i + 1, number.end());
      return Optional.of(new Numeral(number.value(), next, number.end(), true, number.grouped()));
    }
    return spelled
        .at(words, i, text)
        .or(() -> HanNumber.at(words, i, text))
        .map(f -> spelledNumeral(f.value(), i + f.words()));
  }

  private Numeral spelledNumeral(BigDecimal value, int next) {
    return new Numeral(value, next, words.get(next - 1).end(), false, false);
  }

  /** Adds part to part as long as they grow smaller: two million three hundred and five. */
  private Numeral scaled(Numeral first) {
    Numeral total = timesScales(first);
    BigDecimal last = total.value();
    Optional<Numeral> more = first.digits() ? Optional.empty() : addable(total, last);
    while (more.isPresent()) {
      last = more.get().value();
      total = more.get().plus(total.value());
      more = addable(total, last);
    }
    return total;
  }

  private Optional<Numeral> addable(Numeral before, BigDecimal last) {
    return spelledAfter(before).map(this::timesScales).filter(n -> isLowOrder(last, n.value()));
  }

  /** The number word that follows directly, or behind an "and". */
  private Optional<Numeral> spelledAfter(Numeral before) {
    int next = before.next();
    if (next >= words.size() || !follows(next)) {
      return Optional.empty();
    }
    int from = AND.contains(words.get(next).folded()) ? next + 1 : next;
    if (from >= words.size() || words.get(from).isDigits() || !follows(from)) {
      return Optional.empty();
    }
    return spelled.at(words, from, text).map(f -> spelledNumeral(f.value(), from + f.words()));
  }

  private boolean follows(int i) {
    return Gaps.joins(text, words.get(i - 1).end(), words.get(i).start());
  }

  /** 2,000,000 takes 300,000 on, 200 takes 24 on, but 250 takes nothing. */
  private static boolean isLowOrder(BigDecimal high, BigDecimal low) {
    BigDecimal bare = high.stripTrailingZeros();
    return -bare.scale() >= 2 && BigDecimal.TEN.pow(-bare.scale()).compareTo(low) > 0;
  }

  private Numeral timesScales(Numeral numeral) {
    Numeral now = isHundreds(numeral) ? withRest(numeral) : numeral;
    Optional<NumberVocabulary.Found<BigDecimal>> scale = scaleAfter(now);
    while (scale.isPresent()) {
      int next = now.next() + scale.get().words();
      BigDecimal value = now.value().multiply(scale.get().value());
      now = new Numeral(value, next, words.get(next - 1).end(), now.digits(), true);
      now = isHundreds(now) ? withRest(now) : now;
      scale = scaleAfter(now);
    }
    return now;
  }

  private Optional<NumberVocabulary.Found<BigDecimal>> scaleAfter(Numeral numeral) {
    return numeral.next() < words.size()
            && Gaps.joins(text, numeral.end(), words.get(numeral.next()).start())
        ? vocabulary.scaleAt(words, numeral.next(), language)
        : Optional.empty();
  }

  private static boolean isHundreds(Numeral numeral) {
    return !numeral.digits() && numeral.value().compareTo(BigDecimal.valueOf(1000)) < 0;
  }

  /** Three hundred and five thousand: the five belongs to the hundreds before the thousand does. */
  private Numeral withRest(Numeral hundreds) {
    return spelledAfter(hundreds)
        .filter(rest -> isLowOrder(hundreds.value(), rest.value()))
        .map(rest -> rest.plus(hundreds.value()))
        .orElse(hundreds);
  }

  private int take(int i, Numeral numeral) {
    if (numeral.digits() ? isQuantity(i, numeral) : isCounting(numeral)) {
      Optional<NumberVocabulary.Found<Approx>> qualifier =
          vocabulary.qualifierBefore(words, i, language);
      int start = qualifier.map(q -> words.get(i - q.words()).start()).orElse(startOf(i));
      found.add(
          new Quantity(
              start,
              numeral.end(),
              text.substring(start, numeral.end()),
              plain(numeral.value()),
              unit(i, numeral),
              qualifier.map(NumberVocabulary.Found::value).orElse(Approx.EXACT)));
    }
    return Math.max(numeral.next(), i + 1);
  }

  /** The word for one is an article in most languages. */
  private static boolean isCounting(Numeral numeral) {
    return numeral.value().compareTo(BigDecimal.ONE) > 0;
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private boolean isQuantity(int i, Numeral numeral) {
    return !isPartOfName(words.get(i).start())
        && !isClock(i, numeral)
        && !isOrdinal(numeral)
        && !isYear(i, numeral);
  }

  private boolean isPartOfName(int start) {
    if (start == 0) {
      return false;
    }
    char before = text.charAt(start - 1);
    return isAlphabetic(before)
        || (Gaps.isHyphen(before) && start > 1 && Character.isLetter(text.charAt(start - 2)));
  }

  private static boolean isAlphabetic(char c) {
    return Character.isLetter(c) && c < 0x2E80;
  }

  private boolean isClock(int i, Numeral numeral) {
    int start = words.get(i).start();
    return charAt(numeral.end()) == ':' && Character.isDigit(charAt(numeral.end() + 1))
        || charAt(start - 1) == ':' && Character.isDigit(charAt(start - 2));
  }

  private boolean isOrdinal(Numeral numeral) {
    if (numeral.next() >= words.size()) {
      return false;
    }
    Word next = words.get(numeral.next());
    int gap = next.start() - numeral.end();
    return (gap == 0 || gap == 1 && Gaps.isHyphen(charAt(numeral.end())))
        && ORDINAL_SUFFIXES.contains(next.folded());
  }

  /** A bare four-digit number of our centuries, unless something is plainly counted with it. */
  private boolean isYear(int i, Numeral numeral) {
    int value = numeral.value().scale() > 0 ? 0 : numeral.value().intValue();
    return !numeral.grouped()
        && value >= 1900
        && value < 2100
        && value != 2000
        && charAt(numeral.end()) != '%'
        && vocabulary.qualifierBefore(words, i, language).isEmpty()
        && currencyBefore(words.get(i).start()).isEmpty();
  }

  private char charAt(int at) {
    return at >= 0 && at < text.length() ? text.charAt(at) : ' ';
  }

  private int startOf(int i) {
    int start = words.get(i).start();
    return currencyBefore(start).isPresent() ? start - 1 : start;
  }

  private Optional<String> currencyBefore(int start) {
    return Optional.ofNullable(CURRENCIES.get(charAt(start - 1)));
  }

  private Optional<String> unit(int i, Numeral numeral) {
    Optional<String> before = currencyBefore(words.get(i).start());
    char after = charAt(numeral.end());
    char afterSpace = Gaps.isSpace(after) ? charAt(numeral.end() + 1) : after;
    if (before.isPresent()) {
      return before;
    }
    if (afterSpace == '%' || afterSpace == '٪') {
      return Optional.of("percent");
    }
    return Optional.ofNullable(CURRENCIES.get(afterSpace))
        .or(() -> vocabulary.unitAt(words, numeral.next()).map(NumberVocabulary.Found::value));
  }
}
