package news.parallax.crawler.schedule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import news.parallax.config.Outlet;
import news.parallax.config.Settings;
import news.parallax.crawler.archive.Archive;
import news.parallax.crawler.discover.Discovery;
import news.parallax.crawler.extract.Extractor;
import news.parallax.crawler.fetch.HostPace;
import news.parallax.crawler.fetch.HttpFetcher;
import news.parallax.crawler.fetch.Sleeper;
import news.parallax.crawler.frontier.Frontier;
import news.parallax.crawler.robots.Robots;
import news.parallax.crawler.url.Canonicaliser;

/**
 * What a crawl is made of.
 *
 * @param freeBytes room on the disk that holds the data
 */
public record CrawlParts(
    Settings settings,
    Frontier frontier,
    HttpFetcher fetcher,
    HostPace pace,
    Robots robots,
    Canonicaliser canonicaliser,
    Discovery discovery,
    Extractor extractor,
    Archive archive,
    Clock clock,
    Sleeper sleeper,
    LongSupplier freeBytes) {

  /**
   * The usual parts over a frontier and a data folder.
   *
   * @param outlets whose names the extractor knows when a text cites them; asked with the first
   *     page
   * @param folder where {@code archive/} lies, and whose disk is watched
   */
  public static CrawlParts of(
      Settings settings,
      Frontier frontier,
      Supplier<List<Outlet>> outlets,
      Path folder,
      String version,
      Clock clock,
      Sleeper sleeper) {
    HostPace pace = new HostPace(clock, sleeper);
    HttpFetcher fetcher = new HttpFetcher(settings.crawl(), version, pace, clock);
    Canonicaliser canonicaliser = new Canonicaliser(settings.crawl().bounds().pathDepthMax());
    Path archive = folder.resolve("archive");
    return new CrawlParts(
        settings,
        frontier,
        fetcher,
        pace,
        new Robots(fetcher, pace, settings.crawl().bounds(), clock),
        canonicaliser,
        new Discovery(settings.crawl().bounds(), canonicaliser),
        new Extractor(
            settings.crawl().bounds(), () -> outlets.get().stream().map(Outlet::name).toList()),
        Archive.open(archive, settings.archive(), "Parallax/" + version, clock, frontier::dropping),
        clock,
        sleeper,
        () -> usable(archive));
  }

  /** The same parts with another way to tell the free room. */
  CrawlParts watching(LongSupplier free) {
    return new CrawlParts(
        settings,
        frontier,
        fetcher,
        pace,
        robots,
        canonicaliser,
        discovery,
        extractor,
        archive,
        clock,
        sleeper,
        free);
  }

  private static long usable(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot tell how much room " + folder + " has", e);
    }
  }
}
