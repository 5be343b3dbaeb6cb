package news.parallax.indexer.store;

/**
 * One thing that happened to the record, in commit order.
 *
 * @param number without gaps from 1; a reader that asks for "greater than the last seen" misses
 *     none
 */
public record OutboxEntry(long number, String article, int revision) {}
