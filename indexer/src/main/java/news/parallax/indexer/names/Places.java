package news.parallax.indexer.names;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import news.parallax.indexer.words.Word;
import news.parallax.indexer.words.Words;

/**
 * The place names of one language: states from CLDR's display names, cities from its time zone
 * names and from a shipped list, and the demonyms and short names of another; inflected forms are
 * met by stems.
 */
public final class Places {

  private static final String ALIASES = "aliases.tsv";
  private static final int PHRASE_WORDS_MAX = 5;
  private static final int STEM_MIN = 4;
  private static final int ENDING_MAX = 5;
  private static final Map<String, Places> READ = new ConcurrentHashMap<>();

  private final String language;
  private final Map<String, Place> exact = new HashMap<>();
  private final Map<String, Place> stems = new HashMap<>();
  private final Map<String, Integer> longest = new HashMap<>();

  private Places(String language) {
    this.language = language;
  }

  /** Cheap after the first call for a language. */
  public static Places of(String language) {
    return READ.computeIfAbsent(language.toLowerCase(Locale.ROOT), Places::read);
  }

  /** All places named, in text order; of overlapping names the longest. */
  public List<PlaceMention> in(List<Word> words) {
    List<PlaceMention> found = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      Optional<PlaceMention> mention = at(words, at);
      mention.filter(m -> isPrintedAsName(words.get(m.firstWord()), m)).ifPresent(found::add);
      at += mention.map(PlaceMention::words).orElse(1);
    }
    return found;
  }

  private Optional<PlaceMention> at(List<Word> words, int at) {
    Word first = words.get(at);
    if (!mayName(first)) {
      return Optional.empty();
    }
    String start = withoutPrefix(first.folded());
    int most = Math.min(longest.getOrDefault(head(start), 1), words.size() - at);
    for (int length = most; length >= 1; length--) {
      Place place = length == 1 ? single(start) : phrase(words, at, length, start);
      if (place != NONE) {
        return Optional.of(new PlaceMention(at, length, place));
      }
    }
    return Optional.empty();
  }

  private static final Place NONE = new Place("", Place.Kind.BODY);

  /** English writes places and demonyms with a capital; elsewhere demonyms are lower case. */
  private boolean mayName(Word word) {
    return !language.equals("en") || !Character.isLowerCase(word.raw().codePointAt(0));
  }

  /** No language writes a city without a capital, if it has capitals at all. */
  private static boolean isPrintedAsName(Word word, PlaceMention mention) {
    return mention.place().kind() != Place.Kind.CITY
        || !Character.isLowerCase(word.raw().codePointAt(0));
  }

  private Place single(String word) {
    Place place = exact.get(word);
    if (place != null) {
      return place;
    }
    for (int length = word.length(); length >= Math.max(2, word.length() - ENDING_MAX); length--) {
      Place byStem = stems.get(word.substring(0, length));
      if (byStem != null) {
        return byStem;
      }
    }
    return NONE;
  }

  private Place phrase(List<Word> words, int at, int length, String start) {
    StringBuilder phrase = new StringBuilder(head(start));
    for (int i = 1; i < length; i++) {
      phrase.append(' ').append(head(words.get(at + i).folded()));
    }
    return exact.getOrDefault(phrase.toString(), NONE);
  }

  /** In a phrase each word is compared by its beginning, which its endings leave alone. */
  private static String head(String word) {
    return word.length() <= HEAD ? word : word.substring(0, HEAD);
  }

  private static final int HEAD = 5;

  private static String withoutPrefix(String word) {
    int c = word.codePointAt(0);
    if (c < 0x0600 || c >= 0x0700) {
      return word;
    }
    for (String prefix : PREFIXES) {
      if (word.length() >= prefix.length() + 3 && word.startsWith(prefix)) {
        return word.substring(prefix.length());
      }
    }
    return word;
  }

  private static final String[] PREFIXES = {"وال", "بال", "فال", "كال", "لل", "ال"};

  private static Places read(String language) {
    Places places = new Places(language);
    ULocale locale = new ULocale(language);
    places.addCities(locale);
    places.addAliases();
    places.addStates(locale);
    if (isLatin(language)) {
      places.addCities(ULocale.ENGLISH);
      places.addStates(ULocale.ENGLISH);
    }
    CityNames.shipped().each(language, places::add);
    if (isLatin(language)) {
      CityNames.shipped().each("en", places::add);
    }
    return places;
  }

  private static boolean isLatin(String language) {
    return "Latn".equals(ULocale.addLikelySubtags(new ULocale(language)).getScript());
  }

  private void addStates(ULocale locale) {
    LocaleDisplayNames names = LocaleDisplayNames.getInstance(locale);
    for (String country : ULocale.getISOCountries()) {
      String name = names.regionDisplayName(country);
      if (!name.equals(country)) {
        add(name, new Place(country, Place.Kind.STATE));
      }
    }
  }

  private void addCities(ULocale locale) {
    TimeZoneNames names = TimeZoneNames.getInstance(locale);
    for (String id :
        TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
      String name = names.getExemplarLocationName(id);
      if (name != null && id.indexOf('/') == id.lastIndexOf('/')) {
        add(name, CityNames.zoned(id));
      }
    }
  }

  private void add(String name, Place place) {
    String phrase = Words.phrase(name);
    String[] words = phrase.split(" ", -1);
    if (words.length == 1 && !phrase.isEmpty()) {
      addWord(withoutPrefix(phrase), place);
    } else if (words.length <= PHRASE_WORDS_MAX) {
      addPhrase(words, place);
    }
  }

  private void addWord(String word, Place place) {
    exact.putIfAbsent(word, place);
    String stem = stem(word);
    if (stem.length() >= STEM_MIN && place.kind() != Place.Kind.CITY || stem.length() > STEM_MIN) {
      stems.putIfAbsent(stem, place);
    }
  }

  /** Without its last vowel; Japanese and Chinese names have no endings to cut. */
  private static String stem(String word) {
    int last = word.length() - 1;
    return last > 3 && "aeoáéóаяоеыиьйіїاهييی".indexOf(word.charAt(last)) >= 0
        ? word.substring(0, last)
        : word;
  }

  private void addPhrase(String[] words, Place place) {
    words[0] = withoutPrefix(words[0]);
    StringBuilder phrase = new StringBuilder();
    for (String word : words) {
      phrase.append(phrase.isEmpty() ? "" : " ").append(head(word));
    }
    exact.putIfAbsent(phrase.toString(), place);
    longest.merge(head(words[0]), words.length, Math::max);
  }

  private void addAliases() {
    try (InputStream in = Objects.requireNonNull(Places.class.getResourceAsStream(ALIASES));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(this::addAliases);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the shipped " + ALIASES, e);
    }
  }

  private void addAliases(String line) {
    String[] cells = line.split("\t", -1);
    Place.Kind kind =
        cells[0].length() == 2 && !BODIES.contains(cells[0]) ? Place.Kind.STATE : Place.Kind.BODY;
    for (int i = 1; i < cells.length; i++) {
      if (cells[i].startsWith(language + ":")) {
        for (String alias : cells[i].substring(language.length() + 1).split("\\|", -1)) {
          addAlias(alias, new Place(cells[0], kind));
        }
      }
    }
  }

  private static final List<String> BODIES = List.of("EU", "UN");

  private void addAlias(String alias, Place place) {
    String phrase = Words.phrase(alias);
    if (phrase.contains(" ")) {
      addPhrase(phrase.split(" ", -1), place);
    } else if (alias.endsWith("*")) {
      stems.putIfAbsent(withoutPrefix(phrase), place);
    } else {
      exact.putIfAbsent(withoutPrefix(phrase), place);
    }
  }
}
