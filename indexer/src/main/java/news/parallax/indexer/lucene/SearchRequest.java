package news.parallax.indexer.lucene;

import java.util.Optional;
import java.util.Set;
import news.parallax.indexer.query.ParsedQuery;

/**
 * One question to the index.
 *
 * @param limit stories on one page, 1 to {@link #LIMIT_MAX}
 * @param cursor where the page before ended
 * @param facets which counts are wanted
 */
public record SearchRequest(
    ParsedQuery query,
    Filters filters,
    Copies copies,
    Sort sort,
    int limit,
    Optional<Cursor> cursor,
    Set<Facet.Field> facets) {

  public static final int LIMIT_MAX = 200;
  public static final int LIMIT_DEFAULT = 20;

  public SearchRequest {
    if (limit < 1 || limit > LIMIT_MAX) {
      throw new IllegalArgumentException("limit wants 1 to " + LIMIT_MAX + ", got " + limit);
    }
    facets = Set.copyOf(facets);
  }

  /** The first page by relevance, copies folded, nothing filtered, no facets. */
  public static SearchRequest of(ParsedQuery query) {
    return new SearchRequest(
        query,
        Filters.NONE,
        Copies.FOLD,
        Sort.RELEVANCE,
        LIMIT_DEFAULT,
        Optional.empty(),
        Set.of());
  }

  public SearchRequest with(Filters wanted) {
    return new SearchRequest(query, wanted, copies, sort, limit, cursor, facets);
  }

  public SearchRequest with(Copies wanted) {
    return new SearchRequest(query, filters, wanted, sort, limit, cursor, facets);
  }

  public SearchRequest with(Sort wanted) {
    return new SearchRequest(query, filters, copies, wanted, limit, cursor, facets);
  }

  public SearchRequest with(Set<Facet.Field> wanted) {
    return new SearchRequest(query, filters, copies, sort, limit, cursor, wanted);
  }

  public SearchRequest limitedTo(int stories) {
    return new SearchRequest(query, filters, copies, sort, stories, cursor, facets);
  }

  public SearchRequest after(Cursor end) {
    return new SearchRequest(query, filters, copies, sort, limit, Optional.of(end), facets);
  }
}
