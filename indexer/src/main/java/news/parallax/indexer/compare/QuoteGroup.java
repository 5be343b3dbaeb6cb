package news.parallax.indexer.compare;

import java.util.List;
import java.util.Locale;

/**
 * One utterance and who carries it.
 *
 * @param utterance names it inside one comparison: {@code q1}, {@code q2}, …
 * @param speaker the fullest name that a carrier prints; empty when none does
 * @param missing ids of the columns that do not carry it
 * @param speakerConflict the same words are given to two speakers
 */
public record QuoteGroup(
    String utterance,
    String speaker,
    List<Carrier> carriers,
    List<String> missing,
    boolean speakerConflict) {

  public QuoteGroup {
    carriers = List.copyOf(carriers);
    missing = List.copyOf(missing);
  }

  /** A column's wording of it. */
  public record Carrier(String column, String text, Form form) {}

  /** Full is the longest wording; a partial one lies within it. */
  public enum Form {
    FULL,
    PARTIAL;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
