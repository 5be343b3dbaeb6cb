package news.parallax.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it. */
final class MovableClock extends Clock {

  private final AtomicReference<Instant> now;

  MovableClock(Instant start) {
    this.now = new AtomicReference<>(start);
  }

  void move(Duration by) {
    moveTo(instant().plus(by));
  }

  /** Moves on to a later moment; an earlier one changes nothing. */
  void moveTo(Instant moment) {
    now.accumulateAndGet(moment, (old, wanted) -> wanted.isAfter(old) ? wanted : old);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }

  @Override
  public Instant instant() {
    return now.get();
  }
}
