package news.parallax.indexer.query;

/**
 * A slip that was read around, and how it was read.
 *
 * @param position 0-based, in code points of the query
 */
public record QueryHint(int position, String hint) {}
