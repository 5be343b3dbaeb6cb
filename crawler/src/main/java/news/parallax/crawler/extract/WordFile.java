package news.parallax.crawler.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The word lists that lie beside this package; lines that begin with {@code #} are comments. */
final class WordFile {

  private WordFile() {}

  /** The lines of a list, stripped, without comments and empty ones. */
  static List<String> lines(String file) {
    try (InputStream in = Objects.requireNonNull(WordFile.class.getResourceAsStream(file), file);
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + " from the jar", e);
    }
  }

  /** The lines of a list as one regular expression each, as {@link #pattern} puts them together. */
  static LinePatterns linePatterns(String file, String before, String after) {
    return new LinePatterns(
        lines(file).stream().map(line -> compiled(before + "(?:" + line + ")" + after)).toList());
  }

  /** The lines of a list as alternatives of one regular expression, upper and lower case alike. */
  static Pattern pattern(String file, String before, String after) {
    String alternatives = lines(file).stream().collect(Collectors.joining("|", "(?:", ")"));
    return compiled(before + alternatives + after);
  }

  private static Pattern compiled(String expression) {
    return Pattern.compile(
        expression,
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  }
}
