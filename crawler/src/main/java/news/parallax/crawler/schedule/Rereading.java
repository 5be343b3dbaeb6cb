package news.parallax.crawler.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.parallax.article.ArticleUrl;
import news.parallax.config.Outlet;
import news.parallax.crawler.archive.Recalled;
import news.parallax.crawler.extract.Extraction;
import news.parallax.crawler.fetch.BodyLimit;
import news.parallax.crawler.fetch.FetchResult;
import news.parallax.crawler.frontier.Capture;
import news.parallax.crawler.frontier.DuePage;
import news.parallax.crawler.frontier.Validators;

/** Reads an article once more from what the archive kept of a visit; nothing is fetched. */
public final class Rereading {

  private final CrawlParts parts;
  private final PageVisitor visitor;

  public Rereading(CrawlParts parts) {
    this.parts = parts;
    this.visitor = new PageVisitor(parts, new Room(Runtime.getRuntime().maxMemory(), 1));
  }

  /** What the archive still has of a capture. */
  public Recalled recall(Capture capture) {
    return parts.archive().recall(capture);
  }

  /**
   * What its visit would make of it today; empty when the capture is gone or damaged.
   *
   * @param url the address that was visited
   * @param source the id of the source that offered it, whose selectors count
   * @param dated when that source says it was published
   */
  public Optional<Extraction> extraction(
      Capture capture, ArticleUrl url, Outlet outlet, String source, Optional<Instant> dated)
      throws InterruptedException {
    BodyLimit limit = BodyLimit.page(parts.settings().crawl().bounds());
    if (recall(capture) instanceof Recalled.Found found
        && parts.fetcher().again(found.exchange(), limit) instanceof FetchResult.Fetched fetched) {
      Instant now = parts.clock().instant();
      DuePage due = new DuePage(url, outlet.id(), source, Validators.NONE, 0, true, now, dated);
      return Optional.of(visitor.extraction(due, member(outlet), fetched));
    }
    return Optional.empty();
  }

  private Roster.Member member(Outlet outlet) {
    return Roster.of(List.of(outlet), parts.settings().crawl().gap())
        .member(outlet.id())
        .orElseThrow();
  }
}
