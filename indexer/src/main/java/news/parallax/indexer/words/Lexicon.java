package news.parallax.indexer.words;

import com.ibm.icu.util.ULocale;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;

/**
 * What ordinary words of one language are called in English, from a shipped list of aligned words:
 * the English stem stands for what they name in all languages.
 */
public final class Lexicon {

  private static final String FILE = "lexicon.tsv.gz";
  private static final String ENGLISH = "en";
  private static final int LEAST = 4;
  private static final int LEAST_KOREAN = 2;

  private static final Set<String> LANGUAGES = Set.of(ULocale.getISOLanguages());

  /** Only languages that are met are kept in memory. */
  private static final Map<String, Lexicon> BY_LANGUAGE = new ConcurrentHashMap<>();

  private final String language;
  private final Map<String, String> concepts = new HashMap<>();

  private Lexicon(String language) {
    this.language = language;
  }

  /** One that knows no word where the language is not in the list. */
  public static Lexicon of(String language) {
    String code = language.toLowerCase(Locale.ROOT);
    return LANGUAGES.contains(code)
        ? BY_LANGUAGE.computeIfAbsent(code, Lexicon::read)
        : new Lexicon(code);
  }

  /**
   * The English stem of what a word names; empty where it is not known. The list has some words
   * uncut, and of a short one a last letter that {@link Stems} left is cut if need be.
   *
   * @param stem as {@link Stems} cuts the word, or two Han characters
   * @param folded the whole word
   */
  public Optional<String> concept(String stem, String folded) {
    String concept = concepts.getOrDefault(stem, concepts.get(folded));
    boolean begins = folded.startsWith(stem) && folded.length() > stem.length() + 1;
    if (concept == null && !begins && stem.length() > (isHangul(stem) ? LEAST_KOREAN : LEAST)) {
      concept = concepts.get(stem.substring(0, stem.length() - 1));
    }
    return Optional.ofNullable(concept);
  }

  private static boolean isHangul(String stem) {
    return stem.charAt(0) >= 0xAC00 && stem.charAt(0) <= 0xD7A3;
  }

  private static Lexicon read(String language) {
    Lexicon lexicon = new Lexicon(language);
    try (InputStream in = Objects.requireNonNull(Lexicon.class.getResourceAsStream(FILE), FILE);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(lexicon::take);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the shipped " + FILE, e);
    }
    return lexicon;
  }

  private void take(String line) {
    String[] cells = line.split("\t", -1);
    if (language.equals(ENGLISH)) {
      concepts.put(cells[0], cells[0]);
    }
    for (String cell : cells) {
      if (cell.startsWith(language + ":")) {
        for (String stem : cell.substring(language.length() + 1).split("\\|", -1)) {
          concepts.put(stem, cells[0]);
        }
      }
    }
  }
}
