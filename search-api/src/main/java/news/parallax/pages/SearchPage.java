package news.parallax.pages;

import java.util.List;
import java.util.Optional;
import news.parallax.indexer.lucene.Passage;
import news.parallax.indexer.query.QueryHint;

/**
 * A search with its answer.
 *
 * @param canonical the query as it was read
 * @param problem why it could not be read; then nothing was searched
 * @param relaxedFrom how many stories, first in the list, have all the words; empty when all have
 */
public record SearchPage(
    Frame f,
    String query,
    String canonical,
    List<QueryHint> hints,
    Optional<Problem> problem,
    long stories,
    String storiesShown,
    long articles,
    Optional<Long> relaxedFrom,
    List<Choice> sorts,
    List<Choice> copies,
    List<FacetView> facets,
    List<Hit> hits,
    Optional<String> next,
    List<Choice> chosen) {

  /**
   * What is wrong with the query.
   *
   * @param before the query up to the fault
   * @param after the query from the fault on
   */
  public record Problem(int position, String before, String after, String what, String hint) {}

  /** A link that changes one thing of the search. */
  public record Choice(String label, String href, boolean current, long count, int share) {}

  /** A facet: the values with most articles first, the others folded. */
  public record FacetView(String title, List<Choice> top, List<Choice> more) {}

  /**
   * A story found.
   *
   * @param line empty while the article's story is not decided
   */
  public record Hit(
      Optional<StoryLine> line,
      Said headline,
      String href,
      boolean firstRelaxed,
      int matched,
      int originalsMatched,
      List<Article> articles) {}

  /** An article of it. */
  public record Article(
      String href,
      OutletChip outlet,
      Moment at,
      Optional<Passages> title,
      List<Passages> passages,
      List<Copy> copies) {}

  /** A stretch of the article's text, cut where marked words begin and end. */
  public record Passages(List<Passage.Run> runs, String lang, String dir) {}

  /** A copy folded under it. */
  public record Copy(String href, OutletChip outlet, Optional<Moment> published) {}
}
