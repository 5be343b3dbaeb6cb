package news.parallax.crawler.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import news.parallax.crawler.frontier.FailureKind;
import news.parallax.crawler.url.WebAddress;

/**
 * When each host may be asked next: one request at a time, the gap counted from the moment the last
 * answer's head arrived, so that the host itself never sees two closer than that. Any thread may
 * ask; each host has its own queue and no lock is shared.
 */
public final class HostPace {

  private static final Duration AGAIN_PAUSED_MIN = Duration.ofMinutes(1);
  private static final Duration DOWN_FIRST = Duration.ofSeconds(15);
  private static final Duration DOWN_MAX = Duration.ofMinutes(10);
  private static final int SERVER_ERRORS_MAX = 3;
  private static final int LANES_MAX = 20_000;
  private static final Duration REST_MAX = Duration.ofDays(1);

  private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
  private final Clock clock;
  private final Sleeper sleeper;

  public HostPace(Clock clock, Sleeper sleeper) {
    this.clock = clock;
    this.sleeper = sleeper;
  }

  /** The name under which a host is paced: with its port where the address names one. */
  public static String key(WebAddress address) {
    return address.host() + (address.port() < 0 ? "" : ":" + address.port());
  }

  /**
   * Why, and until when, a host must not be asked.
   *
   * @param failure what went wrong there; empty where the host itself asked for the pause
   */
  record Closure(Instant until, Optional<FetchResult.Failed> failure) {

    static final Closure NONE = new Closure(Instant.EPOCH, Optional.empty());

    boolean holdsAt(Instant now) {
      return until.isAfter(now);
    }
  }

