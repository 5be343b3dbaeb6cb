package news.parallax.crawler.discover;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * What a source says of one article, as written.
 *
 * @param address as written, perhaps relative
 * @param base what the address is relative to
 */
record Entry(String address, URI base, Optional<String> title, Optional<Instant> dated) {}
