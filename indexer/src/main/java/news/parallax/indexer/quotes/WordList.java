package news.parallax.indexer.quotes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import news.parallax.indexer.words.Words;

/** A shipped list of words by language, folded. */
record WordList(Map<String, Set<String>> byLanguage) {

  static final WordList SPEECH_VERBS = read("speech-verbs.tsv");
  static final WordList PRONOUNS = read("pronouns.tsv");

  /** Empty for a language without a list. */
  Set<String> of(String language) {
    return byLanguage.getOrDefault(language, Set.of());
  }

  private static WordList read(String file) {
    try (InputStream in = Objects.requireNonNull(WordList.class.getResourceAsStream(file), file);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return new WordList(
          lines
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split("\t", 2))
              .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> words(cells[1]))));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the shipped " + file, e);
    }
  }

  private static Set<String> words(String list) {
    return Arrays.stream(list.split(" ", -1))
        .map(Words::folded)
        .collect(Collectors.toUnmodifiableSet());
  }
}
