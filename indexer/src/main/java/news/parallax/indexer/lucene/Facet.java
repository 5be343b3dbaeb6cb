package news.parallax.indexer.lucene;

import java.util.List;
import java.util.Locale;

/**
 * How the matching articles spread over one property; counts are exact.
 *
 * @param counts most first, of equals by value; days in order of time
 */
public record Facet(Field field, List<Count> counts) {

  public Facet {
    counts = List.copyOf(counts);
  }

  /** The properties that are counted; articles without a value are counted under none. */
  public enum Field {
    OUTLET,
    COUNTRY,
    LANG,
    OWNER,
    DAY;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param value as a filter takes it; a day is {@code 2021-08-02} in UTC
   * @param articles how many matching articles have it
   */
  public record Count(String value, long articles) {}
}
