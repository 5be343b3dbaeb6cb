package news.parallax.crawler.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How the crawler waits for a moment of its clock; a moved clock brings its own way. */
@FunctionalInterface
public interface Sleeper {

  void until(Instant moment) throws InterruptedException;

  /** Waits in real time. */
  static Sleeper real(Clock clock) {
    return moment -> {
      Duration left = Duration.between(clock.instant(), moment);
      if (left.isPositive()) {
        Thread.sleep(left);
      }
    };
  }
}
