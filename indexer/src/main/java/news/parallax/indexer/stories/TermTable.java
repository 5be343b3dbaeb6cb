package news.parallax.indexer.stories;

import java.util.Arrays;
import java.util.function.IntPredicate;
import news.parallax.indexer.checkpoint.CheckpointInput;
import news.parallax.indexer.checkpoint.CheckpointOutput;

/**
 * Of each term in how many articles it has stood and which are the newest that it leads to: an
 * open-addressed table of plain arrays. When it is full, what leads only to forgotten articles is
 * dropped before it grows, so that it follows what is remembered and not what ever was.
 */
final class TermTable {

  private static final int SLOTS_MIN = 1 << 12;

  /** A term leads to the newest articles that were posted under it. */
  private static final int NEWEST_MAX = 64;

  private static final int[] NONE = {0};

  private final IntPredicate remembered;
  private int[] keys = new int[SLOTS_MIN];
  private int[] counts = new int[SLOTS_MIN];

  /** Rings: how many were posted, then at most {@link #NEWEST_MAX} numbers of articles. */
  private int[][] rings = empty(SLOTS_MIN);

  private int size;

  /**
   * @param remembered whether an article of this number is
   */
  TermTable(IntPredicate remembered) {
    this.remembered = remembered;
  }

  private static int[][] empty(int slots) {
    int[][] rings = new int[slots][];
    Arrays.fill(rings, NONE);
    return rings;
  }

  /** Makes room for so many terms, that may all be new. */
  void reserve(int more) {
    if ((size + more) * 5L > keys.length * 3L) {
      rebuild(more);
    }
  }

  /** To be called within what was reserved. */
  void count(int key) {
    int slot = slot(key);
    if (counts[slot] == 0) {
      keys[slot] = key;
      size++;
    }
    counts[slot]++;
  }

  int counted(int key) {
    return counts[slot(key)];
  }

  /** From now on the counted term leads to this article. */
  void post(int key, int article) {
    int slot = slot(key);
    int[] ring = roomy(rings[slot]);
    ring[1 + ring[0] % (ring.length - 1)] = article;
    ring[0]++;
    rings[slot] = ring;
  }

  private static int[] roomy(int[] ring) {
    boolean isFull = ring[0] == ring.length - 1 && ring[0] < NEWEST_MAX;
    return isFull ? Arrays.copyOf(ring, 1 + Math.max(1, 2 * ring[0])) : ring;
  }

  /**
   * To which articles the term leads; some may be forgotten. At 0 stands how many were posted, the
   * newest of them from 1 on, in no order.
   */
  int[] posted(int key) {
    return rings[slot(key)];
  }

  private int slot(int key) {
    int slot = (key * 0x9E3779B1 >>> 4) & keys.length - 1;
    while (counts[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  private boolean leadsAnywhere(int slot) {
    int[] ring = rings[slot];
    return ring[0] > 0 && remembered.test(ring[1 + (ring[0] - 1) % (ring.length - 1)]);
  }

  private void rebuild(int more) {
    boolean[] kept = new boolean[keys.length];
    int left = 0;
    for (int slot = 0; slot < keys.length; slot++) {
      if (!leadsAnywhere(slot)) {
        rings[slot] = NONE;
      }
      kept[slot] = counts[slot] > 1 || rings[slot][0] > 0;
      left += kept[slot] ? 1 : 0;
    }
    int[] oldKeys = keys;
    int[] oldCounts = counts;
    int[][] oldRings = rings;
    int length = keys.length;
    while ((left + more) * 5L > length * 2L) {
      length *= 2;
    }
    keys = new int[length];
    counts = new int[length];
    rings = empty(length);
    size = left;
    for (int i = 0; i < kept.length; i++) {
      if (kept[i]) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        counts[slot] = oldCounts[i];
        rings[slot] = oldRings[i];
      }
    }
  }

  void write(CheckpointOutput out) {
    out.ints(keys).ints(counts).number(size);
    for (int[] ring : rings) {
      out.ints(ring);
    }
  }

  void read(CheckpointInput in) {
    keys = in.ints();
    counts = in.ints();
    size = in.number();
    rings = empty(keys.length);
    for (int slot = 0; slot < rings.length; slot++) {
      int[] ring = in.ints();
      rings[slot] = ring[0] == 0 ? NONE : ring;
    }
  }
}
