package news.parallax.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import news.parallax.indexer.decide.Memory;
import news.parallax.story.Report;

/** How fast articles are judged, and how much memory that takes, while more and more are held. */
public final class StoriesSpeed {

  private static final int STEP = 100_000;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double BYTES_PER_MIB = 1 << 20;

  private StoriesSpeed() {}

  /** What a number of articles cost. */
  private record Cost(long[] nanos) {

    double perSecond() {
      return nanos.length * NANOS_PER_SECOND / Arrays.stream(nanos).sum();
    }

    double p99Millis() {
      long[] sorted = nanos.clone();
      Arrays.sort(sorted);
      return sorted[(int) Math.min(sorted.length - 1L, sorted.length * 99L / 100)]
          / NANOS_PER_MILLI;
    }
  }

  /**
   * @param arguments a folder with {@code *.jsonl.gz}, and how many articles
   */
  public static void main(String[] arguments) throws IOException {
    int count = Integer.parseInt(arguments[1]);
    VariedReports reports = new VariedReports(Path.of(arguments[0]), count);
    Memory memory = new Memory(List::of);
    long[] all = new long[count];
    double first = 0;
    double last = 0;
    for (int from = 0; from < count; from += STEP) {
      int to = Math.min(count, from + STEP);
      for (int i = from; i < to; i++) {
        Report report = reports.report(i);
        long start = System.nanoTime();
        memory.decide(i + 1, report);
        all[i] = System.nanoTime() - start;
      }
      Cost cost = new Cost(Arrays.copyOfRange(all, from, to));
      last = cost.perSecond();
      first = first == 0 ? last : first;
      print(
          "%,9d articles  %7.0f /s  p99 %6.2f ms  heap %6.0f MiB%n",
          to, last, cost.p99Millis(), heap());
    }
    Cost whole = new Cost(all);
    print(
        "articles=%d per_second=%.0f p99_ms=%.2f heap_mib=%.0f last_over_first=%.2f%n",
        count, whole.perSecond(), whole.p99Millis(), heap(), last / first);
    memory.forgetBefore(reports.report(0).seen());
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }

  private static double heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / BYTES_PER_MIB;
  }
}
