package news.parallax.crawler.fetch;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The lines of an answer that the crawler reads; the archive keeps all of them.
 *
 * @param contentType as received, parameters and all
 * @param robotsTags every {@code X-Robots-Tag} as received
 * @param reserved {@code TDM-Reservation: 1} (TDM Reservation Protocol, W3C CG 2024)
 * @param freshFor {@code max-age} of Cache-Control (RFC 9111 5.2.2.1)
 */
public record ResponseHead(
    int status,
    Optional<String> contentType,
    Optional<String> etag,
    Optional<String> lastModified,
    List<String> robotsTags,
    boolean reserved,
    Optional<Duration> freshFor) {

  public ResponseHead {
    robotsTags = List.copyOf(robotsTags);
  }

  /** The media type in lower case, parameters cut; empty when none was sent. */
  public String mediaType() {
    String type = contentType.orElse("");
    int semicolon = type.indexOf(';');
    return (semicolon < 0 ? type : type.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
  }
}
