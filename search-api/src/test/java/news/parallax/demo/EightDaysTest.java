package news.parallax.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import news.parallax.config.CrawlSettings;
import news.parallax.config.Outlet;
import news.parallax.config.Settings;
import news.parallax.config.SourceList;
import news.parallax.crawler.schedule.Crawl;
import news.parallax.crawler.schedule.CrawlParts;
import news.parallax.indexer.store.DataFolder;
import news.parallax.indexer.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eight days of the demo world under a moved clock; what was asked for is held to the plan. */
class EightDaysTest {

  private static final Duration STEP = Duration.ofMinutes(15);
  private static final Duration SPAN = Duration.ofDays(8);
  private static final CrawlSettings USUAL = CrawlSettings.DEFAULT;

  @TempDir static Path folder;
  private static final List<Served> LOG = new ArrayList<>();
  private static final AnswerKey KEY = AnswerKey.read();
  private static List<Outlet> outlets = List.of();

  @BeforeAll
  static void liveThroughEightDays() throws IOException, InterruptedException {
    MovableClock clock = new MovableClock(DemoHouse.START);
    try (DemoWorld world = DemoWorld.start(clock)) {
      world.writeOutletFiles(folder.resolve("config").resolve("outlets"));
      outlets = SourceList.only(folder.resolve("config"), css -> Optional.empty()).load().outlets();
      try (DataFolder.Owned owned = (DataFolder.Owned) DataFolder.own(folder.resolve("data"));
          Store store = Store.open(owned);
          Crawl crawl = new Crawl(parts(world, store, clock, owned), id -> Optional.empty())) {
        crawl.follow(outlets);
        Instant end = DemoHouse.START.plus(SPAN);
        while (clock.instant().isBefore(end)) {
          crawl.beat();
          crawl.settle();
          clock.move(STEP);
        }
      }
      LOG.addAll(world.log());
    }
  }

  @AfterAll
  static void forget() {
    LOG.clear();
  }

  private static CrawlParts parts(
      DemoWorld world, Store store, MovableClock clock, DataFolder.Owned owned) {
    CrawlSettings crawl =
        new CrawlSettings(
            USUAL.contact(),
            USUAL.proxy(),
            world.hostPorts(),
            Duration.ZERO,
            Optional.empty(),
            USUAL.revisits(),
            USUAL.intervalMin(),
            USUAL.intervalMax(),
            USUAL.bounds());
    return CrawlParts.of(
        Settings.DEFAULT.with(crawl),
        store.frontier(),
        () -> outlets,
        owned.folder().root(),
        "test",
        clock,
        clock::moveTo);
  }

  private static Map<String, List<Served>> byAddress() {
    return LOG.stream()
        .collect(
            Collectors.groupingBy(s -> s.host() + s.path(), TreeMap::new, Collectors.toList()));
  }

  private static List<Served> of(AnswerKey.KeyedArticle article) {
    String bare = article.url().replace("http://", "").replace(":{port}", "");
    return byAddress().getOrDefault(bare, List.of()).stream()
        .filter(s -> s.status() == 200 || s.status() == 304)
        .toList();
  }

  @Test
  void everyArticleIsLookedAtAgainAtTheSetAgesAndThenLeftAlone() {
    for (AnswerKey.KeyedArticle article : KEY.articles()) {
      List<Instant> asked = of(article).stream().map(Served::at).toList();
      assertThat(asked).as(article.id()).hasSize(1 + USUAL.revisits().size());
      for (int i = 0; i < USUAL.revisits().size(); i++) {
        Duration age = Duration.between(asked.getFirst(), asked.get(i + 1));
        assertThat(age)
            .as(article.id() + " at " + USUAL.revisits().get(i))
            .isBetween(USUAL.revisits().get(i), USUAL.revisits().get(i).plus(STEP.multipliedBy(2)));
      }
    }
  }

  @Test
  void laterLooksAreConditional() {
    for (AnswerKey.KeyedArticle article : KEY.articles()) {
      assertThat(of(article).stream().skip(1).allMatch(Served::conditional))
          .as(article.id())
          .isTrue();
    }
  }

  @Test
  void aSourceThatBringsNothingNewIsAskedEverMoreSeldomButEachDay() {
    for (List<Duration> gaps : sourceGaps().values()) {
      assertThat(gaps.getLast()).isGreaterThan(gaps.getFirst());
      assertThat(gaps)
          .allMatch(gap -> gap.compareTo(USUAL.intervalMin().dividedBy(2)) > 0)
          .allMatch(gap -> gap.compareTo(USUAL.intervalMax().plus(Duration.ofHours(4))) < 0);
    }
  }

  private static Map<String, List<Duration>> sourceGaps() {
    Map<String, List<Duration>> gaps = new TreeMap<>();
    for (Outlet outlet : outlets) {
      outlet
          .sources()
          .forEach(
              source -> {
                String address = source.address().getHost() + source.address().getPath();
                List<Served> asked =
                    byAddress().getOrDefault(address, List.of()).stream()
                        .filter(s -> s.status() == 200 || s.status() == 304)
                        .toList();
                List<Duration> between = new ArrayList<>();
                for (int i = 1; i < asked.size(); i++) {
                  between.add(Duration.between(asked.get(i - 1).at(), asked.get(i).at()));
                }
                assertThat(between).as(address).isNotEmpty();
                gaps.put(address, between);
              });
    }
    return gaps;
  }

  @Test
  void theOutletThatIsDownIsAskedLessAndLessAndIsBackAfterwards() {
    Map<String, List<Served>> down =
        byAddress().entrySet().stream()
            .filter(e -> e.getValue().stream().anyMatch(s -> s.status() == 503))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    assertThat(down).isNotEmpty();
    down.forEach(
        (address, asked) -> {
          List<Served> failed = asked.stream().filter(s -> s.status() == 503).toList();
          for (int i = 2; i < failed.size(); i++) {
            Duration before = Duration.between(failed.get(i - 2).at(), failed.get(i - 1).at());
            Duration after = Duration.between(failed.get(i - 1).at(), failed.get(i).at());
            assertThat(after.plus(STEP)).as(address).isGreaterThanOrEqualTo(before);
          }
          assertThat(asked.getLast().status()).as(address).isNotEqualTo(503);
        });
  }

  @Test
  void noAddressBehindRobotsIsEverAskedFor() {
    List<String> forbidden =
        KEY.refusals().stream()
            .filter(r -> r.reason().equals("robots"))
            .map(r -> r.url().replace("http://", "").replace(":{port}", ""))
            .toList();
    assertThat(byAddress().keySet()).doesNotContainAnyElementsOf(forbidden);
  }
}
