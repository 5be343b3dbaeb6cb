package news.parallax.crawler.discover;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.parallax.crawler.url.OutletHosts;

/**
 * What an outlet's leads must be like.
 *
 * @param ownQueryKeys query keys that the outlet's addresses keep
 * @param notBefore what is dated earlier is not taken; empty: everything is
 */
public record Intake(OutletHosts hosts, List<String> ownQueryKeys, Optional<Instant> notBefore) {

  public Intake {
    ownQueryKeys = List.copyOf(ownQueryKeys);
  }
}
