package news.parallax.crawler.charset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What a label in the wild means (WHATWG Encoding Standard 4.2), read from a data file. */
final class Encodings {

  private static final String FILE = "/news/parallax/crawler/charset/encodings.txt";
  private static final Map<String, Encoding> BY_LABEL = read();

  private Encodings() {}

  /** The encoding that a label names; labels are trimmed and case does not matter. */
  static Optional<Encoding> labelled(String label) {
    return Optional.ofNullable(BY_LABEL.get(label.strip().toLowerCase(Locale.ROOT)));
  }

  /** The encoding of a name that this program itself uses. */
  static Encoding named(String name) {
    return labelled(name)
        .orElseThrow(() -> new IllegalStateException(name + " is missing in " + FILE));
  }

  private static Map<String, Encoding> read() {
    Map<String, Encoding> byLabel = new HashMap<>();
    try (var in = Objects.requireNonNull(Encodings.class.getResourceAsStream(FILE), FILE);
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> add(byLabel, line));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FILE + " from the jar", e);
    }
    return Map.copyOf(byLabel);
  }

  private static void add(Map<String, Encoding> byLabel, String line) {
    String[] columns = line.split(";", -1);
    Encoding encoding = Encoding.of(columns[0], columns[1]);
    for (String label : columns[2].split(" ", -1)) {
      byLabel.put(label, encoding);
    }
  }
}
