package news.parallax.indexer.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The store thread: the only one that writes. It takes what waits, runs each piece behind a
 * savepoint of its own in one transaction, commits, forces the file to the disk once, and only then
 * tells the callers. Outbox numbers are therefore given in the order in which they become visible.
 */
final class Writer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
  private static final int GROUP_MAX = 64;
  private static final int WAITING_MAX = 1024;

  private final Database database;
  private final Progress progress;
  private final LinkedBlockingQueue<Piece<?>> waiting = new LinkedBlockingQueue<>(WAITING_MAX);
  private final Thread thread;
  private volatile boolean closing;

  Writer(Database database, Progress progress) {
    this.database = database;
    this.progress = progress;
    this.thread = Thread.ofPlatform().name("store").daemon().start(this::work);
  }

  /** Runs it on the store thread; returns when it is on disk. */
  <T> T durably(Function<Handle, T> work) {
    return await(new Piece<>(work, true));
  }

  /** Runs it on the store thread; what it changes may be forgotten at a power cut. */
  <T> T briefly(Function<Handle, T> work) {
    return await(new Piece<>(work, false));
  }

  /** Runs it on the store thread some time; nobody waits, and it is repeated when it is lost. */
  void later(Function<Handle, Boolean> work) {
    if (!waiting.offer(new Piece<>(work, true))) {
      LOG.debug("too much waits; a repair is left to the next reader");
    }
  }

  private <T> T await(Piece<T> piece) {
    if (closing || Thread.currentThread() == thread) {
      throw new IllegalStateException("the store is closed, or waits for itself");
    }
    try {
      waiting.put(piece);
      if (!thread.isAlive()) {
        piece.fail(new IllegalStateException("the store is closed"));
      }
      return piece.answer.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreUnavailable("interrupted while the record was written; repeat it", e);
    } catch (ExecutionException e) {
      throw rethrown(e.getCause() == null ? e : e.getCause());
    }
  }

  private static RuntimeException rethrown(Throwable cause) {
    return switch (cause) {
      case StoreUnavailable s -> new StoreUnavailable(String.valueOf(s.getMessage()), s);
      case RuntimeException r -> r;
      default -> new IllegalStateException("the store thread failed", cause);
    };
  }

  private void work() {
    try {
      while (!closing || !waiting.isEmpty()) {
        List<Piece<?>> group = new ArrayList<>(GROUP_MAX);
        group.add(waiting.take());
        waiting.drainTo(group, GROUP_MAX - 1);
        record(group);
      }
    } catch (InterruptedException e) {
      LOG.debug("the store thread ends");
    }
  }

  /** The thread's top: whatever goes wrong is told to those who wait, and the thread lives on. */
  private void record(List<Piece<?>> group) {
    try {
      commit(group);
      group.forEach(Piece::acknowledge);
    } catch (RuntimeException | Error e) {
      LOG.warn("nothing of a group of {} was recorded: {}", group.size(), Dialect.words(e));
      database.leave();
      group.forEach(piece -> piece.fail(e));
    }
  }

  private void commit(List<Piece<?>> group) {
    Handle handle = database.writer();
    handle.begin();
    group.forEach(piece -> piece.run(handle));
    Progress.Reached reached = progress.read(handle);
    boolean urgent = database.commit();
    if (urgent || group.stream().anyMatch(piece -> piece.durable)) {
      database.sync();
      progress.publish(reached);
    }
  }

  /** Ends after what was handed in before is recorded. */
  @Override
  public void close() {
    if (!closing) {
      try {
        closing = briefly(handle -> true);
      } catch (StoreUnavailable e) {
        LOG.warn("closed without its database: {}", e.getMessage());
        closing = true;
      }
      thread.interrupt();
    }
  }

  /** One thing to do, with its answer. */
  private static final class Piece<T> {
    private final Function<Handle, T> work;
    private final boolean durable;
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private Runnable told = () -> {};

    Piece(Function<Handle, T> work, boolean durable) {
      this.work = work;
      this.durable = durable;
    }

    void run(Handle handle) {
      handle.savepoint("piece");
      try {
        T result = work.apply(handle);
        told = () -> answer.complete(result);
      } catch (RuntimeException e) {
        if (Dialect.isBroken(e)) {
          throw e;
        }
        handle.rollbackToSavepoint("piece");
        told = () -> answer.completeExceptionally(e);
      }
    }

    void acknowledge() {
      told.run();
    }

    void fail(Throwable cause) {
      answer.completeExceptionally(
          cause instanceof StoreUnavailable
              ? cause
              : new StoreUnavailable(
                  "not recorded: %s; repeat it".formatted(Dialect.words(cause)), cause));
    }
  }
}
