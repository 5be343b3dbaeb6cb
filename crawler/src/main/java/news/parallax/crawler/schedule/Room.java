package news.parallax.crawler.schedule;

import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How many answers should lie in memory, and how many may be parsed, at one time. A visit waits ten
 * seconds for its place and then goes on without: it may hold the turn of a host that others, who
 * have their places, wait for.
 */
final class Room {

  private static final long ANSWER_BYTES = 32L * 1024 * 1024;
  private static final int PATIENCE_SECONDS = 10;
  private static final int ANSWERS_MIN = 2;
  private static final int ANSWERS_MAX = 64;

  private final Semaphore answers;
  private final Semaphore parsing;

  Room(long heapBytes, int cores) {
    long fit = heapBytes / 2 / ANSWER_BYTES;
    this.answers = new Semaphore((int) Math.clamp(fit, ANSWERS_MIN, ANSWERS_MAX), true);
    this.parsing = new Semaphore(cores, true);
  }

  /** A visit's place for its answers, taken when the first request goes out. */
  final class Seat implements AutoCloseable {

    private boolean taken;

    /** Waits for a place; asking again is free. */
    void take() throws InterruptedException {
      if (!taken) {
        taken = answers.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
      }
    }

    @Override
    public void close() {
      if (taken) {
        answers.release();
        taken = false;
      }
    }
  }

  Seat seat() {
    return new Seat();
  }

  /** Runs what needs a core, when there is one. */
  <T> T parsing(Callable<T> work) throws InterruptedException {
    parsing.acquire();
    try {
      return work.call();
    } catch (RuntimeException | InterruptedException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("parsing throws no checked exception", e);
    } finally {
      parsing.release();
    }
  }
}
