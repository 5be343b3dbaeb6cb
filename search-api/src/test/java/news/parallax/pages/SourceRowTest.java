package news.parallax.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.parallax.answers.OutletBook;
import news.parallax.config.Source;
import news.parallax.config.SourceKind;
import news.parallax.crawler.frontier.SourceState;
import org.junit.jupiter.api.Test;

class SourceRowTest {

  private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");

  private static SourceRow row(
      int failures, long visits, Optional<Duration> sinceNew, boolean paused) {
    SourceState state =
        new SourceState(
            new Source(
                "a",
                SourceKind.FEED,
                URI.create("https://a.example/f"),
                Optional.empty(),
                Optional.empty()),
            Optional.of(NOW),
            Optional.of(NOW),
            sinceNew.map(NOW::minus),
            Optional.of(NOW),
            Optional.empty(),
            failures,
            Optional.of(NOW).filter(at -> failures > 0),
            Optional.of("read"),
            Optional.empty(),
            visits,
            0,
            paused);
    return SourceRow.of(state, new OutletBook(List.of()), new Messages(), NOW);
  }

  private static final Optional<Duration> HOUR = Optional.of(Duration.ofHours(1));

  @Test
  void healthSaysWhoNeedsAnOperator() {
    assertThat(row(0, 1, HOUR, false).health()).isEqualTo(SourceRow.Health.OK);
    assertThat(row(0, 0, Optional.empty(), false).health()).isEqualTo(SourceRow.Health.WAIT);
    assertThat(row(1, 2, HOUR, false).health()).isEqualTo(SourceRow.Health.WARN);
    assertThat(row(3, 9, HOUR, false).health()).isEqualTo(SourceRow.Health.STOP);
    assertThat(row(3, 9, HOUR, true).health()).isEqualTo(SourceRow.Health.PAUSED);
  }

  @Test
  void sourceThatAnswersButBringsNothingIsQuiet() {
    assertThat(row(0, 50, Optional.of(Duration.ofDays(4)), false).quiet()).isTrue();
    assertThat(row(0, 50, Optional.empty(), false).quiet()).isTrue();
    assertThat(row(0, 3, Optional.empty(), false).quiet()).isFalse();
    assertThat(row(1, 50, Optional.of(Duration.ofDays(4)), false).quiet()).isFalse();
  }

  @Test
  void pausedSourceHasNoNextTry() {
    assertThat(row(0, 1, HOUR, true).next()).isEmpty();
    assertThat(row(0, 1, HOUR, false).dueNow()).isTrue();
  }
}
