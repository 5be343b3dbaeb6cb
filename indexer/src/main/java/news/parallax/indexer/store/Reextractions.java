package news.parallax.indexer.store;

import java.util.List;
import java.util.stream.Stream;
import news.parallax.article.Article;
import news.parallax.story.StoredArticle;

/**
 * Texts read anew from the bytes of which they were read before: stored beside the first reading,
 * in whose place they stand from their outbox number on. The publisher's revisions stay as they
 * are.
 */
public final class Reextractions {

  private final Database database;
  private final Writer writer;
  private final StoreHoldings holdings;

  Reextractions(Database database, Writer writer, StoreHoldings holdings) {
    this.database = database;
    this.writer = writer;
    this.holdings = holdings;
  }

  /** Every revision of every article stored now, as it was last read. */
  public Stream<StoredArticle> revisions() {
    long latest = holdings.latest();
    return holdings
        .pages(latest)
        .flatMap(List::stream)
        .flatMap(id -> holdings.revisions(id, latest).stream());
  }

  /** Where bytes lie of which this revision was read, newest first; none once they were dropped. */
  public List<CapturedPage> captures(String article, int revision) {
    return new Captures(database).of(article, revision);
  }

  /**
   * Stores a further reading of a revision; it is on disk when this returns, and is judged anew.
   *
   * @return false when it is too large for a row, or there is no such revision
   */
  public boolean store(String article, int revision, Article again) {
    PackedText text = PackedText.of(again);
    return text.bytes().length <= PackedText.BYTES_MAX
        && writer.durably(handle -> new Articles(handle).reread(article, revision, again, text));
  }
}
