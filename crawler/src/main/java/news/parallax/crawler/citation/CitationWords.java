package news.parallax.crawler.citation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The data files beside this package; lines that begin with {@code #} are comments. */
final class CitationWords {

  private CitationWords() {}

  static List<String> lines(String file) {
    try (InputStream in =
            Objects.requireNonNull(CitationWords.class.getResourceAsStream(file), file);
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(String::strip)
          .filter(l -> !l.isEmpty() && !l.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + " from the jar", e);
    }
  }

  /** The lines that begin with {@code key:}, without it. */
  static List<String> lines(String file, String key) {
    return lines(file).stream()
        .filter(l -> l.startsWith(key + ":"))
        .map(l -> l.substring(key.length() + 1).strip())
        .toList();
  }
}
