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

  static final List<Cue> RELAY = cues("relay");
  static final List<Cue> OWN_ANSWER = cues("own");
  static final List<Cue> ASKED = cues("asked");
  static final List<Cue> STATEMENT = cues("statement");

  private SourceCues() {}

  /**
   * @param letters of which some stand wherever the pattern is found; looked for first, since that
   *     is cheap
   * @param alwaysNamesOwn whether it is found nowhere without the page's own outlet
   */
  record Cue(List<String> letters, boolean alwaysNamesOwn, Pattern pattern) {

    /**
     * @param lower the paragraph in lower case
     * @param namesOwn whether it may name the page's own outlet
     */
    boolean mayStandIn(String lower, boolean namesOwn) {
      return (namesOwn || !alwaysNamesOwn) && letters.stream().anyMatch(lower::contains);
    }

    private static Cue of(String letters, String cue) {
      boolean alwaysNamesOwn = cue.contains("OWN") && !cue.contains("|OWN");
      return new Cue(List.of(letters.split("\\|")), alwaysNamesOwn, SourceCues.pattern(cue));
    }
  }

  private static List<Cue> cues(String kind) {
    return lines().stream()
        .map(line -> line.split("\t"))
        .filter(columns -> columns[0].equals(kind))
        .map(columns -> Cue.of(columns[1], columns[2]))
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
