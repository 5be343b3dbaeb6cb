package news.parallax.indexer.store;

import java.util.List;
import java.util.stream.Stream;
import news.parallax.config.OutletLog;
import news.parallax.crawler.frontier.Frontier;
import news.parallax.story.Holdings;

/** The open record of one data folder: its doors, one per reader's need. */
public final class Store implements AutoCloseable {

  private final Database database;
  private final Progress progress = new Progress();
  private final Writer writer;
  private final StoreFrontier frontier;
  private final StoreHoldings holdings;
  private final Outbox outbox;
  private final Doctor doctor;

  Store(Database database) {
    this.database = database;
    progress.publish(database.read(progress::read));
    this.writer = new Writer(database, progress);
    this.frontier = new StoreFrontier(database, writer);
    this.holdings = new StoreHoldings(database, progress, new DamageReport(writer));
    this.outbox = new Outbox(database, writer, progress);
    this.doctor = new Doctor(database, writer, holdings);
  }

  /**
   * Opens the record, made or migrated if need be; what was claimed before is free again.
   *
   * @throws StoreUnavailable when the database file cannot be opened
   */
  public static Store open(DataFolder.Owned owned) {
    DataFolder folder = owned.folder();
    return at("file:" + folder.database().resolve("parallax"));
  }

  /** Opens the record in a file as H2 names it, its scheme first. */
  static Store at(String file) {
    return new Store(new Database(Dialect.url(file)));
  }

  public Frontier frontier() {
    return frontier;
  }

  public Holdings holdings() {
    return holdings;
  }

  public OutletLog outletLog() {
    return new StoreOutletLog(database, writer);
  }

  public Outbox outbox() {
    return outbox;
  }

  public Doctor doctor() {
    return doctor;
  }

  public Reextractions reextractions() {
    return new Reextractions(database, writer, holdings);
  }

  /** Ids of all articles stored up to {@code asof}, read as they are asked for. */
  public Stream<String> articleIds(long asof) {
    return holdings.pages(asof).flatMap(List::stream);
  }

  /** Ends after everything handed in is recorded. */
  @Override
  public void close() {
    writer.close();
    database.close();
  }
}
