package news.parallax.indexer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class WriterTest {

  @TempDir Path folder;
  private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
  private final Progress progress = new Progress();
  private Database database;
  private Writer writer;
  private Outbox outbox;

  @BeforeEach
  void open() {
    database = new Database(Dialect.url("file:" + folder.resolve("db")));
    writer = new Writer(database, progress);
    outbox = new Outbox(database, writer, progress);
  }

  @AfterEach
  void close() {
    writer.close();
    database.close();
    callers.close();
  }

  private Future<Long> adds(String article) {
    return callers.submit(() -> writer.durably(handle -> OutboxRows.add(handle, article, 1)));
  }

  /** Holds the store thread until the latch falls, so that what follows meets in one group. */
  private CountDownLatch busy() throws InterruptedException {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch gate = new CountDownLatch(1);
    Callable<Boolean> holding =
        () ->
            writer.briefly(
                handle -> {
                  entered.countDown();
                  return await(gate);
                });
    callers.submit(holding);
    entered.await();
    return gate;
  }

  private static boolean await(CountDownLatch gate) {
    try {
      gate.await();
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theSlowOfTwoRecordingsThatOverlapIsNotLostByAReaderThatTails() throws Exception {
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch gate = new CountDownLatch(1);
    Future<Long> slow =
        callers.submit(
            () ->
                writer.durably(
                    handle -> {
                      long number = OutboxRows.add(handle, "slow", 1);
                      written.countDown();
                      await(gate);
                      return number;
                    }));
    written.await();
    Future<Long> quick = adds("quick");
    List<OutboxEntry> seen = new ArrayList<>(outbox.after(0).toList());
    gate.countDown();
    slow.get();
    quick.get();
    outbox.after(seen.size()).forEach(seen::add);
    assertThat(seen).extracting(OutboxEntry::article).containsExactly("slow", "quick");
  }

  @Test
  void aReaderThatTailsManyWritersSeesEveryNumberOnceAndInOrder() throws Exception {
    List<Future<Long>> writers = IntStream.range(0, 300).mapToObj(i -> adds("a" + i)).toList();
    List<Long> seen = new ArrayList<>();
    while (seen.size() < 300) {
      outbox.after(seen.isEmpty() ? 0 : seen.getLast()).forEach(entry -> seen.add(entry.number()));
    }
    assertThat(seen).isEqualTo(IntStream.rangeClosed(1, 300).mapToObj(Long::valueOf).toList());
    for (Future<Long> done : writers) {
      assertThat(done.get()).isBetween(1L, 300L);
    }
  }

  @Test
  void onePieceThatFailsTakesNothingOfItsGroupWithIt() throws Exception {
    CountDownLatch gate = busy();
    Future<Long> before = adds("before");
    Future<Long> bad =
        callers.submit(
            () ->
                writer.durably(
                    (Handle handle) -> {
                      OutboxRows.add(handle, "bad", 1);
                      throw new IllegalStateException("no good");
                    }));
    Future<Long> after = adds("after");
    gate.countDown();
    before.get();
    after.get();
    assertThatThrownBy(bad::get)
        .isInstanceOf(ExecutionException.class)
        .hasRootCauseMessage("no good");
    assertThat(outbox.after(0))
        .extracting(OutboxEntry::article)
        .containsExactlyInAnyOrder("before", "after");
    assertThat(outbox.after(0)).extracting(OutboxEntry::number).containsExactly(1L, 2L);
  }

  @Test
  void whoWaitsForTheOutboxIsWokenByAnEntry() throws Exception {
    Future<Boolean> waiting = callers.submit(() -> outbox.awaitUndecided(Duration.ofSeconds(20)));
    adds("news").get();
    assertThat(waiting.get()).isTrue();
  }

  @Test
  void waitingForNothingEndsWithPatience() throws Exception {
    assertThat(outbox.awaitUndecided(Duration.ofMillis(1))).isFalse();
  }

  @Test
  void nothingIsTakenAfterTheEnd() {
    writer.close();
    assertThatThrownBy(() -> writer.durably(handle -> true))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theStoreThreadMayNotWaitForItself() {
    assertThatThrownBy(() -> writer.durably(handle -> writer.durably(inner -> true)))
        .isInstanceOf(IllegalStateException.class);
  }
}
