package news.parallax.crawler.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How many visits each outlet may still have in this round, those of its sources included; a page
 * that is over waits for the next one. Without an end of its own a round lasts an hour. Not safe
 * for many threads.
 */
final class OutletBudget {

  static final Duration ROUND = Duration.ofHours(1);

  private final int pagesMax;
  private final Map<String, Integer> visited = new HashMap<>();
  private final Set<String> spent = new HashSet<>();
  private Instant began = Instant.MIN;

  OutletBudget(int pagesMax) {
    this.pagesMax = pagesMax;
  }

  void begin(Instant now) {
    began = now;
    visited.clear();
    spent.clear();
  }

  void beginIfOver(Instant now) {
    if (!now.isBefore(began.equals(Instant.MIN) ? now : began.plus(ROUND))) {
      begin(now);
    }
  }

  /** Takes a visit; whether one more page of the outlet may be visited. */
  boolean take(String outlet) {
    int pages = visited.merge(outlet, 1, Integer::sum);
    if (pages >= pagesMax) {
      spent.add(outlet);
    }
    return pages <= pagesMax;
  }

  /** The outlets that have had their pages. */
  Set<String> spent() {
    return Set.copyOf(spent);
  }
}
