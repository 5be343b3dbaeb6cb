package news.parallax.indexer.stories;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Keeps the few heaviest of many numbers: most of them cost one comparison. */
final class Heaviest {

  /** Ascending; the bits of a positive weight above those of its number order as the two do. */
  private final long[] kept;

  private int size;

  Heaviest(int most) {
    this.kept = new long[most];
  }

  /** Whether {@link #add} would keep it: of equal weights the larger number goes before. */
  boolean wants(int number, float weight) {
    return size < kept.length || order(number, weight) > kept[0];
  }

  void add(int number, float weight) {
    long order = order(number, weight);
    int at = -Arrays.binarySearch(kept, 0, size, order) - 1;
    if (size < kept.length) {
      System.arraycopy(kept, at, kept, at + 1, size - at);
      kept[at] = order;
      size++;
    } else {
      System.arraycopy(kept, 1, kept, 0, at - 1);
      kept[at - 1] = order;
    }
  }

  private static long order(int number, float weight) {
    return (long) Float.floatToIntBits(weight) << 32 | number;
  }

  /** The heaviest first. */
  void forEach(IntConsumer number) {
    for (int i = size - 1; i >= 0; i--) {
      number.accept((int) kept[i]);
    }
  }
}
