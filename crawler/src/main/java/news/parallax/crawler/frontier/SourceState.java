package news.parallax.crawler.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import news.parallax.config.Source;

/**
 * A source's health, as the operator's desk shows it.
 *
 * @param lastTry last visit of any outcome
 * @param lastSuccess last visit that read it or found it unchanged
 * @param lastNewItem last visit that brought an unseen address
 * @param failures failed visits in a row, refused ones among them
 * @param failingSince the first of these; empty when there is none
 * @param lastOutcome in words, e.g. {@code http-server-error: 503 Service Unavailable}
 * @param why the factors behind {@code next}, in words
 * @param paused by an operator; not visited until resumed
 */
public record SourceState(
    Source source,
    Optional<Instant> lastTry,
    Optional<Instant> lastSuccess,
    Optional<Instant> lastNewItem,
    Optional<Instant> next,
    Optional<Duration> interval,
    int failures,
    Optional<Instant> failingSince,
    Optional<String> lastOutcome,
    Optional<String> why,
    long visits,
    long leads,
    boolean paused) {

  /**
   * The class of the last outcome: {@code read}, {@code unchanged}, or the word of a {@link
   * FailureKind} or {@link RefusalReason}.
   */
  public Optional<String> lastOutcomeClass() {
    return lastOutcome.map(words -> words.split(":", 2)[0]);
  }
}
