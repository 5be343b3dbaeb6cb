package news.parallax.crawler.schedule;

import java.time.Duration;
import java.util.Optional;

/**
 * How long to wait after a failure: twice as long after each further one, a day at most. A server
 * that names a time is asked again after it, be it shorter or longer than our own first wait; if it
 * still fails then, its own time doubles.
 *
 * @param first the wait after the first failure, where the server names none
 */
record BackOff(Duration first) {

  static final Duration MAX = Duration.ofHours(24);
  private static final Duration ASKED_MIN = Duration.ofSeconds(1);
  private static final int DOUBLINGS_MAX = 17;

  /**
   * The wait, for a page or source that has failed so often in a row before this time.
   *
   * @param asked what the server asked for; it is kept to even beyond a day
   */
  Duration wait(int failures, Optional<Duration> asked) {
    Duration named = asked.map(a -> a.compareTo(ASKED_MIN) < 0 ? ASKED_MIN : a).orElse(first);
    Duration base = named.compareTo(first) < 0 ? named : first;
    Duration doubled = base.multipliedBy(1L << Math.min(failures, DOUBLINGS_MAX));
    Duration capped = doubled.compareTo(MAX) > 0 ? MAX : doubled;
    return asked.filter(a -> a.compareTo(capped) > 0).orElse(capped);
  }
}
