package news.parallax.benchmarks;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import news.parallax.indexer.words.StopWords;
import news.parallax.indexer.words.Words;

/**
 * Chooses the cities that many languages have a name for, and of their names those that can be told
 * from other words.
 */
final class CityNames {

  /** The languages whose names are kept; English names a city. */
  static final List<String> LANGUAGES =
      List.of(
          "en", "fr", "es", "de", "it", "pt", "pl", "cs", "tr", "id", "nl", "ru", "uk", "ar", "fa",
          "he", "hi", "zh", "ja", "ko");

  /** A city that fewer of the languages name is seldom named by newsrooms far away. */
  private static final int LANGUAGES_MIN = 8;

  private static final int LETTERS_MIN = 4;
  private static final int LETTERS_MIN_EAST_ASIAN = 2;
  private static final int WORDS_MAX = 3;
  private static final int CHARACTERS_MAX_EAST_ASIAN = 5;
  private static final Set<String> EAST_ASIAN = Set.of("zh", "ja", "ko");
  private static final Map<String, String> SUFFIXES = Map.of("zh", "市", "ja", "市", "ko", "시");

  private final Map<String, Set<String>> ordinary;
  private final Transliterator simplified = Transliterator.getInstance("Hant-Hans");

  /**
   * @param ordinary words of each language, folded, that name everyday things
   */
  CityNames(Map<String, Set<String>> ordinary) {
    this.ordinary = ordinary;
  }

  /**
   * Lines of the list, sorted: English name, then {@code language:name|name} of each language.
   *
   * @param names by language, then by the city's number
   */
  Collection<String> lines(Map<String, Map<String, String>> names) {
    Map<String, String> lines = new TreeMap<>();
    Map<String, Set<String>> taken = new LinkedHashMap<>();
    for (String city : byFame(names)) {
      String english = Objects.requireNonNull(names.get("en")).getOrDefault(city, "");
      if (!english.isEmpty() && !lines.containsKey(english)) {
        String line = line(city, names, taken);
        if (!line.isEmpty()) {
          lines.put(english, english + line);
        }
      }
    }
    return lines.values();
  }

  private static List<String> byFame(Map<String, Map<String, String>> names) {
    Map<String, Long> fame =
        names.values().stream()
            .flatMap(byCity -> byCity.keySet().stream())
            .collect(Collectors.groupingBy(city -> city, Collectors.counting()));
    return fame.entrySet().stream()
        .filter(e -> e.getValue() >= LANGUAGES_MIN)
        .sorted(
            Comparator.comparingLong((Map.Entry<String, Long> e) -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Empty where all names of the city belong to a better known one or are ordinary words. */
  private String line(
      String city, Map<String, Map<String, String>> names, Map<String, Set<String>> taken) {
    StringBuilder line = new StringBuilder();
    names.forEach(
        (language, byCity) -> {
          Set<String> known = taken.computeIfAbsent(language, l -> new HashSet<>());
          List<String> kept = new ArrayList<>();
          for (String form : forms(byCity.getOrDefault(city, ""), language)) {
            if (isTelling(form, language) && known.add(Words.phrase(form))) {
              kept.add(form);
            }
          }
          if (!kept.isEmpty()) {
            line.append('\t').append(language).append(':').append(String.join("|", kept));
          }
        });
    return line.toString();
  }

  private Set<String> forms(String name, String language) {
    Set<String> forms = new TreeSet<>();
    String plain = name.replaceAll("[\\p{Cf}|\\t:]", "").strip();
    String suffix = SUFFIXES.getOrDefault(language, " City");
    String bare =
        plain.endsWith(suffix) ? plain.substring(0, plain.length() - suffix.length()) : plain;
    forms.add(bare);
    if (language.equals("zh")) {
      forms.add(simplified.transliterate(bare));
    }
    return forms;
  }

  private boolean isTelling(String form, String language) {
    String phrase = Words.phrase(form);
    int letters = phrase.replace(" ", "").length();
    int words = phrase.split(" ", -1).length;
    boolean eastAsian = EAST_ASIAN.contains(language);
    return letters >= (eastAsian ? LETTERS_MIN_EAST_ASIAN : LETTERS_MIN)
        && words <= (eastAsian ? CHARACTERS_MAX_EAST_ASIAN : WORDS_MAX)
        && !StopWords.of(language).contains(phrase)
        && !ordinary.getOrDefault(language, Set.of()).contains(phrase)
        && isInItsScript(form, language);
  }

  /** Lists of other scripts hold names that nobody has translated yet, as spelled in Latin. */
  private static boolean isInItsScript(String form, String language) {
    boolean latin = form.codePoints().anyMatch(c -> c < 0x250 && Character.isLetter(c));
    return latin == LATIN.contains(language);
  }

  private static final Set<String> LATIN =
      Set.of("en", "fr", "es", "de", "it", "pt", "pl", "cs", "tr", "id", "nl");
}
