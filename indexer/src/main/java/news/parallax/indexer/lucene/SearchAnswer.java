package news.parallax.indexer.lucene;

import java.util.List;
import java.util.Optional;

/**
 * One page of stories.
 *
 * @param next where the next page begins; empty at the end
 * @param total stories that match, relaxed ones among them
 * @param articles articles that match, copies among them
 * @param relaxed fewer than ten stories have all the words, so that others with most of them follow
 * @param withAllWords stories that have them all
 * @param reached the outbox number up to which the index that answered had read
 */
public record SearchAnswer(
    List<StoryHit> items,
    Optional<Cursor> next,
    Total total,
    long articles,
    boolean relaxed,
    long withAllWords,
    List<Facet> facets,
    long reached) {

  public SearchAnswer {
    items = List.copyOf(items);
    facets = List.copyOf(facets);
  }
}
