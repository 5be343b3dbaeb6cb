package news.parallax.indexer.words;

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
  private static final Map<String, Lexicon> BY_LANGUAGE = read();
  private static final Lexicon NONE = new Lexicon();

  private final Map<String, String> concepts = new HashMap<>();

  private Lexicon() {}

  /** One that knows no word where the language is not in the list. */
  public static Lexicon of(String language) {
    return BY_LANGUAGE.getOrDefault(language.toLowerCase(Locale.ROOT), NONE);
  }

  /**
   * The English stem of what a word names; empty where it is not known. A last letter that {@link
   * Stems} left is cut if need be.
   *
   * @param stem as {@link Stems} cuts it, or two Han characters
   */
  public Optional<String> concept(String stem) {
    String concept = concepts.get(stem);
    if (concept == null && stem.length() > (isHangul(stem) ? LEAST_KOREAN : LEAST)) {
      concept = concepts.get(stem.substring(0, stem.length() - 1));
    }
    return Optional.ofNullable(concept);
  }

  private static boolean isHangul(String stem) {
    return stem.charAt(0) >= 0xAC00 && stem.charAt(0) <= 0xD7A3;
  }

  private static Map<String, Lexicon> read() {
    Map<String, Lexicon> lexicons = new HashMap<>();
    try (InputStream in = Objects.requireNonNull(Lexicon.class.getResourceAsStream(FILE), FILE);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> take(line, lexicons));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the shipped " + FILE, e);
    }
    return lexicons;
  }

  private static void take(String line, Map<String, Lexicon> lexicons) {
    String[] cells = line.split("\t", -1);
    add(ENGLISH, cells[0], cells[0], lexicons);
    for (int i = 1; i < cells.length; i++) {
      int colon = cells[i].indexOf(':');
      for (String stem : cells[i].substring(colon + 1).split("\\|", -1)) {
        add(cells[i].substring(0, colon), stem, cells[0], lexicons);
      }
    }
  }

  private static void add(
      String language, String stem, String concept, Map<String, Lexicon> lexicons) {
    lexicons.computeIfAbsent(language, l -> new Lexicon()).concepts.put(stem, concept);
  }
}
