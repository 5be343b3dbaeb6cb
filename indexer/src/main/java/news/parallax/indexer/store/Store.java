package news.parallax.indexer.store;

import java.util.stream.Stream;
import news.parallax.config.OutletLog;
import news.parallax.crawler.frontier.Frontier;
import news.parallax.story.Holdings;

/** The open record of one data folder: its doors, one per reader's need. */
public final class Store implements AutoCloseable {

  private Store() {}

  /** Opens the record, made or migrated if need be; what was claimed before is free again. */
  public static Store open(DataFolder.Owned owned) {
    throw new UnsupportedOperationException(owned.folder().toString());
  }

  public Frontier frontier() {
    throw new UnsupportedOperationException();
  }

  public Holdings holdings() {
    throw new UnsupportedOperationException();
  }

  public OutletLog outletLog() {
    throw new UnsupportedOperationException();
  }

  public Outbox outbox() {
    throw new UnsupportedOperationException();
  }

  public Doctor doctor() {
    throw new UnsupportedOperationException();
  }

  /** Ids of all articles stored up to {@code asof}; the caller closes the stream. */
  public Stream<String> articleIds(long asof) {
    throw new UnsupportedOperationException(Long.toString(asof));
  }

  @Override
  public void close() {}
}
