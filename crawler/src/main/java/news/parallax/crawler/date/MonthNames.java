package news.parallax.crawler.date;

import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What months are called: the JDK's own Unicode CLDR names, in one language first, then in all. */
final class MonthNames {

  /** Common ones first: where two languages differ about a word, the earlier is believed. */
  private static final List<String> LANGUAGES =
      List.of(
          "en", "fr", "de", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "is", "pl", "cs", "sk",
          "hu", "ro", "ru", "uk", "be", "bg", "el", "tr", "ar", "ar-SY", "ar-DZ", "he", "fa", "hi",
          "id", "ms", "vi", "ca", "et", "lv", "lt", "sl", "sr", "sr-Latn", "mk", "hr", "sq", "eu",
          "gl", "bn", "ta", "th", "sw", "az", "ka", "hy", "ur", "mr", "te", "kn", "ml", "gu", "pa",
          "ne", "si", "my", "km", "lo", "am", "so", "af", "fil", "cy", "ga", "mt", "kk", "ky", "uz",
          "tg", "mn", "bs", "ps");

  /** "In August" is one word. */
  private static final String HEBREW_IN = "ב";

  /** Accents; in Thai such marks are the vowels that tell January from March. */
  private static final Pattern MARKS = Pattern.compile("[\\p{M}&&[^\\u0E00-\\u0E7F]]+");

  private static final Pattern DOTS = Pattern.compile("[.'’׳॰]");
  private static final Map<String, MonthNames> OPENED = new ConcurrentHashMap<>();
  private static final Map<String, Integer> ALL = all();

  private final Map<String, Integer> own;

  private MonthNames(Map<String, Integer> own) {
    this.own = own;
  }

  static MonthNames of(String language) {
    return LANGUAGES.contains(language)
        ? OPENED.computeIfAbsent(language, l -> new MonthNames(names(l)))
        : new MonthNames(Map.of());
  }

  /** The month, 1 to 12, that a word names. */
  Optional<Integer> month(String word) {
    String folded = folded(word);
    return named(folded)
        .or(() -> folded.startsWith(HEBREW_IN) ? named(folded.substring(1)) : Optional.empty());
  }

  private Optional<Integer> named(String folded) {
    return Optional.ofNullable(own.getOrDefault(folded, ALL.get(folded)));
  }

  private static Map<String, Integer> all() {
    Map<String, Integer> all = extra();
    LANGUAGES.forEach(l -> names(l).forEach(all::putIfAbsent));
    return Map.copyOf(all);
  }

  private static Map<String, Integer> extra() {
    Map<String, Integer> extra = new HashMap<>();
    for (String line : WordList.lines("months.txt")) {
      String[] parts = line.split(":", 2);
      Stream.of(parts[1].split(",", -1))
          .forEach(name -> extra.put(folded(name), Moment.number(parts[0])));
    }
    return extra;
  }

  private static Map<String, Integer> names(String language) {
    Map<String, Integer> names = new HashMap<>();
    Locale locale = Locale.forLanguageTag(language);
    for (Month month : Month.values()) {
      for (TextStyle style :
          List.of(
              TextStyle.FULL,
              TextStyle.FULL_STANDALONE,
              TextStyle.SHORT,
              TextStyle.SHORT_STANDALONE)) {
        String name = folded(month.getDisplayName(style, locale));
        if (name.chars().anyMatch(Character::isLetter) && name.length() > 1) {
          names.putIfAbsent(name, month.getValue());
        }
      }
    }
    return names;
  }

  private static String folded(String word) {
    String lower = DOTS.matcher(word.toLowerCase(Locale.ROOT)).replaceAll("").strip();
    return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
  }
}
