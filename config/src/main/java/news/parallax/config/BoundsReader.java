package news.parallax.config;

import java.time.Duration;
import java.util.function.Function;

/** Which key of {@code crawl: bounds:} sets which bound. */
final class BoundsReader {

  private final FileValues values;

  BoundsReader(FileValues values) {
    this.values = values;
  }

  Bounds bounds() {
    return new Bounds(
        span("dns", Bounds::dns),
        span("connect", Bounds::connect),
        span("exchange", Bounds::exchange),
        size("wireSize", Bounds::wireBytesMax),
        size("bodySize", Bounds::bodyBytesMax),
        count("inflationRatio", Bounds::inflationRatioMax),
        (int) size("headerSize", bounds -> (long) bounds.headerBytesMax()),
        count("redirects", Bounds::redirectsMax),
        (int) size("robotsSize", bounds -> (long) bounds.robotsBytesMax()),
        size("sitemapSize", Bounds::sitemapBytesMax),
        count("sitemapEntries", Bounds::sitemapEntriesMax),
        count("feedEntries", Bounds::feedEntriesMax),
        count("domDepth", Bounds::domDepthMax),
        span("parseCpu", Bounds::parseCpu),
        count("pagesPerRound", Bounds::pagesPerRoundMax),
        count("pathDepth", Bounds::pathDepthMax),
        span("crawlDelay", Bounds::crawlDelayMax));
  }

  private Duration span(String key, Function<Bounds, Duration> bound) {
    Duration least = bound.apply(Bounds.FLOOR);
    Duration most = bound.apply(Bounds.CEILING);
    return values.duration(least, most, "crawl", "bounds", key).orElse(bound.apply(Bounds.DEFAULT));
  }

  private long size(String key, Function<Bounds, Long> bound) {
    long least = bound.apply(Bounds.FLOOR);
    long most = bound.apply(Bounds.CEILING);
    return values.bytes(least, most, "crawl", "bounds", key).orElse(bound.apply(Bounds.DEFAULT));
  }

  private int count(String key, Function<Bounds, Integer> bound) {
    int least = bound.apply(Bounds.FLOOR);
    int most = bound.apply(Bounds.CEILING);
    return values.count(least, most, "crawl", "bounds", key).orElse(bound.apply(Bounds.DEFAULT));
  }
}
