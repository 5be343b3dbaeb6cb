package news.parallax.api;

import java.net.InetAddress;
import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import news.parallax.config.ServerSettings;

/**
 * Who may ask, and who may write: known Host names against DNS rebinding, same origin against
 * foreign pages. Both judgements are pure.
 */
final class Gate {

  /** The headers by which a browser tells where a request comes from (Fetch, section 3.2). */
  record From(Optional<String> host, Optional<String> origin, Optional<String> fetchSite) {}

  private final Set<String> hosts;
  private final boolean loopback;

  Gate(ServerSettings settings) {
    Set<String> known = new HashSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));
    known.add(bracketed(settings.bind()));
    settings.knownHosts().forEach(host -> known.add(bracketed(host)));
    hosts = Set.copyOf(known);
    loopback = loopback(settings.bind());
  }

  private static String bracketed(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.chars().filter(c -> c == ':').count() > 1 && !lower.startsWith("[")
        ? "[" + lower + "]"
        : withoutPort(lower);
  }

  private static boolean loopback(String bind) {
    if ("localhost".equalsIgnoreCase(bind)) {
      return true;
    }
    try {
      return InetAddress.ofLiteral(bind).isLoopbackAddress();
    } catch (IllegalArgumentException notLiteral) {
      return false;
    }
  }

  /** Whether pages may write at all: only while nobody else's machine can reach them. */
  boolean writing() {
    return loopback;
  }

  /** The problem with a Host field, if it names no host of ours; its port is not looked at. */
  Optional<Problem> host(Optional<String> host) {
    if (host.map(h -> hosts.contains(withoutPort(h.toLowerCase(Locale.ROOT)))).orElse(false)) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.of(
                ProblemKind.MISDIRECTED,
                "This server does not answer to the Host name "
                    + host.map(h -> "\"" + h + "\"").orElse("that is missing")
                    + ".")
            .hinting("add the name to server.knownHosts in parallax.yaml"));
  }

  /** The problem with a write, if it does not come from a page of ours. */
  Optional<Problem> write(From from, boolean tokenHolds) {
    if (!loopback) {
      return Optional.of(
          Problem.of(
              ProblemKind.WRITING_OFF,
              "This server is bound to an address that others can reach, so its pages are"
                  + " read-only; edit the files of the config folder instead."));
    }
    if (!sameOrigin(from)) {
      return Optional.of(
          Problem.of(ProblemKind.FOREIGN_WRITE, "The request comes from another site's page."));
    }
    return tokenHolds
        ? Optional.empty()
        : Optional.of(
            Problem.of(
                ProblemKind.FOREIGN_WRITE,
                "The form's token does not hold: the form is older than this server's start."
                    + " Go back, reload the page and send it again."));
  }

  /** Fetch metadata decides; a page that sends no referrer sends {@code Origin: null} with it. */
  private static boolean sameOrigin(From from) {
    boolean siteSays = from.fetchSite().map("same-origin"::equals).orElse(false);
    boolean originSays =
        from.origin().map(origin -> authority(origin).equals(from.host())).orElse(false);
    boolean originSilent = from.origin().map("null"::equals).orElse(true);
    return from.fetchSite().isPresent() ? siteSays && (originSays || originSilent) : originSays;
  }

  private static Optional<String> authority(String origin) {
    try {
      return Optional.ofNullable(URI.create(origin).getRawAuthority());
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  private static String withoutPort(String host) {
    int colon = host.lastIndexOf(':');
    return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
  }
}
