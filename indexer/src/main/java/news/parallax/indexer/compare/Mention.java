package news.parallax.indexer.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import news.parallax.indexer.numbers.Approx;
import news.parallax.indexer.numbers.DateMention;
import news.parallax.indexer.numbers.Numbers;
import news.parallax.indexer.numbers.Quantity;
import news.parallax.indexer.words.StopWords;
import news.parallax.indexer.words.Word;
import news.parallax.indexer.words.Words;

/**
 * One number of one text: its value and what it counts.
 *
 * @param stems beginnings of the words that name what is counted, at most three, sorted
 * @param isDay whether it is a day of the calendar
 */
record Mention(
    NumberGroup.Value value, String unit, String scope, List<String> stems, boolean isDay) {

  private static final int SCOPE_WORDS_MAX = 3;
  private static final int SCOPE_CHARS_MAX = 80;
  private static final int STEM_LETTERS = 5;
  private static final int WORD_LETTERS_MIN = 3;

  /** Small counts are everywhere; a larger number that two texts share is hardly chance. */
  private static final BigDecimal TELLING = BigDecimal.valueOf(12);

  private static final String DAY = "day";

  Mention {
    stems = stems.stream().distinct().sorted().toList();
  }

  /** The numbers and days of a text, each that counts the same only once. */
  static Collection<Mention> of(Version version) {
    Map<String, Mention> mentions = new LinkedHashMap<>();
    String language = version.column().language();
    for (String paragraph : version.paragraphs()) {
      for (Quantity quantity : Numbers.in(paragraph, language)) {
        Mention mention = of(version.column(), paragraph, quantity);
        mentions.putIfAbsent(mention.key(), mention);
      }
      for (DateMention date : Numbers.dates(paragraph, language)) {
        Mention mention = of(version.column(), date);
        mentions.putIfAbsent(mention.key(), mention);
      }
    }
    return mentions.values();
  }

  private static Mention of(Column column, String paragraph, Quantity quantity) {
    NumberGroup.Value value =
        new NumberGroup.Value(
            column.id(), quantity.text(), quantity.value().toPlainString(), quantity.approx());
    List<String> stems = new ArrayList<>();
    String scope = scope(paragraph, quantity, StopWords.of(column.language()), stems);
    return new Mention(value, quantity.unit().orElse(""), scope, stems, false);
  }

  /** A day without its year is the same as with it. */
  private static Mention of(Column column, DateMention date) {
    String value = date.date().map(Object::toString).orElseGet(() -> date.day().toString());
    return new Mention(
        new NumberGroup.Value(column.id(), date.text(), value, Approx.EXACT),
        DAY,
        "",
        List.of(date.day().toString()),
        true);
  }

  /**
   * The words right behind the number and its sign, up to a mark or, once something is named, a
   * common word: in most languages what it counts. A unit's own word names nothing.
   */
  private static String scope(
      String paragraph, Quantity quantity, Set<String> common, List<String> stems) {
    int from = quantity.end() + signLength(paragraph, quantity.end());
    int to = Math.min(paragraph.length(), from + SCOPE_CHARS_MAX);
    boolean unitWord = from == quantity.end() && hasUnitWord(quantity);
    int end = from;
    int named = from;
    for (Word word : Words.in(paragraph.substring(from, to))) {
      boolean known = common.contains(word.folded());
      boolean over = stems.size() == SCOPE_WORDS_MAX || known && !stems.isEmpty();
      if (over || word.isDigits() || hasMark(paragraph, end, from + word.start())) {
        break;
      }
      boolean isUnit = unitWord && end == from;
      if (!isUnit && !known && word.folded().length() >= WORD_LETTERS_MIN) {
        stems.add(stem(word.folded()));
      }
      end = from + word.end();
      named = known ? named : end;
    }
    return paragraph.substring(from, named).strip();
  }

  private static String stem(String folded) {
    return folded.substring(0, Math.min(STEM_LETTERS, folded.length()));
  }

  /** The length of a sign of percent or money that follows, with a space before it or without. */
  private static int signLength(String text, int at) {
    int sign = at < text.length() && Character.isSpaceChar(text.charAt(at)) ? at + 1 : at;
    return sign < text.length() && isSign(text.charAt(sign)) ? sign + 1 - at : 0;
  }

  private static boolean hasUnitWord(Quantity quantity) {
    return quantity.unit().isPresent() && quantity.text().chars().noneMatch(Mention::isSign);
  }

  private static boolean isSign(int c) {
    return Character.getType(c) == Character.CURRENCY_SYMBOL || c == '%' || c == '٪';
  }

  private static boolean hasMark(String text, int from, int to) {
    return text.substring(from, to).chars().anyMatch(c -> !Character.isWhitespace(c) && c != '-');
  }

  String column() {
    return value.column();
  }

  boolean isIn(String column) {
    return column().equals(column);
  }

  private String key() {
    return String.join("|", unit, value.value(), scope);
  }

  /** What it counts, all its words together; empty where none is named. */
  Optional<String> name() {
    return stems.isEmpty() ? Optional.empty() : Optional.of(name(stems));
  }

  private String name(List<String> of) {
    return unit + (isDay ? "#" : ":") + String.join(" ", of);
  }

  /** Every name that has some of these words: at most seven. */
  List<String> parts() {
    List<String> parts = new ArrayList<>();
    for (int chosen = 1; chosen < 1 << stems.size(); chosen++) {
      int bits = chosen;
      parts.add(
          name(
              IntStream.range(0, stems.size())
                  .filter(i -> (bits & 1 << i) != 0)
                  .mapToObj(stems::get)
                  .toList()));
    }
    return parts;
  }

  /** Its unit and amount, where two texts hardly share them by chance. */
  Optional<String> telling() {
    boolean telling = !unit.isEmpty() || new BigDecimal(value.value()).compareTo(TELLING) > 0;
    return !isDay && telling ? Optional.of(unit + "=" + value.value()) : Optional.empty();
  }
}
