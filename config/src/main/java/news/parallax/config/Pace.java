package news.parallax.config;

import java.time.Duration;
import java.util.Optional;

/**
 * How fast an outlet may be visited.
 *
 * @param gap least time between two requests to one of its hosts; empty: the settings' gap
 * @param interval fixed time between two visits of a source; empty: learnt from the source
 */
public record Pace(Optional<Duration> gap, Optional<Duration> interval) {

  public static final Pace LEARNT = new Pace(Optional.empty(), Optional.empty());
}
