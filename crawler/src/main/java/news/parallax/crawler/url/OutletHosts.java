package news.parallax.crawler.url;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.parallax.article.ArticleUrl;
import news.parallax.config.Outlet;
import news.parallax.config.Source;

/**
 * Which hosts are an outlet's own: those that share a registrable domain (Public Suffix List,
 * private section included) with its home or one of its sources.
 */
public final class OutletHosts {

  private final Set<String> own;

  private OutletHosts(Set<String> own) {
    this.own = own;
  }

  public static OutletHosts of(Outlet outlet) {
    return of(
        Stream.concat(Stream.of(outlet.home()), outlet.sources().stream().map(Source::address))
            .toList());
  }

  /** The hosts that belong together with these addresses'. */
  public static OutletHosts of(List<URI> addresses) {
    return new OutletHosts(
        addresses.stream()
            .filter(a -> a.getHost() != null)
            .map(OutletHosts::realm)
            .collect(Collectors.toUnmodifiableSet()));
  }

  public boolean contains(URI address) {
    return address.getHost() != null && own.contains(realm(address));
  }

  public boolean contains(ArticleUrl url) {
    return contains(url.address());
  }

  /**
   * The registrable domain; where there is none (a literal, a bare name) the host with its port.
   */
  private static String realm(URI address) {
    String host = Objects.requireNonNull(address.getHost()).toLowerCase(Locale.ROOT);
    String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    boolean literal = bare.startsWith("[") || Ipv4.looksLike(bare);
    Optional<String> domain = literal ? Optional.empty() : registrableDomain(bare);
    return domain.orElse(bare + ":" + address.getPort());
  }

  private static Optional<String> registrableDomain(String host) {
    if (EffectiveTldFinder.getEffectiveTLD(host) == null) {
      return lastTwoLabels(host);
    }
    return Optional.ofNullable(EffectiveTldFinder.getAssignedDomain(host, false, false));
  }

  /** The list's own rule for what it does not name: every top-level label is a suffix. */
  private static Optional<String> lastTwoLabels(String host) {
    int last = host.lastIndexOf('.');
    return last < 0
        ? Optional.empty()
        : Optional.of(host.substring(host.lastIndexOf('.', last - 1) + 1));
  }
}
