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

  /**
   * The least that settings may ask for; RFC 9309 2.5 wants at least 500 KiB of robots.txt read.
   */
  public static final Bounds FLOOR =
      new Bounds(
          Duration.ofMillis(100),
          Duration.ofMillis(100),
          Duration.ofSeconds(1),
          64 * KIB,
          64 * KIB,
          2,
          8 * KIB,
          0,
          500 * KIB,
          64 * KIB,
          1,
          1,
          32,
          Duration.ofMillis(100),
          1,
          1,
          Duration.ofSeconds(1));

  /**
   * The most that settings may ask for, whatever they say: beyond it one outlet can stop the rest.
   */
  public static final Bounds CEILING =
      new Bounds(
          Duration.ofSeconds(30),
          Duration.ofSeconds(60),
          Duration.ofMinutes(5),
          50L * MIB,
          100L * MIB,
          1_000,
          1 * MIB,
          20,
          5 * MIB,
          200L * MIB,
          500_000,
          10_000,
          4_096,
          Duration.ofSeconds(60),
          10_000,
          100,
          Duration.ofHours(1));
}
