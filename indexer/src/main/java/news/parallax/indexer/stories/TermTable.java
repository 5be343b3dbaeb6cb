package news.parallax.indexer.stories;

import news.parallax.indexer.checkpoint.CheckpointInput;
import news.parallax.indexer.checkpoint.CheckpointOutput;

/**
 * Of each term in how many articles it has stood and where its newest posting is: an open-addressed
 * table of plain arrays. When it is full, terms that stood once and have no posting left are
 * dropped before it grows, so that it follows what is remembered and not what ever was.
 */
final class TermTable {

  private static final int SLOTS_MIN = 1 << 12;

  private final Postings postings;
  private int[] keys = new int[SLOTS_MIN];
  private int[] counts = new int[SLOTS_MIN];
  private int[] heads = new int[SLOTS_MIN];
  private int size;

  TermTable(Postings postings) {
    this.postings = postings;
  }

  void count(int key) {
    int slot = slot(key);
    if (counts[slot] == 0) {
      if ((size + 1) * 5L > keys.length * 3L) {
        rebuild();
        slot = slot(key);
      }
      keys[slot] = key;
      size++;
    }
    counts[slot]++;
  }

  int counted(int key) {
    return counts[slot(key)];
  }

  /** The newest posting of a counted term, 0 for none. */
  int head(int key) {
    return heads[slot(key)];
  }

  void setHead(int key, int posting) {
    heads[slot(key)] = posting;
  }

  private int slot(int key) {
    int slot = (key * 0x9E3779B1 >>> 4) & keys.length - 1;
    while (counts[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  private boolean isWorthKeeping(int slot) {
    return counts[slot] > 1 || counts[slot] == 1 && postings.isThere(heads[slot]);
  }

  private void rebuild() {
    int kept = 0;
    for (int slot = 0; slot < keys.length; slot++) {
      kept += isWorthKeeping(slot) ? 1 : 0;
    }
    int[] oldKeys = keys;
    int[] oldCounts = counts;
    int[] oldHeads = heads;
    int length = kept * 5L > keys.length * 2L ? keys.length * 2 : keys.length;
    keys = new int[length];
    counts = new int[length];
    heads = new int[length];
    size = kept;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldCounts[i] > 1 || oldCounts[i] == 1 && postings.isThere(oldHeads[i])) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        counts[slot] = oldCounts[i];
        heads[slot] = oldHeads[i];
      }
    }
  }

  void write(CheckpointOutput out) {
    out.ints(keys).ints(counts).ints(heads).number(size);
  }

  void read(CheckpointInput in) {
    keys = in.ints();
    counts = in.ints();
    heads = in.ints();
    size = in.number();
  }
}
