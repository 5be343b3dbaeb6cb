package news.parallax.crawler.frontier;

import java.util.Optional;

/**
 * What makes the next request conditional (RFC 9110 13.1), and what proves a body unchanged when
 * validators lie.
 *
 * @param etag as received, weak prefix and quotes kept
 * @param lastModified as received
 * @param bodySha256 of the decoded body last read, 64 lower-case hex digits
 */
public record Validators(
    Optional<String> etag, Optional<String> lastModified, Optional<String> bodySha256) {

  public static final Validators NONE =
      new Validators(Optional.empty(), Optional.empty(), Optional.empty());
}
