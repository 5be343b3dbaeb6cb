package news.parallax.benchmarks;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import news.parallax.indexer.words.Stems;
import news.parallax.indexer.words.StopWords;
import news.parallax.indexer.words.Word;
import news.parallax.indexer.words.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Texts of two public packages that say the same in English and in another language: what CLDR
 * calls each emoji and by which keywords it is found, and what OpenStreetMap's editor calls each
 * thing.
 */
final class AlignedTexts {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int WORDS_MAX = 40;

  /** Newsrooms type another sign, which is no letter. */
  private static final char MODIFIER_APOSTROPHE = '\u02BC';

  /** Keys whose words are more names of what the parent is called. */
  private static final Set<String> MORE_NAMES = Set.of("terms", "aliases");

  private final Path annotations;
  private final Path presets;

  /**
   * @param annotations the unpacked npm package cldr-annotations-full
   * @param presets the unpacked npm package @openstreetmap/id-tagging-schema
   */
  AlignedTexts(Path annotations, Path presets) {
    this.annotations = annotations.resolve("annotations");
    this.presets = presets.resolve(Path.of("dist", "translations"));
  }

  /** The same said twice, in words as {@link Stems} cuts them. */
  record Pair(List<String> english, List<String> other) {}

  /**
   * All that is said in English and in this language, in one fixed order.
   *
   * @param language with its script where that is not the usual one, as zh-Hant; all regions count
   */
  List<Pair> of(String language) {
    List<Pair> pairs = new ArrayList<>();
    JsonNode english = signs("en");
    for (String variant : variants(annotations, language, "")) {
      addSigns(english, signs(variant), language, pairs);
    }
    JsonNode editor = translation("en");
    for (String variant : variants(presets, language, ".json")) {
      addTexts(editor, translation(variant), language, pairs);
    }
    return pairs;
  }

  private static List<String> variants(Path folder, String language, String ending) {
    return files(folder).stream()
        .filter(name -> name.endsWith(ending) && !name.endsWith(".min.json"))
        .map(name -> name.substring(0, name.length() - ending.length()))
        .filter(name -> isOf(language, name))
        .toList();
  }

  /** Simplified and traditional Chinese have words of their own, say, wherever they are written. */
  private static boolean isOf(String language, String variant) {
    ULocale one = ULocale.addLikelySubtags(ULocale.forLanguageTag(language));
    ULocale other = ULocale.addLikelySubtags(ULocale.forLanguageTag(variant));
    return one.getLanguage().equals(other.getLanguage())
        && one.getScript().equals(other.getScript());
  }

  private static List<String> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> Objects.requireNonNull(f.getFileName()).toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  private JsonNode signs(String locale) {
    Path file = annotations.resolve(locale).resolve("annotations.json");
    return JSON.readTree(file.toFile()).path("annotations").path("annotations");
  }

  private JsonNode translation(String locale) {
    return JSON.readTree(presets.resolve(locale + ".json").toFile()).path(locale).path("presets");
  }

  private static void addSigns(
      JsonNode english, JsonNode other, String language, List<Pair> pairs) {
    for (String sign : english.propertyNames()) {
      JsonNode one = english.path(sign);
      JsonNode two = other.path(sign);
      add(joined(one.path("tts")), joined(two.path("tts")), language, pairs);
      add(joined(one.path("default")), joined(two.path("default")), language, pairs);
    }
  }

  private static String joined(JsonNode texts) {
    StringBuilder joined = new StringBuilder();
    texts.forEach(text -> joined.append(text.asString("")).append(" | "));
    return joined.toString();
  }

  private static void addTexts(
      JsonNode english, JsonNode other, String language, List<Pair> pairs) {
    for (String key : english.propertyNames()) {
      JsonNode one = english.path(key);
      JsonNode two = other.path(key);
      if (one.isObject() && two.isObject()) {
        addTexts(one, two, language, pairs);
      } else if (one.isString() && two.isString()) {
        boolean more = MORE_NAMES.contains(key);
        add(
            one.asString() + (more ? " | " + name(english) : ""),
            two.asString() + (more ? " | " + name(other) : ""),
            language,
            pairs);
      }
    }
  }

  private static String name(JsonNode thing) {
    return thing.path("name").asString("") + thing.path("label").asString("");
  }

  private static void add(String english, String other, String language, List<Pair> pairs) {
    List<String> one = stems(english, "en");
    List<String> two = stems(other, language);
    boolean empty = one.isEmpty() || two.isEmpty();
    if (!empty && one.size() <= WORDS_MAX && two.size() <= WORDS_MAX && !english.equals(other)) {
      pairs.add(new Pair(one, two));
    }
  }

  private static List<String> stems(String text, String language) {
    String spoken = ULocale.forLanguageTag(language).getLanguage();
    Set<String> stop = StopWords.of(spoken);
    Set<String> stems = new LinkedHashSet<>();
    String before = "";
    int end = -1;
    for (Word word : Words.in(text.replace(MODIFIER_APOSTROPHE, '\''))) {
      String folded = word.folded();
      boolean han = Character.isIdeographic(word.raw().codePointAt(0));
      if (han && !before.isEmpty() && end == word.start()) {
        stems.add(before + folded);
      } else if (!han && folded.length() > 1 && !word.isDigits() && !stop.contains(folded)) {
        stems.add(Stems.of(folded, spoken));
      }
      before = han ? folded : "";
      end = word.end();
    }
    return List.copyOf(stems);
  }
}
