package news.parallax.crawler.schedule;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How many large answers should lie in memory, and how many may be parsed, at one time. A visit
 * waits ten seconds for its place and then goes on without: it may hold the turn of a host that
 * others, who have their places, wait for. Parsing has threads of its own, one for each core, since
 * the processor time that a page costs can be told of those alone.
 */
final class Room {

  private static final long ANSWER_BYTES = 32L * 1024 * 1024;
  private static final int PATIENCE_SECONDS = 10;
  private static final int ANSWERS_MIN = 2;
  private static final int ANSWERS_MAX = 64;

  private final Semaphore answers;
  private final ExecutorService parsing;

  Room(long heapBytes, int cores) {
    long fit = heapBytes / 2 / ANSWER_BYTES;
    this.answers = new Semaphore((int) Math.clamp(fit, ANSWERS_MIN, ANSWERS_MAX), true);
    this.parsing = threads(cores);
  }

  /** Threads that end by themselves when nothing is parsed for a while. */
  private static ExecutorService threads(int cores) {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            cores,
            cores,
            PATIENCE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("parsing ", 1).factory());
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }

  /** A visit's place for its answers, taken when the first of them proves to need it. */
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

  /** Runs what needs a core, when there is one; what it throws is thrown to the caller. */
  <T> T parsing(Callable<T> work) throws InterruptedException {
    Future<T> parsed = parsing.submit(work);
    try {
      return parsed.get();
    } catch (InterruptedException e) {
      parsed.cancel(true);
      throw e;
    } catch (ExecutionException e) {
      throw thrown(e.getCause());
    }
  }

  private static RuntimeException thrown(@Nullable Throwable cause) {
    if (cause instanceof RuntimeException broken) {
      throw broken;
    }
    if (cause instanceof Error broken) {
      throw broken;
    }
    throw new IllegalStateException("parsing throws no checked exception", cause);
  }
}
