package news.parallax.crawler.discover;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * What a source says of one article, as written.
 *
 * @param address as written, perhaps relative; empty where the entry has no link at all
 * @param original the article's own address, where the other one leads there by way of a service
 *     that counts readers ({@code feedburner:origLink})
 * @param base what the addresses are relative to
 */
public record Entry(
    Optional<String> address,
    Optional<String> original,
    URI base,
    Optional<String> title,
    Optional<Instant> dated) {

  Entry(Optional<String> address, URI base, Optional<String> title, Optional<Instant> dated) {
    this(address, Optional.empty(), base, title, dated);
  }

  Entry(String address, URI base, Optional<String> title, Optional<Instant> dated) {
    this(Optional.of(address), base, title, dated);
  }

  /** Where the article is to be fetched: such services come and go. */
  Optional<String> article() {
    return original.or(() -> address);
  }
}
