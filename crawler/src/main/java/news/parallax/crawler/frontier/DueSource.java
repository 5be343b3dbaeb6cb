package news.parallax.crawler.frontier;

import java.time.Duration;
import java.util.Optional;
import news.parallax.config.Source;

/**
 * A source whose time has come, claimed until it is recorded.
 *
 * @param interval time between the last two planned visits; empty before the first
 * @param failures failed visits in a row
 * @param everRead whether a visit has ever brought leads (else the backfill bound applies)
 * @param moved where a permanent redirect has been pointing, and since when
 */
public record DueSource(
    Source source,
    Validators validators,
    Optional<Duration> interval,
    int failures,
    boolean everRead,
    Optional<Moved> moved) {}
