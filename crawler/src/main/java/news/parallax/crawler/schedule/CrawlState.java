package news.parallax.crawler.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the crawl is doing at one moment.
 *
 * @param running visits under way, longest first
 * @param counts since the round, or the process, began
 * @param lastBeat when due work was last looked for
 * @param lastRound the last round that ended, if any
 * @param paused why nothing is fetched, in words that name the cure
 */
public record CrawlState(
    List<RunningVisit> running,
    RoundCounts counts,
    Optional<Instant> lastBeat,
    Optional<Round> lastRound,
    Optional<String> paused) {

  /** A visit under way. */
  public record RunningVisit(String address, String outlet, Instant since) {}

  /** A round from its first visit to its last. */
  public record Round(Instant began, Instant ended, RoundCounts counts) {}
}
