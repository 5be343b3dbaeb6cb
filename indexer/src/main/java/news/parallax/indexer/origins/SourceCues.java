package news.parallax.indexer.origins;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** The patterns of the data file beside this package, by kind. */
final class SourceCues {

  /** Capitalised words, joined by spaces or hyphens; an article in front belongs to them. */
  static final String NAME =
      "(?-i:(?<name>(?:The )?\\p{Lu}[\\p{L}\\p{N}'’&.]*(?:[ -]\\p{Lu}[\\p{L}\\p{N}'’&]*){0,4}))";

  private static final String BARE = "(?<name>[\\p{L}\\p{M}]+(?: [\\p{L}\\p{M}]+){0,2})";
  private static final String OWN = "(?-i:(?<own>\\p{Lu}[\\p{L}\\p{N}'’& -]{1,60}))";

  static final List<Pattern> RELAY = patterns("relay");
  static final List<Pattern> OWN_ANSWER = patterns("own");
  static final List<Pattern> ASKED = patterns("asked");
  static final List<Pattern> STATEMENT = patterns("statement");

  private SourceCues() {}

  private static List<Pattern> patterns(String kind) {
    return lines().stream()
        .filter(line -> line.startsWith(kind + "\t"))
        .map(line -> line.substring(kind.length() + 1))
        .map(SourceCues::pattern)
        .toList();
  }

  private static Pattern pattern(String cue) {
    return Pattern.compile(
        "(?<![\\p{L}])"
            + cue.replace("NAME", NAME).replace("BARE", BARE).replace("OWN", OWN)
            + "(?![\\p{Ll}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static List<String> lines() {
    String file = "source-cues.tsv";
    try (InputStream in = Objects.requireNonNull(SourceCues.class.getResourceAsStream(file), file);
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + " from the jar", e);
    }
  }
}
