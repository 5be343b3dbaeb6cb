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
 * others, who have their places, wait for. Parsing has threads of its own, since the processor time
 * that a page costs can be told of those alone: one for each core, and beside them some for large
 * documents, which cost seconds and would keep all pages waiting.
 */
final class Room {

  private static final long ANSWER_BYTES = 32L * 1024 * 1024;
  private static final int PATIENCE_SECONDS = 10;
  private static final int ANSWERS_MIN = 2;
  private static final int ANSWERS_MAX = 64;

  /** An article's page rarely has more. */
  private static final int LARGE_BYTES = 512 * 1024;

  private final Semaphore answers;
  private final ExecutorService parsing;
  private final ExecutorService parsingLarge;

  Room(long heapBytes, int cores) {
    long fit = heapBytes / 2 / ANSWER_BYTES;
    this.answers = new Semaphore((int) Math.clamp(fit, ANSWERS_MIN, ANSWERS_MAX), true);
    this.parsing = threads(cores, "parsing ");
    this.parsingLarge = threads(Math.max(1, cores / 2), "parsing large ");
  }

  /** Threads that end by themselves when nothing is parsed for a while. */
  private static ExecutorService threads(int count, String name) {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            count,
            count,
            PATIENCE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name(name, 1).factory());
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

  /**
   * Runs what needs a core, when there is one; what it throws is thrown to the caller.
   *
   * @param bytes size of the document that is parsed
   */
  <T> T parsing(int bytes, Callable<T> work) throws InterruptedException {
    Future<T> parsed = (bytes > LARGE_BYTES ? parsingLarge : parsing).submit(work);
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
