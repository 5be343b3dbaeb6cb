package news.parallax.indexer.stories;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words by which a language tells a reaction, from the data file beside this package. */
final class ReactionCues {

  private static final String FILE = "reaction-cues.tsv";
  private static final char FIRST_WITHOUT_SPACES = 0x3041;
  private static final char LAST_WITHOUT_SPACES = 0x9FFF;

  private static final Map<String, Pattern> BY_LANGUAGE = read();

  private ReactionCues() {}

  /** Of an ISO 639 code, a region behind it left aside; empty if there is none for it. */
  static Optional<Pattern> of(String language) {
    String base = language.split("-", 2)[0].toLowerCase(Locale.ROOT);
    return Optional.ofNullable(BY_LANGUAGE.get(base));
  }

  /**
   * The first of the cues in a text in lower case. Tried where a word begins alone, which is much
   * cheaper than everywhere.
   */
  static Optional<String> first(Pattern cues, String lower) {
    Matcher matcher = cues.matcher(lower).useTransparentBounds(true);
    boolean inside = false;
    for (int at = 0; at < lower.length(); at++) {
      char c = lower.charAt(at);
      boolean letter = Character.isLetter(c);
      if (letter && !inside && matcher.region(at, lower.length()).lookingAt()) {
        return Optional.of(matcher.group());
      }
      inside = letter && !isWithoutSpaces(c);
    }
    return Optional.empty();
  }

  /** Han and kana run on without spaces, so that any character may be a word's first. */
  private static boolean isWithoutSpaces(char c) {
    return c >= FIRST_WITHOUT_SPACES && c <= LAST_WITHOUT_SPACES;
  }

  private static Map<String, Pattern> read() {
    try (InputStream in =
            Objects.requireNonNull(ReactionCues.class.getResourceAsStream(FILE), FILE);
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return patterns(reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FILE + " from the jar", e);
    }
  }

  private static Map<String, Pattern> patterns(Stream<String> lines) {
    return lines
        .map(line -> line.split("\t", 2))
        .collect(
            Collectors.groupingBy(
                columns -> columns[0],
                Collectors.mapping(
                    columns -> columns[1],
                    Collectors.collectingAndThen(Collectors.joining("|"), Pattern::compile))));
  }
}
