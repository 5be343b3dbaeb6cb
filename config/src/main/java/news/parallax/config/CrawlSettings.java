package news.parallax.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How this installation crawls.
 *
 * @param contact address or mail shown in the User-Agent; without it no public host is crawled
 * @param proxy the one forward proxy that every fetch goes through
 * @param allowedHosts host:port pairs that may be fetched although their address is not public
 * @param gap least time between two requests to one host
 * @param backfill how far back a first visit reaches; empty: everything
 * @param revisits ages (since first seen) at which a young article is fetched again
 * @param intervalMin shortest learnt time between two visits of a source
 * @param intervalMax longest learnt time between two visits of a source
 */
public record CrawlSettings(
    Optional<String> contact,
    Optional<HostPort> proxy,
    Set<HostPort> allowedHosts,
    Duration gap,
    Optional<Duration> backfill,
    List<Duration> revisits,
    Duration intervalMin,
    Duration intervalMax,
    Bounds bounds) {

  public static final CrawlSettings DEFAULT =
      new CrawlSettings(
          Optional.empty(),
          Optional.empty(),
          Set.of(),
          Duration.ofSeconds(1),
          Optional.of(Duration.ofDays(7)),
          List.of(Duration.ofHours(1), Duration.ofHours(6), Duration.ofDays(1), Duration.ofDays(3)),
          Duration.ofMinutes(2),
          Duration.ofHours(24),
          Bounds.DEFAULT);

  /** The gap below which no public host is visited. */
  public static final Duration GAP_MIN = Duration.ofSeconds(1);

  /** The same with another contact. */
  public CrawlSettings withContact(String address) {
    return new CrawlSettings(
        Optional.of(address),
        proxy,
        allowedHosts,
        gap,
        backfill,
        revisits,
        intervalMin,
        intervalMax,
        bounds);
  }

  public CrawlSettings {
    allowedHosts = Set.copyOf(allowedHosts);
    revisits = List.copyOf(revisits);
  }

  /**
   * The least time between two requests to this host for this outlet: the outlet's own gap, else
   * the general one; below {@link #GAP_MIN} only for an allowed host or through the proxy.
   */
  public Duration gapAt(HostPort host, Outlet outlet) {
    Duration wished = outlet.pace().gap().orElse(gap);
    return mayHurry(host) || wished.compareTo(GAP_MIN) > 0 ? wished : GAP_MIN;
  }

  /** The same for an address that belongs to no outlet. */
  public Duration gapAt(HostPort host) {
    return mayHurry(host) || gap.compareTo(GAP_MIN) > 0 ? gap : GAP_MIN;
  }

  private boolean mayHurry(HostPort host) {
    return proxy.isPresent() || allowedHosts.contains(host);
  }
}
