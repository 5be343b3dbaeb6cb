package news.parallax.crawler.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class RoomTest {

  private static final int SMALL = 20_000;
  private static final int LARGE = 4_000_000;

  /** A heap and a machine as small as they come. */
  private final Room room = new Room(1, 1);

  @Test
  void pageIsParsedWhileALargeDocumentIs() throws Exception {
    CountDownLatch pageIsDone = new CountDownLatch(1);
    try (ExecutorService visits = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<String> large =
          visits.submit(
              () ->
                  room.parsing(
                      LARGE,
                      () -> {
                        pageIsDone.await();
                        return "sitemap";
                      }));
      assertThat(room.parsing(SMALL, () -> "page")).isEqualTo("page");
      pageIsDone.countDown();
      assertThat(large.get()).isEqualTo("sitemap");
    }
  }

  @Test
  void parsingHasAThreadWhoseProcessorTimeIsCounted() throws Exception {
    assertThat(room.parsing(SMALL, () -> Thread.currentThread().isVirtual())).isFalse();
    assertThat(room.parsing(LARGE, () -> Thread.currentThread().isVirtual())).isFalse();
  }

  @Test
  void whatBreaksParsingReachesTheVisit() {
    assertThatThrownBy(
            () ->
                room.parsing(
                    SMALL,
                    () -> {
                      throw new OutOfMemoryError("no heap");
                    }))
        .isInstanceOf(OutOfMemoryError.class);
    assertThatThrownBy(
            () ->
                room.parsing(
                    SMALL,
                    () -> {
                      throw new IllegalStateException("a bug");
                    }))
        .hasMessage("a bug");
  }

  @Test
  void seatThatIsGivenBackIsTheNextOnes() throws Exception {
    try (ExecutorService visits = Executors.newVirtualThreadPerTaskExecutor();
        Room.Seat first = room.seat();
        Room.Seat second = room.seat()) {
      first.take();
      first.take();
      second.take();
      CountDownLatch seated = new CountDownLatch(1);
      Future<?> third =
          visits.submit(
              () -> {
                try (Room.Seat seat = room.seat()) {
                  seat.take();
                  seated.countDown();
                }
                return true;
              });
      assertThat(seated.getCount()).isEqualTo(1);
      first.close();
      third.get();
      assertThat(seated.getCount()).isZero();
    }
  }
}
