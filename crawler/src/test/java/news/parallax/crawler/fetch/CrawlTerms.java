package news.parallax.crawler.fetch;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import news.parallax.config.Bounds;
import news.parallax.config.CrawlSettings;
import news.parallax.config.HostPort;

/** Settings as tests want them: loopback servers allowed, the rest as shipped. */
public final class CrawlTerms {

  private CrawlTerms() {}

  public static CrawlSettings allowing(HostPort... hosts) {
    return terms(
        Optional.of("mailto:desk@example.org"), Optional.empty(), Set.of(hosts), Bounds.DEFAULT);
  }

  public static CrawlSettings terms(
      Optional<String> contact, Optional<HostPort> proxy, Set<HostPort> allowed, Bounds bounds) {
    CrawlSettings shipped = CrawlSettings.DEFAULT;
    return new CrawlSettings(
        contact,
        proxy,
        allowed,
        Duration.ZERO,
        shipped.backfill(),
        shipped.revisits(),
        shipped.intervalMin(),
        shipped.intervalMax(),
        bounds);
  }

  /** The shipped bounds with a short exchange and small bodies. */
  public static Bounds small(Duration exchange, long wireBytesMax, long bodyBytesMax) {
    Bounds b = Bounds.DEFAULT;
    return new Bounds(
        b.dns(),
        b.connect(),
        exchange,
        wireBytesMax,
        bodyBytesMax,
        b.inflationRatioMax(),
        b.headerBytesMax(),
        b.redirectsMax(),
        b.robotsBytesMax(),
        b.sitemapBytesMax(),
        b.sitemapEntriesMax(),
        b.feedEntriesMax(),
        b.domDepthMax(),
        b.parseCpu(),
        b.pagesPerRoundMax(),
        b.pathDepthMax(),
        b.crawlDelayMax());
  }
}
