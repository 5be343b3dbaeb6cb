package news.parallax.indexer.numbers;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import news.parallax.indexer.words.Word;
import news.parallax.indexer.words.Words;

/**
 * The month names of one language, full, short, inflected, and of its countries' own traditions.
 */
final class Months {

  private static final Map<String, List<String>> TRADITIONS =
      Map.of(
          "en", List.of("en_GB", "en_AU"),
          "ar", List.of("ar_SY", "ar_DZ", "ar_MA"),
          "de", List.of("de_AT"),
          "pt", List.of("pt_PT"));
  private static final Map<String, Months> READ = new ConcurrentHashMap<>();

  private final Map<String, Integer> numbers = new HashMap<>();

  private Months() {}

  static Months of(String language) {
    return READ.computeIfAbsent(language, Months::read);
  }

  /** The month (1 to 12) named by the one or two words from {@code at} on. */
  Optional<NumberVocabulary.Found<Integer>> at(List<Word> words, int at) {
    for (int length = 2; length >= 1; length--) {
      if (at + length <= words.size()) {
        String phrase =
            length == 1
                ? words.get(at).folded()
                : words.get(at).folded() + " " + words.get(at + 1).folded();
        Integer month = numbers.get(phrase);
        if (month != null) {
          return Optional.of(new NumberVocabulary.Found<>(month, length));
        }
      }
    }
    return Optional.empty();
  }

  private static Months read(String language) {
    Months months = new Months();
    months.add(language);
    TRADITIONS.getOrDefault(language, List.of()).forEach(months::add);
    return months;
  }

  private void add(String locale) {
    DateFormatSymbols symbols = new DateFormatSymbols(new GregorianCalendar(), new ULocale(locale));
    for (int context : List.of(DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE)) {
      for (int width : List.of(DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED)) {
        String[] names = symbols.getMonths(context, width);
        for (int i = 0; i < 12; i++) {
          add(Words.phrase(names[i]), i + 1);
        }
      }
    }
  }

  private void add(String name, int month) {
    if (!name.isEmpty() && Character.isLetter(name.codePointAt(0))) {
      numbers.putIfAbsent(name, month);
    }
  }
}
