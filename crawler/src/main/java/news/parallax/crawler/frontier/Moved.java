package news.parallax.crawler.frontier;

import java.net.URI;
import java.time.Instant;

/** A permanent redirect (301, 308) of a source, believed only after it has held for days. */
public record Moved(URI target, Instant since) {}
