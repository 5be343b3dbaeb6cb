package news.parallax.crawler.frontier;

import java.time.Duration;
import java.time.Instant;

/**
 * One visit of a source, as it is recorded.
 *
 * @param id unique; recording one id twice changes nothing
 * @param interval the planned time until {@code next}
 * @param next when to come again
 * @param why the factors behind {@code next}, in words
 */
public record SourceVisit(
    String id,
    DueSource due,
    Instant at,
    Duration took,
    SourceOutcome outcome,
    Duration interval,
    Instant next,
    String why) {}
