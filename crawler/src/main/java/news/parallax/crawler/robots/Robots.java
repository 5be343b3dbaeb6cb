package news.parallax.crawler.robots;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import news.parallax.config.Bounds;
import news.parallax.crawler.fetch.BodyLimit;
import news.parallax.crawler.fetch.FetchRequest;
import news.parallax.crawler.fetch.FetchResult;
import news.parallax.crawler.fetch.HopRule;
import news.parallax.crawler.fetch.HostPace;
import news.parallax.crawler.fetch.HttpFetcher;
import news.parallax.crawler.frontier.FailureKind;
import news.parallax.crawler.frontier.RefusalReason;
import news.parallax.crawler.frontier.Validators;
import news.parallax.crawler.url.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * Whether an address may be asked for (RFC 9309): fetches each authority's robots.txt before
 * anything else there, keeps it for at most a day, and hands its Crawl-delay to the host's pace.
 * Our policy where the RFC leaves a choice: 401 and 403 forbid all, as if the file said so.
 */
public final class Robots {

  private static final List<String> PRODUCT = List.of("parallax");
  private static final Duration KEPT = Duration.ofHours(24);
  private static final Duration ERROR_KEPT = Duration.ofSeconds(30);
  private static final Duration ERROR_KEPT_MAX = Duration.ofHours(1);
  private static final int AUTHORITIES_MAX = 20_000;

  private final Cache<String, Authority> authorities =
      Caffeine.newBuilder().maximumSize(AUTHORITIES_MAX).build();
  private final HttpFetcher fetcher;
  private final HostPace pace;
  private final Bounds bounds;
  private final Clock clock;

  public Robots(HttpFetcher fetcher, HostPace pace, Bounds bounds, Clock clock) {
    this.fetcher = fetcher;
    this.pace = pace;
    this.bounds = bounds;
    this.clock = clock;
  }

  /** The rule that asks robots.txt before each hop; its own request keeps the same {@code gap}. */
  public HopRule rule(Duration gap) {
    return hop -> objection(hop, gap);
  }

  /** The sitemaps that an authority's robots.txt names, in its order; none when it has no say. */
  public List<String> sitemaps(WebAddress address, Duration gap) {
    return switch (standing(address, gap)) {
      case Standing.Ruled ruled -> ruled.file().sitemaps();
      case Standing.Unreachable gone -> List.of();
    };
  }

  private Optional<FetchResult> objection(WebAddress hop, Duration gap) {
    return switch (standing(hop, gap)) {
      case Standing.Ruled ruled -> verdict(ruled.file(), hop);
      case Standing.Unreachable gone ->
          gone.last().isPresent() ? verdict(gone.last().get(), hop) : Optional.of(gone.why());
    };
  }

  private static Optional<FetchResult> verdict(RobotsFile file, WebAddress hop) {
    return file.allows(hop)
        ? Optional.empty()
        : Optional.of(
            new FetchResult.Refused(
                RefusalReason.ROBOTS, hop.origin() + "/robots.txt forbids " + hop.target()));
  }

  private Standing standing(WebAddress address, Duration gap) {
    Authority authority = authorities.get(address.origin(), o -> new Authority());
    authority.lock.lock();
    try {
      Standing known = authority.standing;
      if (known == null || !known.until().isAfter(clock.instant())) {
        known = asked(address, gap, known);
        authority.standing = known;
      }
      return known;
    } finally {
      authority.lock.unlock();
    }
  }

  private Standing asked(WebAddress address, Duration gap, @Nullable Standing before) {
    WebAddress home = WebAddress.parse(address.origin() + "/robots.txt").orElseThrow();
    FetchResult result =
        fetcher.fetch(
            new FetchRequest(home, Validators.NONE, BodyLimit.robots(bounds), gap, HopRule.none()));
    Instant now = clock.instant();
    return switch (result) {
      case FetchResult.Fetched fetched ->
          ruled(address, RobotsFile.parse(home, fetched.body(), PRODUCT));
      case FetchResult.Refused refused ->
          isUnavailable(refused.reason())
              ? new Standing.Ruled(RobotsFile.allowingAll(), now.plus(KEPT))
              : unreachable(refused, before);
      case FetchResult.Failed failed -> failed(failed, before);
      // The host's own pause is kept by its pace; here nothing is to be remembered of it.
      case FetchResult.HeldOff held -> new Standing.Unreachable(held, last(before), 0, now);
      case FetchResult.NotModified same ->
          unreachable(new FetchResult.Failed(FailureKind.PROTOCOL, "304 unasked for"), before);
    };
  }

  private Standing ruled(WebAddress address, RobotsFile file) {
    file.crawlDelay().ifPresent(d -> pace.slow(HostPace.key(address), d, bounds.crawlDelayMax()));
    return new Standing.Ruled(file, clock.instant().plus(KEPT));
  }

  /** 4xx: there are no rules (2.3.1.3); so are more than five redirects (2.3.1.2). */
  private Standing failed(FetchResult.Failed failed, @Nullable Standing before) {
    Instant until = clock.instant().plus(KEPT);
    if (failed.status() == 401 || failed.status() == 403) {
      return new Standing.Ruled(RobotsFile.forbiddingAll(), until);
    }
    boolean clientError = failed.kind() == FailureKind.HTTP_CLIENT_ERROR;
    return clientError || failed.kind() == FailureKind.REDIRECT_LOOP
        ? new Standing.Ruled(RobotsFile.allowingAll(), until)
        : unreachable(failed, before);
  }

  private static boolean isUnavailable(RefusalReason reason) {
    return reason == RefusalReason.NOT_FOUND
        || reason == RefusalReason.GONE
        || reason == RefusalReason.PAYWALL;
  }

  private Standing unreachable(FetchResult why, @Nullable Standing before) {
    int times = before instanceof Standing.Unreachable gone ? gone.times() + 1 : 0;
    Duration kept = ERROR_KEPT.multipliedBy(1L << Math.min(times, 10));
    Instant until =
        clock.instant().plus(kept.compareTo(ERROR_KEPT_MAX) > 0 ? ERROR_KEPT_MAX : kept);
    return new Standing.Unreachable(told(why), last(before), times, until);
  }

  private static FetchResult told(FetchResult why) {
    return why instanceof FetchResult.Failed failed
            && failed.kind() != FailureKind.INTERRUPTED
            && failed.kind() != FailureKind.NO_CONTACT
        ? new FetchResult.Failed(
            FailureKind.ROBOTS_UNREACHABLE,
            "robots.txt: " + failed.kind().word() + ": " + failed.detail())
        : why;
  }

  /** Rules that were read once hold on while the file cannot be reached (RFC 9309 2.4). */
  private static Optional<RobotsFile> last(@Nullable Standing before) {
    if (before == null) {
      return Optional.empty();
    }
    return switch (before) {
      case Standing.Ruled ruled -> Optional.of(ruled.file());
      case Standing.Unreachable gone -> gone.last();
    };
  }

  /** One authority's standing, behind its own lock: one request for it at a time. */
  private static final class Authority {
    final ReentrantLock lock = new ReentrantLock();
    @Nullable Standing standing;
  }
}
