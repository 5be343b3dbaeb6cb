package news.parallax.indexer.store;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What has been stored and is still to be judged, for the one thread that decides. */
public interface Outbox {

  /** Up to {@code max} entries that await a decision, in their order. */
  List<OutboxEntry> undecided(int max);

  /**
   * Waits until an entry awaits a decision. Returns at once if one does.
   *
   * @return false when none came within {@code patience}
   */
  boolean awaitUndecided(Duration patience) throws InterruptedException;

  /**
   * Stores decisions in one transaction, on disk when this returns. They continue where the last
   * ones ended, without gaps; those that are stored already change nothing.
   */
  void decide(List<Decision> decisions);

  /** Every decided entry with its decision, in order; the caller closes the stream. */
  Stream<Decided> decided();

  /** Every entry after {@code number}, decided or not, in order; the caller closes the stream. */
  Stream<OutboxEntry> after(long number);
}
