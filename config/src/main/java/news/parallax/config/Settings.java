package news.parallax.config;

/**
 * Everything an operator may set in {@code parallax.yaml}; every key is optional.
 *
 * @param freeBytesMin below this much free disk fetching stops until there is room again
 */
public record Settings(
    CrawlSettings crawl, ArchiveSettings archive, ServerSettings server, long freeBytesMin) {

  public static final Settings DEFAULT =
      new Settings(
          CrawlSettings.DEFAULT,
          ArchiveSettings.DEFAULT,
          ServerSettings.DEFAULT,
          500L * 1024 * 1024);
}
