package news.parallax.crawler.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import news.parallax.config.CrawlSettings;
import news.parallax.crawler.frontier.DueSource;

/**
 * When a source is visited again, with every factor named. The share of entries that were known
 * already steers: under a third, and entries may have been missed between two visits; over two
 * thirds, and the visit was early (the controller of Media Cloud's rss-fetcher).
 *
 * @param interval the learnt, or fixed, time between two visits
 * @param next when to come again
 * @param why the factors in words
 */
record SourcePlan(Duration interval, Instant next, String why) {

  private static final Duration START = Duration.ofMinutes(15);
  private static final Duration HINT_MAX = Duration.ofMinutes(30);
  private static final BackOff BACK_OFF = new BackOff(Duration.ofMinutes(1));
  private static final double SOONER = 0.5;
  private static final double LATER = 1.25;

  /** What a visit that worked has shown: entries offered, and how many of them were unseen. */
  record Yield(int offered, int unseen, Optional<Duration> freshFor) {

    static final Yield NOTHING_NEW = new Yield(0, 0, Optional.empty());
  }

  /** The plan after a visit that worked. */
  static SourcePlan after(
      DueSource due, Yield yield, Optional<Duration> fixed, CrawlSettings settings, Instant at) {
    if (fixed.isPresent()) {
      return new SourcePlan(
          fixed.get(), at.plus(fixed.get()), "fixed: every " + words(fixed.get()));
    }
    Duration base = due.interval().orElse(START);
    Duration learnt = clamped(learnt(due, yield, base), settings);
    Duration hinted =
        max(learnt, yield.freshFor().map(h -> min(h, HINT_MAX)).orElse(Duration.ZERO));
    Duration jittered = hinted.plus(jitter(due, hinted));
    return new SourcePlan(learnt, at.plus(jittered), why(yield, base, learnt, hinted));
  }

  /** The plan after a visit that failed: doubled each time, a day at most, never given up. */
  static SourcePlan afterFailure(
      DueSource due, Optional<Duration> asked, Optional<Duration> fixed, Instant at, String what) {
    Duration backOff = BACK_OFF.wait(due.failures(), asked);
    Duration wait = max(backOff, fixed.orElse(Duration.ZERO));
    Duration interval = fixed.or(due::interval).orElse(START);
    String why =
        what
            + asked.map(a -> "; the server asked for " + words(a)).orElse("")
            + "; failure "
            + (due.failures() + 1)
            + " in a row, again in "
            + words(wait);
    return new SourcePlan(interval, at.plus(wait).plus(jitter(due, backOff)), why);
  }

  /** The plan after a refusal: robots.txt and the like rarely change within the day. */
  static SourcePlan afterRefusal(DueSource due, Optional<Duration> fixed, Instant at, String what) {
    Duration wait =
        min(Duration.ofHours(1).multipliedBy(1L << Math.min(due.failures(), 5)), BackOff.MAX);
    Duration interval = fixed.or(due::interval).orElse(START);
    return new SourcePlan(interval, at.plus(wait), what + "; again in " + words(wait));
  }

  private static Duration learnt(DueSource due, Yield yield, Duration base) {
    // A late visit sees more that is new, so what it shows is no reason to come sooner.
    if (due.failures() > 0 || due.interval().isEmpty()) {
      return base;
    }
    if (yield.unseen() == 0) {
      return times(base, LATER);
    }
    double known = 1 - (double) yield.unseen() / Math.max(yield.offered(), yield.unseen());
    Duration byShare =
        known < 1 / 3.0 ? times(base, SOONER) : known > 2 / 3.0 ? times(base, LATER) : base;
    // One new entry a visit is what freshness asks for, however long the list is.
    Duration byRate = base.dividedBy(yield.unseen());
    return max(min(byShare, byRate), times(base, SOONER));
  }

  private static String why(Yield yield, Duration base, Duration learnt, Duration hinted) {
    String seen =
        yield.unseen() == 0
            ? "nothing new"
            : yield.unseen() + " of " + yield.offered() + " entries new";
    String hint = hinted.equals(learnt) ? "" : "; the server says it stays fresh " + words(hinted);
    return seen + "; interval " + words(base) + " -> " + words(learnt) + hint;
  }

  /** Up to a tenth either way, the same for a source at every start, so that no crowd forms. */
  private static Duration jitter(DueSource due, Duration of) {
    int spread = Math.floorMod(due.source().id().hashCode(), 201) - 100;
    return of.multipliedBy(spread).dividedBy(1000);
  }

  private static Duration clamped(Duration wanted, CrawlSettings settings) {
    return max(settings.intervalMin(), min(settings.intervalMax(), wanted));
  }

  private static Duration times(Duration duration, double factor) {
    return Duration.ofMillis(Math.round(duration.toMillis() * factor));
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  private static Duration max(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }

  static String words(Duration duration) {
    long seconds = duration.toSeconds();
    if (seconds < 120) {
      return seconds + " s";
    }
    return seconds < 7200
        ? seconds / 60 + " min"
        : seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
  }
}
