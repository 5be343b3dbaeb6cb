package news.parallax.indexer.query;

/**
 * Why a query has no meaning.
 *
 * @param position 0-based, in code points of the query
 * @param what is wrong
 * @param hint the cure
 */
public record QueryProblem(int position, String what, String hint) {}
