package news.parallax.crawler.robots;

import java.time.Instant;
import java.util.Optional;
import news.parallax.crawler.fetch.FetchResult;

/** What is known of an authority's robots.txt at one time. */
sealed interface Standing {

  Instant until();

  /** There are rules, or the certainty that there are none. */
  record Ruled(RobotsFile file, Instant until) implements Standing {}

  /** It cannot be reached: nothing may be fetched meanwhile (RFC 9309 2.3.1.4). */
  record Unreachable(FetchResult why, Optional<RobotsFile> last, int times, Instant until)
      implements Standing {}
}
