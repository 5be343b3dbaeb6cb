package news.parallax.indexer.store;

/**
 * One thing that happened to the record, in commit order.
 *
 * @param number without gaps from 1; a reader that asks for "greater than the last seen" misses
 *     none
 * @param article of a correction the first that it moves
 * @param revision 0 for a correction
 */
public record OutboxEntry(long number, String article, int revision) {

  /** Whether it is an operator's word on stories, and not a revision of an article. */
  public boolean isCorrection() {
    return revision == CORRECTION;
  }

  static final int CORRECTION = 0;
}
