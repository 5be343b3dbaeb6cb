package news.parallax.crawler.discover;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * What a source says of one article, as written.
 *
 * @param address as written, perhaps relative; empty where the entry has no link at all
 * @param base what the address is relative to
 */
public record Entry(
    Optional<String> address, URI base, Optional<String> title, Optional<Instant> dated) {

  Entry(String address, URI base, Optional<String> title, Optional<Instant> dated) {
    this(Optional.of(address), base, title, dated);
  }
}
