package news.parallax.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import news.parallax.answers.OutletBook;
import news.parallax.crawler.frontier.SourceState;

/**
 * A source on the operator's desk: how it is, why, and when it is tried next.
 *
 * @param health what its shape says
 * @param outcome of the last try, in words
 * @param why the factors behind the next try
 */
public record SourceRow(
    String id,
    OutletChip outlet,
    String kind,
    String address,
    Health health,
    Optional<String> outcome,
    Optional<Moment> lastTry,
    Optional<Moment> lastSuccess,
    Optional<Moment> lastNew,
    Optional<Moment> next,
    boolean dueNow,
    Optional<String> why,
    int failures,
    Optional<Moment> failingSince,
    long visits,
    long leads) {

  /** A source's state, most in need of an operator first. */
  public enum Health {
    STOP,
    WARN,
    WAIT,
    PAUSED,
    OK;

    /** The value of {@code data-state}, and the end of the message's key. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it should be looked at. */
    boolean needs() {
      return this == STOP || this == WARN;
    }
  }

  private static final int FAILURES_TO_STOP = 3;
  private static final Duration QUIET = Duration.ofDays(3);

  static SourceRow of(SourceState state, OutletBook book, Messages m, Instant now) {
    Optional<Instant> next = state.paused() ? Optional.empty() : state.next();
    return new SourceRow(
        state.source().id(),
        OutletChip.of(book, state.source().outlet()),
        m.say("source.kind." + state.source().kind().word()),
        state.source().address().toString(),
        health(state, now),
        state.lastOutcome(),
        Moment.of(state.lastTry()),
        Moment.of(state.lastSuccess()),
        Moment.of(state.lastNewItem()),
        Moment.of(next),
        next.map(at -> !at.isAfter(now)).orElse(false),
        state.why(),
        state.failures(),
        state.failingSince().map(Moment::of),
        state.visits(),
        state.leads());
  }

  private static Health health(SourceState state, Instant now) {
    if (state.paused()) {
      return Health.PAUSED;
    }
    if (state.failures() >= FAILURES_TO_STOP) {
      return Health.STOP;
    }
    if (state.failures() > 0) {
      return Health.WARN;
    }
    if (state.visits() == 0) {
      return Health.WAIT;
    }
    boolean quiet =
        state.lastNewItem().map(at -> at.plus(QUIET).isBefore(now)).orElse(state.visits() > 5);
    return quiet ? Health.WARN : Health.OK;
  }

  /** Whether it answers but has had nothing new for long. */
  public boolean quiet() {
    return health == Health.WARN && failures == 0;
  }
}
