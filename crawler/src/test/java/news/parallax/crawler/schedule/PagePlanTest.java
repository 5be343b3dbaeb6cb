package news.parallax.crawler.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.parallax.article.ArticleUrl;
import news.parallax.crawler.frontier.DuePage;
import news.parallax.crawler.frontier.Validators;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagePlanTest {

  private static final Instant FIRST_SEEN = Instant.parse("2026-11-02T08:00:00Z");
  private static final List<Duration> AGES = List.of(Duration.ofHours(6), Duration.ofHours(1));

  @Test
  void nextAgeAheadIsTakenWhateverTheirOrder() {
    assertThat(PagePlan.revisit(due(0), AGES, FIRST_SEEN))
        .contains(FIRST_SEEN.plus(Duration.ofHours(1)));
    assertThat(PagePlan.revisit(due(0), AGES, FIRST_SEEN.plus(Duration.ofHours(2))))
        .contains(FIRST_SEEN.plus(Duration.ofHours(6)));
    assertThat(PagePlan.revisit(due(0), AGES, FIRST_SEEN.plus(Duration.ofHours(6)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 2", "3, 0, 16", "9, 0, 1024", "40, 0, 1440", "0, 90, 90", "9, 90, 1024"})
  void failedPageIsTriedForEver(int failures, long askedMinutes, long minutes) {
    Optional<Duration> asked =
        askedMinutes == 0 ? Optional.empty() : Optional.of(Duration.ofMinutes(askedMinutes));
    assertThat(PagePlan.retry(due(failures), asked, FIRST_SEEN))
        .isEqualTo(FIRST_SEEN.plus(Duration.ofMinutes(minutes)));
  }

  private static DuePage due(int failures) {
    return new DuePage(
        ArticleUrl.of("https://paper.example/a"),
        "paper",
        "paper.1",
        Validators.NONE,
        failures,
        false,
        FIRST_SEEN,
        Optional.empty());
  }
}
