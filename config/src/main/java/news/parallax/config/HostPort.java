package news.parallax.config;

import java.util.Locale;

/** A host name or literal address with a port, in lower case, as a start-up setting names it. */
public record HostPort(String host, int port) {

  public HostPort {
    host = host.toLowerCase(Locale.ROOT);
    if (host.isBlank() || port < 1 || port > 65_535) {
      throw new IllegalArgumentException("not host:port: " + host + ":" + port);
    }
  }

  /** Reads {@code host:port}; an IPv6 address stands in brackets. */
  public static HostPort parse(String text) {
    int colon = text.lastIndexOf(':');
    if (colon <= 0) {
      throw new IllegalArgumentException("wants host:port, got \"" + text + "\"");
    }
    try {
      return new HostPort(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("wants host:port, got \"" + text + "\"", e);
    }
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
