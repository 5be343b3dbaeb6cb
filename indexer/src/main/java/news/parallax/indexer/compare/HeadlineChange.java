package news.parallax.indexer.compare;

import java.util.List;
import java.util.Locale;

/**
 * A headline that was another one before.
 *
 * @param url the article's
 * @param from the earlier headline; the words of the address where nothing else keeps it
 * @param to the headline that followed
 * @param evidence what tells it, at least one
 */
public record HeadlineChange(String url, String from, String to, List<Evidence> evidence) {

  /** Where an earlier headline is found. */
  public enum Evidence {
    /** The record holds the page with both. */
    REVISIONS,
    /** The address was made of it. */
    SLUG,
    /** A copy was taken under it. */
    REPOST;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public HeadlineChange {
    evidence = List.copyOf(evidence);
  }
}
