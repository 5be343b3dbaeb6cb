package news.parallax.config;

/**
 * Everything an operator may set in {@code parallax.yaml}; every key is optional.
 *
 * @param shippedOutlets whether the outlets that come with the program are read too
 * @param freeBytesMin below this much free disk fetching stops until there is room again
 */
public record Settings(
    CrawlSettings crawl,
    ArchiveSettings archive,
    ServerSettings server,
    boolean shippedOutlets,
    long freeBytesMin) {

  public static final Settings DEFAULT =
      new Settings(
          CrawlSettings.DEFAULT,
          ArchiveSettings.DEFAULT,
          ServerSettings.DEFAULT,
          true,
          500L * 1024 * 1024);

  /** The same with another way of crawling. */
  public Settings with(CrawlSettings other) {
    return new Settings(other, archive, server, shippedOutlets, freeBytesMin);
  }

  /** The same with another way of serving. */
  public Settings with(ServerSettings other) {
    return new Settings(crawl, archive, other, shippedOutlets, freeBytesMin);
  }
}
