package news.parallax.crawler.frontier;

/**
 * Where all leads ever offered stand: every one is counted exactly once.
 *
 * @param stored articles' addresses, aliases of one article included
 * @param refused with a named reason
 * @param failed with a next try
 * @param notDue never fetched yet, waiting for their turn
 */
public record Standing(long stored, long refused, long failed, long notDue) {

  public long leads() {
    return stored + refused + failed + notDue;
  }
}
