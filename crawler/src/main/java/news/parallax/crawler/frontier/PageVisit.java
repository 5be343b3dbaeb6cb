package news.parallax.crawler.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One visit of an address, as it is recorded.
 *
 * @param id unique; recording one id twice changes nothing
 * @param next when to come again; empty when no visit is planned any more
 */
public record PageVisit(
    String id,
    DuePage due,
    Instant at,
    Duration took,
    PageOutcome outcome,
    Optional<Instant> next) {}
