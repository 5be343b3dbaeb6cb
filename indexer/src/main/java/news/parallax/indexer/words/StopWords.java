package news.parallax.indexer.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of each language that stand in every text. */
public final class StopWords {

  private static final String FILE = "stopwords.tsv";
  private static final Map<String, Set<String>> BY_LANGUAGE = read();

  private StopWords() {}

  /** Folded as {@link Words#folded}; empty for a language without a list. */
  public static Set<String> of(String language) {
    return BY_LANGUAGE.getOrDefault(language.toLowerCase(Locale.ROOT), Set.of());
  }

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> lists = new HashMap<>();
    try (InputStream in = Objects.requireNonNull(StopWords.class.getResourceAsStream(FILE), FILE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", 2))
          .forEach(cells -> lists.put(cells[0], words(cells[1])));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the shipped " + FILE, e);
    }
    return Map.copyOf(lists);
  }

  private static Set<String> words(String list) {
    return Arrays.stream(list.split(" ", -1))
        .map(Words::folded)
        .collect(Collectors.toUnmodifiableSet());
  }
}
