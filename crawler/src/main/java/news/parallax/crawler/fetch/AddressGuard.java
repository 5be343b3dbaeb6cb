package news.parallax.crawler.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.Set;
import news.parallax.config.CrawlSettings;
import news.parallax.config.HostPort;
import news.parallax.crawler.url.WebAddress;

/**
 * Which addresses the program may talk to: public ones, and the host:port pairs that the start-up
 * settings name.
 */
final class AddressGuard {

  private final Set<HostPort> allowed;
  private final Optional<HostPort> proxy;

  AddressGuard(CrawlSettings settings) {
    this.allowed = settings.allowedHosts();
    this.proxy = settings.proxy();
  }

  /** Whether a setting names the address, so that neither its range nor a contact matters. */
  boolean isAllowed(WebAddress address) {
    return allowed.contains(new HostPort(address.host(), address.effectivePort()));
  }

  /** Whether requests go through the proxy that the settings name. */
  boolean isProxied() {
    return proxy.isPresent();
  }

  /** What the written address alone tells, before anything is sent or looked up. */
  Optional<String> objection(WebAddress address) {
    if (isAllowed(address)) {
      return Optional.empty();
    }
    String host = withoutRoot(address.host());
    if (isLocalhost(host)) {
      return Optional.of(host + " is loopback (RFC 6761 6.3)");
    }
    return literal(host).flatMap(NonPublicRanges::rangeOf).map(range -> host + " lies in " + range);
  }

  static boolean isLocalhost(String host) {
    String name = withoutRoot(host);
    return name.equals("localhost") || name.endsWith(".localhost");
  }

  private static String withoutRoot(String host) {
    return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
  }

  /** What a connection's real end tells, after the look-up. */
  Optional<String> objection(InetSocketAddress end) {
    HostPort written = new HostPort(end.getHostString(), end.getPort());
    if (allowed.contains(bracketed(written)) || proxy.filter(written::equals).isPresent()) {
      return Optional.empty();
    }
    if (end.isUnresolved()) {
      return Optional.of(written + " was not looked up");
    }
    return NonPublicRanges.rangeOf(end.getAddress())
        .map(range -> written + " is " + end.getAddress().getHostAddress() + " in " + range);
  }

  private static HostPort bracketed(HostPort written) {
    return written.host().contains(":") && !written.host().startsWith("[")
        ? new HostPort("[" + written.host() + "]", written.port())
        : written;
  }

  private static Optional<InetAddress> literal(String host) {
    String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    try {
      return Optional.of(InetAddress.ofLiteral(bare));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
