package news.parallax.indexer.store;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;

/** How far the outbox reaches on disk and how far it is decided, for all who wait for more. */
final class Progress {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private volatile Reached reached = new Reached(0, 0);
  private boolean nudged;

  /** The last outbox number and the last decided one; 0 before the first. */
  record Reached(long latest, long decided) {}

  Reached reached() {
    return reached;
  }

  Reached read(Handle handle) {
    return new Reached(
        highest(handle, "SELECT MAX(number) FROM outbox"),
        highest(handle, "SELECT MAX(outbox) FROM membership"));
  }

  private static long highest(Handle handle, String sql) {
    return handle.createQuery(sql).mapTo(long.class).one();
  }

  void publish(Reached now) {
    lock.lock();
    try {
      reached = now;
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Ends the wait for something to decide, this one or, where nobody waits, the next. */
  void nudge() {
    lock.lock();
    try {
      nudged = true;
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Whether something awaits a decision, now or within {@code patience} or until a nudge. */
  boolean awaitUndecided(Duration patience) throws InterruptedException {
    long left = patience.toNanos();
    lock.lock();
    try {
      while (!nudged && reached.decided() >= reached.latest() && left > 0) {
        left = moved.awaitNanos(left);
      }
      nudged = false;
      return reached.decided() < reached.latest();
    } finally {
      lock.unlock();
    }
  }
}
