package news.parallax.indexer.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneIndexTest {

  @TempDir Path folder;
  @TempDir Path elsewhere;

  @Test
  void commitCarriesTheOutboxNumberOverARestart() {
    try (Bench bench = Bench.in(folder)) {
      assertThat(bench.index().reached()).isZero();
      bench.holding(7, Written.article("a", "Envoy", "x"));
    }
    try (Bench bench = Bench.in(folder)) {
      assertThat(bench.index().reached()).isEqualTo(7);
      assertThat(bench.ask("envoy").reached()).isEqualTo(7);
      assertThat(bench.found("envoy")).containsExactly("a");
    }
  }

  @Test
  void batchAppliedTwiceChangesNothing() {
    try (Bench bench = Bench.in(folder)) {
      Written[] batch = {Written.article("a", "Envoy", "x"), Written.article("b", "Envoy", "y")};
      bench.holding(5, batch).holding(5, batch);
      assertThat(bench.ask("envoy").articles()).isEqualTo(2);
      assertThat(bench.index().articleIds()).containsExactlyInAnyOrder("a", "b");
    }
  }

  @Test
  void articleIsReplacedByItsNewerState() {
    try (Bench bench = Bench.in(folder)) {
      bench
          .holding(1, Written.article("a", "Envoy", "x"))
          .holding(2, Written.article("a", "Minister", "x"));
      assertThat(bench.found("envoy")).isEmpty();
      assertThat(bench.found("minister")).containsExactly("a");
    }
  }

  @Test
  void emptyBatchMovesTheNumberOn() {
    try (Bench bench = Bench.in(folder)) {
      bench.holding(9);
      assertThat(bench.index().reached()).isEqualTo(9);
    }
  }

  @Test
  void everyByteIsHeldToItsChecksum() throws IOException {
    try (Bench bench = Bench.in(folder)) {
      bench.holding(3, Written.article("a", "Envoy", "x"));
    }
    for (Path file : files().stream().filter(LuceneIndexTest::isLucenes).toList()) {
      byte[] sound = Files.readAllBytes(file);
      byte[] flipped = sound.clone();
      flipped[flipped.length / 2] ^= 1;
      Files.write(file, flipped);
      assertThat(foundDamaged()).as(file.toString()).isTrue();
      Files.write(file, sound);
    }
  }

  private static boolean isLucenes(Path file) {
    return file.toString().contains("generation");
  }

  private boolean foundDamaged() throws IOException {
    Path copy = Files.createTempDirectory(elsewhere, "index");
    for (Path file : files()) {
      Path there = copy.resolve(folder.relativize(file));
      Files.createDirectories(Objects.requireNonNull(there.getParent()));
      Files.copy(file, there);
    }
    IndexOpening opening = LuceneIndex.open(copy, 3);
    try (LuceneIndex index = opening.index()) {
      return opening instanceof IndexOpening.Damaged || index.damage().isPresent();
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toFile().length() > 0).filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void aDamagedIndexIsSoundOnceItIsMadeAnew() {
    try (Bench bench = Bench.in(folder)) {
      bench.holding(3, Written.article("a", "Envoy", "x"));
      bench.index().rebuild(Stream.of(Written.article("a", "Envoy", "x").indexed()), 3);
      assertThat(bench.index().damage()).isEmpty();
    }
  }

  @Test
  void whatCannotBeOpenedGivesWayToANewIndex() throws IOException {
    try (Bench bench = Bench.in(folder)) {
      bench.holding(3, Written.article("a", "Envoy", "x"));
    }
    Files.write(largestFile(), new byte[] {1});
    IndexOpening opening = LuceneIndex.open(folder, 3);
    try (LuceneIndex index = opening.index()) {
      assertThat(opening).isInstanceOf(IndexOpening.Damaged.class);
      assertThat(((IndexOpening.Damaged) opening).detail()).isNotEmpty();
      assertThat(index.reached()).isZero();
      index.apply(List.of(Written.article("a", "Envoy", "x").indexed()), 3);
    }
    assertThat(reopened(3)).isInstanceOf(IndexOpening.Sound.class);
  }

  private Path largestFile() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .max(java.util.Comparator.comparingLong(file -> file.toFile().length()))
          .orElseThrow();
    }
  }

  private IndexOpening reopened(long latest) {
    IndexOpening opening = LuceneIndex.open(folder, latest);
    opening.index().close();
    return opening;
  }

  @Test
  void indexThatKnowsMoreThanTheDatabaseIsThrownAway() {
    try (Bench bench = Bench.in(folder)) {
      bench.holding(8, Written.article("a", "Envoy", "x"));
    }
    IndexOpening opening = LuceneIndex.open(folder, 5);
    try (LuceneIndex index = opening.index()) {
      assertThat(opening).isEqualTo(new IndexOpening.Ahead(index, 8, 5));
      assertThat(index.reached()).isZero();
      assertThat(index.articleIds()).isEmpty();
    }
  }

  @Test
  void lostPointerBeginsAnew() throws IOException {
    try (Bench bench = Bench.in(folder)) {
      bench.holding(8, Written.article("a", "Envoy", "x"));
    }
    Files.delete(folder.resolve("current"));
    IndexOpening opening = reopened(8);
    assertThat(opening).isInstanceOf(IndexOpening.Sound.class);
    try (Bench bench = Bench.in(folder)) {
      assertThat(bench.index().reached()).isZero();
    }
  }

  @Test
  void rebuildSwitchesAtOnceAndLeavesOneGeneration() throws IOException {
    try (Bench bench = Bench.in(folder)) {
      bench.holding(4, Written.article("a", "Envoy", "x"), Written.article("gone", "Envoy", "y"));
      bench
          .index()
          .rebuild(
              IntStream.range(0, 1_200)
                  .mapToObj(i -> Written.article("r" + i, "Envoy", "z").indexed()),
              6);
      assertThat(bench.index().reached()).isEqualTo(6);
      assertThat(bench.ask("envoy").articles()).isEqualTo(1_200);
      assertThat(bench.index().articleIds()).hasSize(1_200).doesNotContain("gone");
      try (Stream<Path> entries = Files.list(folder)) {
        assertThat(entries).hasSize(2);
      }
    }
    try (Bench bench = Bench.in(folder)) {
      assertThat(bench.index().reached()).isEqualTo(6);
    }
  }

  @Test
  void searchersNeverSeeTheSwitch() throws Exception {
    try (Bench bench = Bench.in(folder);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      bench.holding(1, Written.article("a", "Envoy", "x"));
      AtomicBoolean done = new AtomicBoolean();
      CountDownLatch searching = new CountDownLatch(3);
      List<Future<Long>> searchers =
          IntStream.range(0, 3)
              .mapToObj(
                  i ->
                      threads.submit(
                          () -> {
                            long asked = 0;
                            do {
                              assertThat(bench.found("envoy")).containsExactly("a");
                              asked++;
                              searching.countDown();
                            } while (!done.get());
                            return asked;
                          }))
              .toList();
      assertThat(searching.await(30, TimeUnit.SECONDS)).isTrue();
      for (int i = 0; i < 10; i++) {
        bench.index().rebuild(Stream.of(Written.article("a", "Envoy", "x").indexed()), i + 2);
      }
      done.set(true);
      for (Future<Long> searcher : searchers) {
        assertThat(searcher.get()).isPositive();
      }
    }
  }

  @Test
  void sameAnswersAfterTheIndexIsDeletedAndRebuilt() {
    Written[] articles =
        IntStream.range(0, 40)
            .mapToObj(
                i -> Written.article("a" + i, "Envoy " + "leaves ".repeat(i % 5), "Text " + i))
            .toArray(Written[]::new);
    try (Bench bench = Bench.in(folder.resolve("one"));
        Bench other = Bench.in(folder.resolve("two"))) {
      for (Written article : articles) {
        bench.holding(article);
      }
      other.index().rebuild(Stream.of(articles).map(Written::indexed), bench.index().reached());
      SearchRequest request = Bench.asking("envoy leaves").limitedTo(200);
      assertThat(other.found(request)).isEqualTo(bench.found(request));
    }
  }

  @Test
  void folderThatIsAFileIsNamedInTheError() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertThatThrownBy(() -> LuceneIndex.open(file, 0))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void writerClosedByAFailureIsOpenedAgain() {
    try (Bench bench = Bench.in(folder)) {
      bench.holding(1, Written.article("a", "Envoy", "x"));
      IndexedArticle broken =
          new IndexedArticle(
              Written.article("b", "Envoy", "y").indexed().stored(),
              "x".repeat(40_000),
              java.util.Optional.empty(),
              news.parallax.config.OwnerKind.UNKNOWN,
              "");
      assertThatThrownBy(() -> bench.index().apply(List.of(broken), 2))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(bench.index().reached()).isEqualTo(1);
      bench.holding(2, Written.article("c", "Envoy", "z"));
      assertThat(bench.found("envoy")).contains("a", "c");
    }
  }
}
