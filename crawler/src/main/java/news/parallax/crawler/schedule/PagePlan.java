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

  private static final BackOff BACK_OFF = new BackOff(Duration.ofMinutes(2));

  private PagePlan() {}

  /**
   * The next of the ages that lies ahead, counted from the first sight; empty: it is no longer
   * young.
   */
  static Optional<Instant> revisit(DuePage due, List<Duration> ages, Instant at) {
    return ages.stream().sorted().map(due.firstSeen()::plus).filter(t -> t.isAfter(at)).findFirst();
  }

  /** When a failed page is tried again; what the server asked for goes before our own time. */
  static Instant retry(DuePage due, Optional<Duration> asked, Instant at) {
    return at.plus(BACK_OFF.wait(due.failures(), asked));
  }
}
