package news.parallax.indexer.quotes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import news.parallax.indexer.words.Words;

/** The words by which one language hands a quotation to its speaker. */
record SayingVerbs(Set<String> folded, boolean hasCapitals) {

  private static final String FILE = "saying-verbs.tsv";
  private static final Map<String, SayingVerbs> BY_LANGUAGE = read();
  private static final SayingVerbs NONE = new SayingVerbs(Set.of(), true);

  static SayingVerbs of(String language) {
    return BY_LANGUAGE.getOrDefault(language, NONE);
  }

  boolean isEmpty() {
    return folded.isEmpty();
  }

  boolean contains(String word) {
    return folded.contains(word);
  }

  private static Map<String, SayingVerbs> read() {
    Map<String, SayingVerbs> verbs = new HashMap<>();
    try (InputStream in = Objects.requireNonNull(SayingVerbs.class.getResourceAsStream(FILE), FILE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.lines().filter(l -> !l.startsWith("#") && !l.isBlank()).forEach(l -> add(l, verbs));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read", e);
    }
    return Map.copyOf(verbs);
  }

  private static void add(String line, Map<String, SayingVerbs> verbs) {
    String[] parts = line.split("\t", 2);
    Set<String> folded = new HashSet<>();
    for (String verb : parts[1].strip().split("\\s+")) {
      folded.add(Words.folded(verb));
    }
    verbs.put(parts[0], new SayingVerbs(Set.copyOf(folded), !parts[0].equals("ar")));
  }
}
