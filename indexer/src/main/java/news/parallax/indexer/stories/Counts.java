package news.parallax.indexer.stories;

/** Counts by key, in two plain arrays: an open-addressed table that doubles at half load. */
final class Counts {

  private int[] keys = new int[1 << 12];
  private int[] counts = new int[1 << 12];
  private int size;

  void add(int key) {
    int slot = slot(key, keys, counts);
    if (counts[slot] == 0) {
      keys[slot] = key;
      size++;
    }
    counts[slot]++;
    if (size * 2 > keys.length) {
      grow();
    }
  }

  int of(int key) {
    return counts[slot(key, keys, counts)];
  }

  private static int slot(int key, int[] keys, int[] counts) {
    int slot = (key * 0x9E3779B1 >>> 8) & keys.length - 1;
    while (counts[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldCounts = counts;
    keys = new int[oldKeys.length * 2];
    counts = new int[oldCounts.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldCounts[i] != 0) {
        int slot = slot(oldKeys[i], keys, counts);
        keys[slot] = oldKeys[i];
        counts[slot] = oldCounts[i];
      }
    }
  }
}
