package news.parallax.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rule of the gap: a second for public hosts, less only where somebody allows it. */
class GapTest {

  private static final HostPort PUBLIC = new HostPort("example.org", 443);
  private static final HostPort ALLOWED = new HostPort("127.0.0.1", 8181);
  private static final Duration HASTE = Duration.ofMillis(10);
  private static final Duration SECOND = Duration.ofSeconds(1);

  private static CrawlSettings settings(Optional<HostPort> proxy, Duration gap) {
    CrawlSettings usual = CrawlSettings.DEFAULT;
    return new CrawlSettings(
        usual.contact(),
        proxy,
        Set.of(ALLOWED),
        gap,
        usual.backfill(),
        usual.revisits(),
        usual.intervalMin(),
        usual.intervalMax(),
        usual.bounds());
  }

  private static Outlet outlet(Optional<Duration> gap) {
    return new Outlet(
        "example",
        "Example",
        Optional.empty(),
        List.of(),
        Ownership.UNKNOWN,
        URI.create("https://example.org/"),
        List.of(),
        new Pace(gap, Optional.empty()),
        List.of(),
        true,
        Optional.empty());
  }

  @Test
  void aPublicHostGetsAtLeastASecondWhateverItsOutletSays() {
    CrawlSettings settings = settings(Optional.empty(), SECOND);
    assertThat(settings.gapAt(PUBLIC, outlet(Optional.of(HASTE)))).isEqualTo(SECOND);
    assertThat(settings(Optional.empty(), HASTE).gapAt(PUBLIC)).isEqualTo(SECOND);
  }

  @Test
  void anAllowedHostMayBeAskedFaster() {
    CrawlSettings settings = settings(Optional.empty(), SECOND);
    assertThat(settings.gapAt(ALLOWED, outlet(Optional.of(HASTE)))).isEqualTo(HASTE);
    assertThat(settings(Optional.empty(), HASTE).gapAt(ALLOWED)).isEqualTo(HASTE);
  }

  @Test
  void throughAProxyEveryHostMayBeAskedFaster() {
    CrawlSettings settings = settings(Optional.of(ALLOWED), HASTE);
    assertThat(settings.gapAt(PUBLIC, outlet(Optional.empty()))).isEqualTo(HASTE);
  }

  @Test
  void aLongerGapOfTheOutletHoldsEverywhere() {
    Duration minute = Duration.ofMinutes(1);
    CrawlSettings settings = settings(Optional.of(ALLOWED), HASTE);
    assertThat(settings.gapAt(PUBLIC, outlet(Optional.of(minute)))).isEqualTo(minute);
    assertThat(settings(Optional.empty(), minute).gapAt(PUBLIC, outlet(Optional.empty())))
        .isEqualTo(minute);
  }
}
