package news.parallax.indexer.numbers;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import news.parallax.indexer.words.Word;
import news.parallax.indexer.words.Words;

/**
 * The number words of one language, 1 to 999 in all its genders and cases, taken from the spell-out
 * rules of CLDR (UTS 35 part 3) by writing every number out once.
 */
final class SpelledNumbers {

  private static final int PHRASE_WORDS_MAX = 6;
  private static final int INFLECTED_MAX = 100;
  private static final Set<String> WITHOUT_SPACES = Set.of("zh", "ja", "th", "km", "lo", "my");
  private static final Map<String, SpelledNumbers> READ = new ConcurrentHashMap<>();

  private final Map<String, BigDecimal> phrases = new HashMap<>();
  private final Set<String> firstWords = new HashSet<>();

  private SpelledNumbers() {}

  static SpelledNumbers of(String language) {
    return READ.computeIfAbsent(language, SpelledNumbers::written);
  }

  /** The longest number phrase that begins at {@code at} and is not broken by punctuation. */
  Optional<NumberVocabulary.Found<BigDecimal>> at(List<Word> words, int at, String text) {
    if (!firstWords.contains(words.get(at).folded())) {
      return Optional.empty();
    }
    StringBuilder phrase = new StringBuilder();
    Optional<NumberVocabulary.Found<BigDecimal>> longest = Optional.empty();
    for (int i = at; i < Math.min(words.size(), at + PHRASE_WORDS_MAX); i++) {
      if (i > at && !Gaps.joins(text, words.get(i - 1).end(), words.get(i).start())) {
        break;
      }
      phrase.append(i == at ? "" : " ").append(words.get(i).folded());
      BigDecimal value = phrases.get(phrase.toString());
      if (value != null) {
        longest = Optional.of(new NumberVocabulary.Found<>(value, i - at + 1));
      }
    }
    return longest;
  }

  private static SpelledNumbers written(String language) {
    SpelledNumbers spelled = new SpelledNumbers();
    if (!WITHOUT_SPACES.contains(language) && hasSpellOut(language)) {
      spelled.writeOut(new RuleBasedNumberFormat(new ULocale(language), RBNF));
    }
    NumberVocabulary.shipped().numbers(language).forEach(spelled::add);
    if (language.equals("ar")) {
      Map.copyOf(spelled.phrases).forEach(spelled::addArabic);
    }
    return spelled;
  }

  private static final int RBNF = RuleBasedNumberFormat.SPELLOUT;

  /** An unknown language would silently get the rules of the machine's own. */
  private static boolean hasSpellOut(String language) {
    return !language.equals("und")
        && new RuleBasedNumberFormat(new ULocale(language), RBNF)
            .getLocale(ULocale.VALID_LOCALE)
            .getLanguage()
            .equals(language);
  }

  private void writeOut(RuleBasedNumberFormat rules) {
    for (String set : rules.getRuleSetNames()) {
      if (set.contains("cardinal") || set.endsWith("numbering")) {
        int all = set.contains("-cardinal-") ? INFLECTED_MAX : 1000;
        for (int n = 1; n < all; n++) {
          add(Words.phrase(rules.format(n, set)), BigDecimal.valueOf(n));
        }
        for (int n = 100; n < 1000; n += 100) {
          add(Words.phrase(rules.format(n, set)), BigDecimal.valueOf(n));
        }
      }
    }
  }

  /**
   * CLDR writes Arabic numbers in the nominative and for masculine nouns alone; newspapers print
   * عشرين beside عشرون and سبع beside سبعة.
   */
  private static final Pattern NOMINATIVE = Pattern.compile("ون(?= |$)");

  private static final Pattern MASCULINE = Pattern.compile("^(\\p{L}{2,})ه(?= |$)");

  private void addArabic(String phrase, BigDecimal value) {
    String oblique = NOMINATIVE.matcher(phrase).replaceAll("ين");
    for (String form : List.of(phrase, oblique)) {
      add(form, value);
      add(MASCULINE.matcher(form).replaceFirst("$1"), value);
    }
  }

  private void add(String phrase, BigDecimal value) {
    phrases.putIfAbsent(phrase, value);
    int space = phrase.indexOf(' ');
    firstWords.add(space < 0 ? phrase : phrase.substring(0, space));
  }
}
