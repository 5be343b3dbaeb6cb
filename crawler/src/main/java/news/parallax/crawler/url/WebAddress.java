package news.parallax.crawler.url;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An http or https address as the WHATWG URL Standard parses it, every part serialised.
 *
 * @param scheme {@code http} or {@code https}
 * @param userInfo percent-encoded, with its colon if it has one; empty when there is none
 * @param host lower-case ASCII; an IPv6 address stands in brackets
 * @param port -1 for the scheme's own port
 * @param path percent-encoded, begins with a slash
 */
public record WebAddress(
    String scheme,
    String userInfo,
    String host,
    int port,
    String path,
    Optional<String> query,
    Optional<String> fragment) {

  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;

  /** Parses an absolute address (URL Standard 4.4); empty: it is none, or not of the web. */
  public static Optional<WebAddress> parse(String input) {
    return WebAddressParser.parse(input, Optional.empty());
  }

  /** Parses an address that may be relative to {@code base}. */
  public static Optional<WebAddress> parse(String input, WebAddress base) {
    return WebAddressParser.parse(input, Optional.of(base));
  }

  /** The port that a connection is made to. */
  public int effectivePort() {
    return port >= 0 ? port : defaultPort(scheme);
  }

  /** Scheme, host and port: what robots.txt and cookies are bound to, without a trailing slash. */
  public String origin() {
    return scheme + "://" + host + (port < 0 ? "" : ":" + port);
  }

  /** The path with its query: what a request line asks for. */
  public String target() {
    return path + query.map(q -> "?" + q).orElse("");
  }

  /** The path's segments, the slash at the front left out; {@code /a/} has two, the last empty. */
  public List<String> segments() {
    return List.of(path.substring(1).split("/", -1));
  }

  /** The same address without user and fragment: what may be sent. */
  public WebAddress bare() {
    return new WebAddress(scheme, "", host, port, path, query, Optional.empty());
  }

  /** As a URI, characters that RFC 3986 forbids percent-encoded; fails for hosts with {@code _}. */
  public Optional<URI> uri() {
    String text = Percent.encodeForUri(href());
    try {
      URI uri = URI.create(text);
      return uri.getHost() == null ? Optional.empty() : Optional.of(uri);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The serialised address (URL Standard 4.5). */
  public String href() {
    String user = userInfo.isEmpty() ? "" : userInfo + "@";
    String authority = scheme + "://" + user + host + (port < 0 ? "" : ":" + port);
    return authority + target() + fragment.map(f -> "#" + f).orElse("");
  }

  @Override
  public String toString() {
    return href();
  }

  static int defaultPort(String scheme) {
    return "https".equals(scheme.toLowerCase(Locale.ROOT)) ? HTTPS_PORT : HTTP_PORT;
  }
}
