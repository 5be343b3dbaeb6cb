package news.parallax.crawler.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import news.parallax.config.Source;

/**
 * A source whose time has come, claimed until it is recorded.
 *
 * @param interval time between the last two planned visits; empty before the first
 * @param failures failed visits in a row
 * @param firstRead when a visit first read it; what is dated before that by more than the backfill
 *     was not taken then and is not taken later; empty before
 * @param moved where a permanent redirect has been pointing, and since when
 */
public record DueSource(
    Source source,
    Validators validators,
    Optional<Duration> interval,
    int failures,
    Optional<Instant> firstRead,
    Optional<Moved> moved) {

  /** The same after a failure that is not recorded. */
  public DueSource failedOnceMore() {
    return new DueSource(source, validators, interval, failures + 1, firstRead, moved);
  }
}
