package news.parallax.pages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.parallax.answers.OutletBook;
import news.parallax.answers.Rooms;
import news.parallax.crawler.frontier.SourceState;
import news.parallax.crawler.frontier.Standing;

/**
 * The crawl at a glance.
 *
 * @param visited how many of the sources have been visited at least once
 * @param last the latest visit of any source
 * @param failing the sources that failed last time, longest failing first, at most {@link #SHOWN}
 */
public record CrawlGlance(
    boolean crawling,
    int sources,
    int visited,
    Optional<Moment> last,
    Standing standing,
    List<SourceRow> failing,
    int failingInAll) {

  static final int SHOWN = 8;

  static CrawlGlance of(Rooms rooms, OutletBook book, Messages m) {
    List<SourceState> sources = rooms.frontier().sources();
    Instant now = rooms.clock().instant();
    List<SourceRow> failing =
        sources.stream()
            .filter(s -> s.failures() > 0 && !s.paused())
            .sorted((a, b) -> Integer.compare(b.failures(), a.failures()))
            .map(s -> SourceRow.of(s, book, m, now))
            .toList();
    return new CrawlGlance(
        rooms.crawl().get().crawling(),
        sources.size(),
        (int) sources.stream().filter(s -> s.visits() > 0).count(),
        Moment.of(tries(sources).max(Instant::compareTo)),
        rooms.frontier().standing(),
        failing.stream().limit(SHOWN).toList(),
        failing.size());
  }

  private static Stream<Instant> tries(List<SourceState> sources) {
    return sources.stream().flatMap(s -> s.lastTry().stream());
  }
}
