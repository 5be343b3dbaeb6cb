package news.parallax.config;

import java.time.Duration;

/** What one fetch and one page may cost; crossing a bound is an outcome with a name, no error. */
public record Bounds(
    Duration dns,
    Duration connect,
    Duration exchange,
    long wireBytesMax,
    long bodyBytesMax,
    int inflationRatioMax,
    int headerBytesMax,
    int redirectsMax,
    int robotsBytesMax,
    long sitemapBytesMax,
    int sitemapEntriesMax,
    int feedEntriesMax,
    int domDepthMax,
    Duration parseCpu,
    int pagesPerRoundMax,
    int pathDepthMax,
    Duration crawlDelayMax) {

  private static final int KIB = 1024;
  private static final int MIB = 1024 * KIB;

  public static final Bounds DEFAULT =
      new Bounds(
          Duration.ofSeconds(5),
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          5L * MIB,
          10L * MIB,
          200,
          256 * KIB,
          5,
          500 * KIB,
          50L * MIB,
          50_000,
          500,
          512,
          Duration.ofSeconds(5),
          200,
          20,
          Duration.ofSeconds(60));
}
