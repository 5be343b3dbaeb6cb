package news.parallax.indexer.compare;

import java.time.Instant;
import java.util.Optional;

/**
 * An article at one revision, as it heads a column.
 *
 * @param id names the column inside one comparison: {@code c1}, {@code c2}, …
 * @param published empty when undated
 */
public record Column(
    String id,
    String article,
    String url,
    String outlet,
    int revision,
    String language,
    Optional<Instant> published) {}
