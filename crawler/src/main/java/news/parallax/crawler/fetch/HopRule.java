package news.parallax.crawler.fetch;

import java.util.Optional;
import news.parallax.crawler.url.WebAddress;

/** What a caller wants asked before each request of a fetch: the first one and every redirect. */
@FunctionalInterface
public interface HopRule {

  /** Why this address must not be asked for, as the fetch's result; empty: it may. */
  Optional<FetchResult> objection(WebAddress hop);

  /** Asks this rule first, then the other. */
  default HopRule and(HopRule other) {
    return hop -> objection(hop).or(() -> other.objection(hop));
  }

  static HopRule none() {
    return hop -> Optional.empty();
  }
}
