package news.parallax.indexer.quotes;

import java.util.Locale;
import java.util.Optional;

/**
 * Words that a text gives as another's.
 *
 * @param start of the words inside the marks, in code points of the body
 * @param end after the last of them
 * @param text verbatim, without the outer marks
 * @param closed whether the closing mark was there
 */
public record Quotation(
    int start, int end, String text, Kind kind, Optional<Speaker> speaker, boolean closed) {

  /** A sentence of its own, a part of the writer's sentence, or a mere word held with tongs. */
  public enum Kind {
    DIRECT,
    PARTIAL,
    SCARE;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  Quotation by(Speaker named) {
    return new Quotation(start, end, text, kind, Optional.of(named), closed);
  }

  /**
   * Who is said to have said it.
   *
   * @param start in code points of the body
   * @param text as printed
   */
  public record Speaker(int start, int end, String text) {}
}
