package news.parallax.crawler.extract;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How much processor time one page may still cost. On a virtual thread, whose processor time the
 * JDK does not count, the time that passes is taken instead.
 */
final class Budget {

  private final LongSupplier nanos;
  private final long end;

  Budget(LongSupplier nanos, Duration most) {
    this.nanos = nanos;
    this.end = nanos.getAsLong() + most.toNanos();
  }

  static Budget ofThisThread(Duration most) {
    boolean counted = !Thread.currentThread().isVirtual();
    return new Budget(
        counted ? ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime : System::nanoTime,
        most);
  }

  /**
   * Ends the reading of a page that costs too much.
   *
   * @throws Spent when nothing is left; caught by {@link Extractor} alone
   */
  void check() {
    if (nanos.getAsLong() - end > 0) {
      throw new Spent();
    }
  }

  /** Unwinds a parser that offers no other way out. */
  static final class Spent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Spent() {
      super("page costs too much processor time", null, false, false);
    }
  }
}
