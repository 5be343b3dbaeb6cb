package news.parallax.crawler.url;

import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import news.parallax.article.ArticleUrl;
import news.parallax.crawler.frontier.RefusalReason;

/**
 * The one spelling of an article's address: parsed as a browser does, tracking keys, user and
 * fragment cut, escapes in one form; applying it twice changes nothing.
 */
public final class Canonicaliser {

  private static final int LENGTH_MAX = 2048;
  private static final int REPEATS_MAX = 2;

  /** A server that writes this address into a head would write a header of the address's own. */
  private static final Pattern HEADER_LINE = Pattern.compile("(?i)%0d%0a[a-z]");

  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,4}|");
  private static final Pattern SESSION_SEGMENT = Pattern.compile("(?i);jsessionid=[^/;]*");

  private final TrackingKeys tracking;
  private final int pathDepthMax;

  /** With the shipped list of tracking keys. */
  public Canonicaliser(int pathDepthMax) {
    this.tracking = TrackingKeys.shipped();
    this.pathDepthMax = pathDepthMax;
  }

  /** Canonicalises an absolute address; {@code ownKeys} are query keys that are never cut. */
  public Canonical canonical(String address, Collection<String> ownKeys) {
    return canonical(address, WebAddress.parse(address), ownKeys);
  }

  /** Canonicalises an address that may be relative to {@code base}. */
  public Canonical canonical(String address, URI base, Collection<String> ownKeys) {
    Optional<WebAddress> parsed =
        WebAddress.parse(base.toString())
            .flatMap(b -> WebAddress.parse(address, b))
            .or(() -> WebAddress.parse(address));
    return canonical(address, parsed, ownKeys);
  }

  private Canonical canonical(
      String written, Optional<WebAddress> parsed, Collection<String> ownKeys) {
    return parsed.isPresent()
        ? canonical(parsed.get(), Set.copyOf(ownKeys))
        : invalid("no http or https address: " + shown(written));
  }

  private Canonical canonical(WebAddress parsed, Set<String> ownKeys) {
    WebAddress address =
        new WebAddress(
            parsed.scheme(),
            "",
            parsed.host(),
            parsed.port(),
            Percent.normalise(SESSION_SEGMENT.matcher(parsed.path()).replaceAll("")),
            parsed.query().map(q -> tracking.cut(q, ownKeys)).filter(q -> !q.isEmpty()),
            parsed.fragment().filter(f -> f.startsWith("!")).map(Percent::normalise));
    return fault(address).<Canonical>map(Canonicaliser::invalid).orElseGet(() -> accepted(address));
  }

  private static Canonical accepted(WebAddress address) {
    return address
        .uri()
        .<Canonical>map(uri -> new Canonical.Accepted(new ArticleUrl(uri)))
        .orElseGet(() -> invalid("no host name that can be looked up: " + shown(address.href())));
  }

  private Optional<String> fault(WebAddress address) {
    if (address.href().length() > LENGTH_MAX) {
      return Optional.of("longer than " + LENGTH_MAX + " characters: " + shown(address.href()));
    }
    if (HEADER_LINE.matcher(address.href()).find()) {
      return Optional.of("a line break within the address: " + shown(address.href()));
    }
    List<String> segments = address.segments();
    if (segments.size() > pathDepthMax) {
      return Optional.of("path deeper than " + pathDepthMax + ": " + shown(address.href()));
    }
    return repeated(segments)
        .map(s -> "path repeats \"" + shown(s) + "\" more than " + REPEATS_MAX + " times");
  }

  /** A segment that comes again and again is a trap; short numbers are dates. */
  private static Optional<String> repeated(List<String> segments) {
    Map<String, Integer> counts = new HashMap<>();
    return segments.stream()
        .filter(s -> !DIGITS.matcher(s).matches())
        .filter(s -> counts.merge(s, 1, Integer::sum) > REPEATS_MAX)
        .findFirst();
  }

  private static Canonical invalid(String detail) {
    return new Canonical.Refused(RefusalReason.ADDRESS_INVALID, detail);
  }

  private static String shown(String text) {
    return text.length() <= 200 ? text : text.substring(0, 200) + "…";
  }
}
