package news.parallax.indexer.numbers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import news.parallax.indexer.words.Word;
import news.parallax.indexer.words.Words;

/** The shipped words around numbers: scales, collective numbers, qualifiers and units. */
final class NumberVocabulary {

  static final String ANY_LANGUAGE = "*";
  private static final String FILE = "vocabulary.tsv";
  private static final int PHRASE_WORDS_MAX = 4;
  private static final int STEM_MIN = 2;
  private static final NumberVocabulary SHIPPED = read();

  /** A phrase found in a list of words: its value and how many words it took. */
  record Found<T>(T value, int words) {}

  private final Map<String, Map<String, BigDecimal>> scales = new HashMap<>();
  private final Map<String, Map<String, BigDecimal>> numbers = new HashMap<>();
  private final Map<String, Map<String, Approx>> qualifiers = new HashMap<>();
  private final Map<String, Map<String, String>> units = new HashMap<>();

  private NumberVocabulary() {}

  static NumberVocabulary shipped() {
    return SHIPPED;
  }

  Map<String, BigDecimal> numbers(String language) {
    return numbers.getOrDefault(language, Map.of());
  }

  Optional<Found<BigDecimal>> scaleAt(List<Word> words, int at, String language) {
    return forward(scales.getOrDefault(language, Map.of()), words, at);
  }

  Optional<Found<String>> unitAt(List<Word> words, int at) {
    return forward(units.getOrDefault(ANY_LANGUAGE, Map.of()), words, at);
  }

  /** The qualifier whose last word stands just before {@code at}. */
  Optional<Found<Approx>> qualifierBefore(List<Word> words, int at, String language) {
    Map<String, Approx> known = qualifiers.getOrDefault(language, Map.of());
    for (int length = Math.min(PHRASE_WORDS_MAX, at); length >= 1; length--) {
      Approx approx = known.get(phrase(words, at - length, length));
      if (approx != null) {
        return Optional.of(new Found<>(approx, length));
      }
    }
    return Optional.empty();
  }

  private static <T> Optional<Found<T>> forward(Map<String, T> known, List<Word> words, int at) {
    if (known.isEmpty()) {
      return Optional.empty();
    }
    for (int length = Math.min(PHRASE_WORDS_MAX, words.size() - at); length >= 1; length--) {
      T value = known.get(phrase(words, at, length));
      if (value != null) {
        return Optional.of(new Found<>(value, length));
      }
    }
    return at < words.size() ? byStem(known, words.get(at).folded()) : Optional.empty();
  }

  private static <T> Optional<Found<T>> byStem(Map<String, T> known, String word) {
    for (int length = word.length(); length >= STEM_MIN; length--) {
      T value = known.get(word.substring(0, length) + "*");
      if (value != null) {
        return Optional.of(new Found<>(value, 1));
      }
    }
    return Optional.empty();
  }

  private static String phrase(List<Word> words, int from, int length) {
    if (length == 1) {
      return words.get(from).folded();
    }
    StringBuilder phrase = new StringBuilder();
    for (int i = from; i < from + length; i++) {
      phrase.append(i == from ? "" : " ").append(words.get(i).folded());
    }
    return phrase.toString();
  }

  private static NumberVocabulary read() {
    NumberVocabulary vocabulary = new NumberVocabulary();
    try (InputStream in =
            Objects.requireNonNull(NumberVocabulary.class.getResourceAsStream(FILE), FILE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(vocabulary::take);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the shipped " + FILE, e);
    }
    return vocabulary;
  }

  private void take(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != 4) {
      throw new IllegalStateException(FILE + ": wants 4 columns: " + line);
    }
    for (String language : cells[1].split(",", -1)) {
      for (String word : cells[3].split("\\|", -1)) {
        take(cells[0], language, cells[2], key(word));
      }
    }
  }

  private static String key(String word) {
    return Words.phrase(word) + (word.endsWith("*") ? "*" : "");
  }

  private void take(String kind, String language, String value, String key) {
    switch (kind) {
      case "scale" -> of(scales, language).put(key, new BigDecimal(value));
      case "number" -> of(numbers, language).put(key, new BigDecimal(value));
      case "unit" -> of(units, language).put(key, value);
      default -> of(qualifiers, language).put(key, approx(kind));
    }
  }

  private static <T> Map<String, T> of(Map<String, Map<String, T>> all, String language) {
    return all.computeIfAbsent(language, l -> new HashMap<>());
  }

  private static Approx approx(String kind) {
    for (Approx approx : Approx.values()) {
      if (approx.word().equals(kind)) {
        return approx;
      }
    }
    throw new IllegalStateException(FILE + ": no such kind: " + kind);
  }
}
