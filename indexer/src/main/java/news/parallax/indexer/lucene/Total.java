package news.parallax.indexer.lucene;

import java.util.Locale;

/** How many stories match. */
public record Total(long value, Relation relation) {

  /** Whether the value is the whole truth. */
  public enum Relation {
    EXACT,
    AT_LEAST;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
