package news.parallax.crawler.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.parallax.crawler.frontier.DuePage;

/**
 * When a page is visited again: a young article at the settings' ages, a failed page until it
 * works.
 */
final class PagePlan {

  private static final Duration BACK_OFF = Duration.ofMinutes(2);
  private static final Duration BACK_OFF_MAX = Duration.ofHours(24);
  private static final int DOUBLINGS_MAX = 12;

  private PagePlan() {}

  /**
   * The next of the ages that lies ahead, counted from the first sight; empty: it is no longer
   * young.
   */
  static Optional<Instant> revisit(DuePage due, List<Duration> ages, Instant at) {
    return ages.stream().sorted().map(due.firstSeen()::plus).filter(t -> t.isAfter(at)).findFirst();
  }

  /** Twice as long after each failure, a day at most; what the server asked for wins if longer. */
  static Instant retry(DuePage due, Optional<Duration> asked, Instant at) {
    Duration backOff = BACK_OFF.multipliedBy(1L << Math.min(due.failures(), DOUBLINGS_MAX));
    Duration capped = backOff.compareTo(BACK_OFF_MAX) > 0 ? BACK_OFF_MAX : backOff;
    Duration wait = asked.filter(a -> a.compareTo(capped) > 0).orElse(capped);
    return at.plus(wait);
  }
}
