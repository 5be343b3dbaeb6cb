package news.parallax.crawler.extract;

import news.parallax.config.Bounds;
import news.parallax.crawler.extract.Explanation.Notes;
import news.parallax.crawler.frontier.RefusalReason;

/** The order in which a page is read; pure: the same bytes give the same extraction. */
public final class Extractor {

  private final Bounds bounds;

  /** Reads within {@code bounds}: body bytes, DOM depth and CPU time for parsing. */
  public Extractor(Bounds bounds) {
    this.bounds = bounds;
  }

  /** What the page is, and every field found on it. Never throws for what a page holds. */
  public Extraction extract(Page page) {
    return new Extraction.NotArticle(
        page.body().length > bounds.bodyBytesMax() ? RefusalReason.TOO_LARGE : RefusalReason.EMPTY,
        "no text",
        Reading.empty(page.url()),
        new Notes().explanation());
  }
}
