package news.parallax.indexer.lucene;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Forms that no rule leads back to their word, such as {@code met} to {@code meet}. */
record IrregularForms(Map<String, String> bases) {

  static final IrregularForms ENGLISH = read("irregular-en.tsv");

  String base(String form) {
    return bases.getOrDefault(form, form);
  }

  private static IrregularForms read(String file) {
    try (InputStream in = IrregularForms.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing beside " + IrregularForms.class);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return new IrregularForms(
          lines
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split("\t", 2))
              .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1])));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + " from the program's own jar", e);
    }
  }
}
