package news.parallax.crawler.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import news.parallax.config.CrawlSettings;
import news.parallax.config.Source;
import news.parallax.config.SourceKind;
import news.parallax.crawler.frontier.DueSource;
import news.parallax.crawler.frontier.Validators;
import news.parallax.crawler.schedule.SourcePlan.Yield;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcePlanTest {

  private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
  private static final CrawlSettings SETTINGS = CrawlSettings.DEFAULT;

  @ParameterizedTest
  @CsvSource({
    // offered, unseen, minutes before, minutes after
    "50,  0, 60, 75",
    "50,  1, 60, 60",
    "50,  2, 60, 30",
    "50, 40, 60, 30",
    "1,   1, 60, 30",
    "50,  9,  3,  2",
    "50,  0, 1400, 1440",
  })
  void intervalFollowsTheShareThatWasKnown(int offered, int unseen, long before, long after) {
    SourcePlan plan =
        after(due(0, Duration.ofMinutes(before)), new Yield(offered, unseen, Optional.empty()));
    assertThat(plan.interval()).isEqualTo(Duration.ofMinutes(after));
    assertThat(Duration.between(NOW, plan.next()))
        .isBetween(
            plan.interval().multipliedBy(9).dividedBy(10),
            plan.interval().multipliedBy(11).dividedBy(10));
    assertThat(plan.why()).contains("->");
  }

  @Test
  void lateVisitTeachesNothing() {
    SourcePlan plan = after(due(3, Duration.ofMinutes(60)), new Yield(50, 50, Optional.empty()));
    assertThat(plan.interval()).isEqualTo(Duration.ofMinutes(60));
  }

  @Test
  void firstVisitStartsWithAQuarterOfAnHour() {
    SourcePlan plan = after(due(0, null), new Yield(50, 50, Optional.empty()));
    assertThat(plan.interval()).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void hintOfTheServerLengthensTheWaitUpToItsCap() {
    Yield hinted = new Yield(50, 2, Optional.of(Duration.ofDays(1)));
    SourcePlan plan = after(due(0, Duration.ofMinutes(10)), hinted);
    assertThat(plan.interval()).isEqualTo(Duration.ofMinutes(5));
    assertThat(Duration.between(NOW, plan.next()))
        .isBetween(Duration.ofMinutes(27), Duration.ofMinutes(33));
    assertThat(plan.why()).contains("fresh 30 min");
  }

  @Test
  void fixedIntervalWinsOverTheLearntOne() {
    SourcePlan plan =
        SourcePlan.after(
            due(0, Duration.ofMinutes(10)),
            Yield.NOTHING_NEW,
            Optional.of(Duration.ofMinutes(7)),
            SETTINGS,
            NOW);
    assertThat(plan.next()).isEqualTo(NOW.plus(Duration.ofMinutes(7)));
    assertThat(plan.why()).isEqualTo("fixed: every 7 min");
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 2", "5, 32", "10, 1024", "11, 1440", "500, 1440"})
  void backOffDoublesUpToADayAndNeverEnds(int failures, long minutes) {
    SourcePlan plan =
        failure(due(failures, Duration.ofMinutes(10)), Optional.empty(), Optional.empty());
    Duration wait = Duration.between(NOW, plan.next());
    assertThat(wait).isBetween(Duration.ofSeconds(minutes * 54), Duration.ofSeconds(minutes * 66));
    assertThat(plan.interval()).isEqualTo(Duration.ofMinutes(10));
    assertThat(plan.why()).contains("dns", "failure " + (failures + 1));
  }

  @Test
  void whatTheServerAskedForWinsIfItIsLonger() {
    SourcePlan plan = failure(due(0, null), Optional.of(Duration.ofHours(3)), Optional.empty());
    assertThat(plan.next()).isAfterOrEqualTo(NOW.plus(Duration.ofHours(3)).minusSeconds(6));
    assertThat(plan.why()).contains("the server asked for 3 h 0 min");
  }

  @ParameterizedTest
  @CsvSource({"0, 5", "1, 10", "4, 80"})
  void shorterTimeThatTheServerAskedForIsKeptAndDoubles(int failures, long seconds) {
    SourcePlan plan =
        failure(due(failures, null), Optional.of(Duration.ofSeconds(5)), Optional.empty());
    assertThat(Duration.between(NOW, plan.next()).toMillis())
        .isBetween(seconds * 900, seconds * 1100);
  }

  @Test
  void failureOfAFixedSourceKeepsItsInterval() {
    SourcePlan plan = failure(due(0, null), Optional.empty(), Optional.of(Duration.ofHours(6)));
    assertThat(plan.interval()).isEqualTo(Duration.ofHours(6));
    assertThat(plan.next()).isAfter(NOW.plus(Duration.ofHours(5)));
  }

  @Test
  void refusedSourceIsAskedAgainWithinADay() {
    SourcePlan first = SourcePlan.afterRefusal(due(0, null), Optional.empty(), NOW, "robots");
    SourcePlan tenth = SourcePlan.afterRefusal(due(9, null), Optional.empty(), NOW, "robots");
    assertThat(first.next()).isEqualTo(NOW.plus(Duration.ofHours(1)));
    assertThat(tenth.next()).isEqualTo(NOW.plus(Duration.ofHours(24)));
  }

  private static SourcePlan after(DueSource due, Yield yield) {
    return SourcePlan.after(due, yield, Optional.empty(), SETTINGS, NOW);
  }

  private static SourcePlan failure(
      DueSource due, Optional<Duration> asked, Optional<Duration> fixed) {
    return SourcePlan.afterFailure(due, asked, fixed, NOW, "dns");
  }

  private static DueSource due(int failures, @Nullable Duration interval) {
    Source source =
        new Source(
            "paper",
            SourceKind.FEED,
            URI.create("https://paper.example/feed.xml"),
            Optional.empty(),
            Optional.empty());
    return new DueSource(
        source,
        Validators.NONE,
        Optional.ofNullable(interval),
        failures,
        Optional.empty(),
        Optional.empty());
  }
}
