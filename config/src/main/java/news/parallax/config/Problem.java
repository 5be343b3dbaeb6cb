package news.parallax.config;

import java.util.Optional;

/**
 * One thing wrong in a file that an operator writes: where it stands, what it is and how to cure
 * it.
 *
 * @param file as the operator knows it: a path below the config folder, or {@code shipped:<path>}
 * @param line counted from 1
 * @param column counted from 1, in code points
 * @param what what was wrong, in words
 * @param nearest the right word that comes nearest to the one found
 * @param cure what to write instead
 */
public record Problem(
    String file, int line, int column, String what, Optional<String> nearest, String cure) {

  Problem(String file, Span span, String what, String cure) {
    this(file, span.line(), span.column(), what, Optional.empty(), cure);
  }

  Problem(String file, Span span, String what, Optional<String> nearest, String cure) {
    this(file, span.line(), span.column(), what, nearest, cure);
  }

  /** {@code outlets/us/ap.yaml:7:3: "interval" wants a duration such as 15m, got "15"; cure}. */
  @Override
  public String toString() {
    String meant = nearest.map(word -> "; did you mean \"" + word + "\"?").orElse("");
    return file + ":" + line + ":" + column + ": " + what + meant + "; " + cure;
  }
}
