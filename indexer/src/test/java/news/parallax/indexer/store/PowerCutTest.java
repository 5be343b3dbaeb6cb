package news.parallax.indexer.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import news.parallax.article.ArticleUrl;
import news.parallax.story.StoredArticle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class PowerCutTest {

  private static final Path NO_ARCHIVE = Path.of("none");
  private static final int POINTS = Integer.getInteger("powerCuts", 12);

  /** Work of some five steps each: no point is tried twice. */
  private static final int ARTICLES = Math.max(12, POINTS / 4);

  private static FrailDisk fresh = FrailDisk.disk("fresh");

  @BeforeAll
  static void makeTables() {
    Store.at(fresh.file()).close();
  }

  /**
   * Records articles, each decided at once, until the disk fails. Returns what was acknowledged.
   */
  private static List<String> work(Store store, int from) {
    List<String> acknowledged = new ArrayList<>();
    try {
      for (int i = from; i < from + ARTICLES; i++) {
        acknowledged.add(workOnce(store, i));
      }
    } catch (StoreUnavailable e) {
      assertThat(e).hasMessageContaining("repeat");
    }
    return acknowledged;
  }

  private static String workOnce(Store store, int i) {
    String url = Samples.url("post", "a" + i);
    store.frontier().record(Samples.read(Samples.article(url, "text " + i)));
    String id = ArticleId.of(ArticleUrl.of(url));
    store
        .outbox()
        .undecided(100)
        .forEach(
            entry ->
                store
                    .outbox()
                    .decide(
                        List.of(
                            new Decision(
                                entry.number(),
                                Optional.empty(),
                                List.of(),
                                List.of(Samples.member(entry.article(), "s" + i))))));
    return id;
  }

  private static void nothingAcknowledgedIsMissing(Store store, List<String> acknowledged) {
    long latest = store.holdings().latest();
    assertThat(store.outbox().after(0).map(OutboxEntry::number))
        .isEqualTo(LongStream.rangeClosed(1, latest).boxed().toList());
    assertThat(store.holdings().all(latest).map(StoredArticle::id))
        .doesNotHaveDuplicates()
        .containsAll(acknowledged);
    assertThat(acknowledged)
        .allSatisfy(
            id ->
                assertThat(store.holdings().article(id, latest).orElseThrow().story()).isPresent());
    assertThat(store.doctor().texts()).isEmpty();
  }

  private static long stepsOfAllWork() {
    FrailDisk disk = fresh.copy();
    Store store = Store.at(disk.file());
    long before = disk.steps();
    assertThat(work(store, 0)).hasSize(ARTICLES);
    long steps = disk.steps() - before;
    store.close();
    return steps;
  }

  /**
   * Twelve of some sixty steps, or as many as {@code -DpowerCuts} says. The last twentieth is left
   * out: how many steps the same work takes differs by a few from run to run.
   */
  private static IntStream points() {
    long steps = stepsOfAllWork() * 19 / 20;
    assertThat(steps).isGreaterThanOrEqualTo(POINTS);
    return IntStream.range(0, POINTS).map(i -> (int) (i * steps / POINTS));
  }

  private static void cutAndFind(int point, double kept) {
    FrailDisk disk = fresh.copy();
    Store store = Store.at(disk.file());
    disk.cutAfter(point);
    List<String> acknowledged = work(store, 0);
    assertThat(acknowledged).hasSizeLessThan(ARTICLES);
    store.close();
    FrailDisk found = disk.afterPowerCut(new Random(point), kept);
    try (Store again = Store.at(found.file())) {
      nothingAcknowledgedIsMissing(again, acknowledged);
      assertThat(work(again, ARTICLES)).hasSize(ARTICLES);
    }
    disk.forget();
    found.forget();
  }

  @Test
  void whereverThePowerIsCutAndAllUnforcedWritesAreLostNothingAcknowledgedIsMissing() {
    points().forEach(point -> cutAndFind(point, 0));
  }

  @Test
  void whereverThePowerIsCutAndSomeUnforcedWritesAreLostNothingAcknowledgedIsMissing() {
    points().forEach(point -> cutAndFind(point, 0.5));
  }

  @Test
  void wheneverTheDiskIsFullNothingIsAcknowledgedAndRoomIsEnoughToGoOn() {
    points()
        .forEach(
            point -> {
              FrailDisk disk = fresh.copy();
              try (Store store = Store.at(disk.file())) {
                disk.fullAfter(point);
                List<String> acknowledged = work(store, 0);
                assertThat(acknowledged).hasSizeLessThan(ARTICLES);
                disk.makeRoom();
                acknowledged.addAll(work(store, ARTICLES));
                assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ARTICLES);
                nothingAcknowledgedIsMissing(store, acknowledged);
              }
            });
  }
}