  /** Hosts that asked for a pause or do not answer, and must not be asked now. */
  public Set<String> closed() {
    Instant now = clock.instant();
    return lanes.entrySet().stream()
        .filter(e -> e.getValue().closure.holdsAt(now))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** When the first of the closed hosts opens again. */
  public Optional<Instant> nextOpening() {
    Instant now = clock.instant();
    return lanes.values().stream()
        .map(l -> l.closure)
        .filter(c -> c.holdsAt(now))
        .map(Closure::until)
        .min(Instant::compareTo);
  }

  /** What keeps a host from being asked now; empty when it may be. */
  Optional<Closure> closure(String host) {
    return Optional.of(lane(host).closure).filter(c -> c.holdsAt(clock.instant()));
  }

  /** Waits for the host's turn and its gap, then holds the host until the turn is closed. */
  Turn enter(String host, Duration gap) throws InterruptedException {
    Lane lane = lane(host);
    lane.turn.acquire();
    try {
      sleeper.until(lane.nextStart);
      lane.nextStart = clock.instant().plus(lane.gap(gap));
      lane.asked |= !lane.closure.holdsAt(clock.instant());
      return new Turn(lane, gap);
    } catch (InterruptedException e) {
      lane.turn.release();
      throw e;
    }
  }

  /**
   * The host asked for a pause (Retry-After), or the crawler grants it one. A host that asks again
   * at once gets more than it asks for: a minute, then double each time.
   */
  void pause(String host, Duration asked) {
    Lane lane = lane(host);
    lane.pauses = Math.min(lane.pauses + 1, 16);
    Duration least =
        lane.pauses == 1
            ? Duration.ZERO
            : shorter(AGAIN_PAUSED_MIN.multipliedBy(1L << (lane.pauses - 2)), DOWN_MAX);
    Duration pause = asked.compareTo(least) > 0 ? asked : least;
    lane.close(new Closure(clock.instant().plus(pause), Optional.empty()));
  }

  /**
   * Keeps a Crawl-delay from now on; the longer of it and the gap holds.
   *
   * @param waitedMax how long a visit waits for its next request; where the delay is longer the
   *     host rests after each visit instead, for a day at most
   */
  public void slow(String host, Duration crawlDelay, Duration waitedMax) {
    Lane lane = lane(host);
    boolean tooLong = crawlDelay.compareTo(waitedMax) > 0;
    lane.crawlDelay = tooLong ? waitedMax : crawlDelay;
    lane.rest = !tooLong ? Duration.ZERO : shorter(crawlDelay, REST_MAX);
    lane.asked = false;
  }

  /** A visit of the host is over: if it was asked, and wants longer pauses, it is left alone. */
  public void rest(String host) {
    Lane lane = lane(host);
    if (lane.asked && lane.rest.isPositive()) {
      lane.asked = false;
      lane.close(new Closure(clock.instant().plus(lane.rest), Optional.empty()));
    }
  }

  /** No connection came about: the host is left alone, longer each time. */
  void unreachable(String host, FetchResult.Failed failure) {
    Lane lane = lane(host);
    lane.failures = Math.min(lane.failures + 1, 16);
    Duration wished = DOWN_FIRST.multipliedBy(1L << (lane.failures - 1));
    Instant until = clock.instant().plus(shorter(wished, DOWN_MAX));
    lane.close(new Closure(until, Optional.of(failure)));
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  /** The host answered, if only to say that it is ill: the third such answer in a row closes it. */
  void answered(String host, int status) {
    Lane lane = lane(host);
    lane.serverErrors = status >= 500 ? lane.serverErrors + 1 : 0;
    lane.failures = status >= 500 ? lane.failures : 0;
    lane.pauses = status >= 500 || status == 429 ? lane.pauses : 0;
    if (lane.serverErrors >= SERVER_ERRORS_MAX) {
      lane.serverErrors = 0;
      String detail = "server error " + status + " again and again";
      unreachable(host, new FetchResult.Failed(FailureKind.HTTP_SERVER_ERROR, detail, status));
    }
  }

  private Lane lane(String host) {
    if (lanes.size() > LANES_MAX) {
      Instant now = clock.instant();
      lanes.values().removeIf(l -> l.isIdle(now));
    }
    return lanes.computeIfAbsent(host, h -> new Lane());
  }

  /** One host's queue. */
  private static final class Lane {
    final Semaphore turn = new Semaphore(1, true);
    volatile Instant nextStart = Instant.EPOCH;
    volatile Closure closure = Closure.NONE;
    volatile Duration crawlDelay = Duration.ZERO;
    volatile Duration rest = Duration.ZERO;

    /** Since its robots.txt was read, or since its last rest. */
    volatile boolean asked;

    volatile int pauses;
    volatile int failures;
    volatile int serverErrors;

    Duration gap(Duration wanted) {
      return wanted.compareTo(crawlDelay) > 0 ? wanted : crawlDelay;
    }

    void close(Closure wished) {
      closure = wished.until().isAfter(closure.until()) ? wished : closure;
    }

    boolean isIdle(Instant now) {
      boolean waitedFor = turn.availablePermits() == 0 || turn.hasQueuedThreads();
      boolean remembers = failures + pauses > 0 || nextStart.isAfter(now) || closure.holdsAt(now);
      return !waitedFor && !remembers;
    }
  }

  /** The right to send one request. */
  final class Turn implements AutoCloseable {

    private final Lane lane;
    private final Duration gap;
    private boolean answered;

    private Turn(Lane lane, Duration gap) {
      this.lane = lane;
      this.gap = gap;
    }

    /** The answer's head is here: the gap to the next request begins. */
    void answered() {
      answered = true;
      lane.nextStart = clock.instant().plus(lane.gap(gap));
    }

    /** Waits the gap once more: what was sent may have reached the host at any time until now. */
    void again() throws InterruptedException {
      sleeper.until(clock.instant().plus(lane.gap(gap)));
    }

    /** A request that was cut off may have reached the host at any time until now. */
    @Override
    public void close() {
      if (!answered) {
        answered();
      }
      lane.turn.release();
    }
  }
}
