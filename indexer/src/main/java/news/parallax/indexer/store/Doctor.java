package news.parallax.indexer.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import news.parallax.article.Article;
import news.parallax.crawler.archive.Recalled;
import news.parallax.crawler.frontier.Capture;

/** Holds the record against itself, its archive and the index. */
public final class Doctor {

  private final Database database;
  private final Writer writer;
  private final StoreHoldings holdings;

  Doctor(Database database, Writer writer, StoreHoldings holdings) {
    this.database = database;
    this.writer = writer;
    this.holdings = holdings;
  }

  /** Every stored text, re-hashed; reads the whole record. */
  public List<Difference> texts() {
    long latest = holdings.latest();
    return holdings
        .pages(latest)
        .flatMap(ids -> ids.stream().flatMap(id -> damages(id, latest)))
        .toList();
  }

  private Stream<Difference> damages(String id, long asof) {
    return database.read(handle -> new Assembly(handle, asof).revisions(id)).stream()
        .flatMap(
            opened ->
                switch (opened) {
                  case Assembly.Opened.Whole whole -> Stream.empty();
                  case Assembly.Opened.Damaged damaged ->
                      Stream.of(new Difference.TextDamaged(damaged.id(), damaged.revision()));
                });
  }

  /**
   * Every capture against what {@code archive} has of it; reads the whole archive. What was taken
   * down on purpose is as it should be.
   */
  public List<Difference> captures(Function<Capture, Recalled> archive) {
    return new Captures(database)
        .all()
        .flatMap(kept -> kept.difference(archive.apply(kept.capture())).stream())
        .toList();
  }

  /** The record's articles up to {@code asof} against the ids in the index. */
  public List<Difference> index(Set<String> indexed, long asof) {
    Set<String> unknown = new HashSet<>(indexed);
    List<Difference> missing =
        holdings
            .pages(asof)
            .flatMap(List::stream)
            .filter(id -> !unknown.remove(id))
            .<Difference>map(Difference.IndexEntryMissing::new)
            .toList();
    return Stream.concat(
            missing.stream(),
            unknown.stream().sorted().<Difference>map(Difference.IndexEntryUnknown::new))
        .toList();
  }

  /**
   * Mends what can be mended here: pages whose texts are damaged are fetched at the next tick,
   * whatever their plan; captures that are lost or damaged are forgotten, for the texts that were
   * read of them are sound; outlet files are taken up anew. Returns what is left: the index's own.
   */
  public List<Difference> repair(List<Difference> differences) {
    return writer.durably(
        handle -> differences.stream().filter(d -> !Repairs.mend(handle, d)).toList());
  }

  /** Where bytes lie of which this revision was read, newest first; none once they were dropped. */
  public List<CapturedPage> captures(String article, int revision) {
    return new Captures(database).of(article, revision);
  }

  /**
   * Puts a text that was read anew from its capture in a damaged one's place.
   *
   * @return false when it does not say what was stored, so that nothing was changed
   */
  public boolean restore(String article, int revision, Article again) {
    return writer.durably(handle -> new Articles(handle).restore(article, revision, again));
  }
}
