package news.parallax.indexer.copies;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * In which remembered texts each shingle stands: a chained hash table in plain arrays. Of a shingle
 * that stands nearly everywhere only the first {@link #TEXTS_MAX} texts are kept.
 */
final class ShingleIndex {

  static final int TEXTS_MAX = 48;

  private int[] heads = filled(1 << 12);
  private int[] hashes = new int[1 << 12];
  private int[] texts = new int[1 << 12];
  private int[] next = new int[1 << 12];
  private int size;

  /** Calls with each text's number, the newest first. */
  void texts(int shingle, IntConsumer text) {
    for (int at = heads[slot(shingle)]; at >= 0; at = next[at]) {
      if (hashes[at] == shingle) {
        text.accept(texts[at]);
      }
    }
  }

  void add(int shingle, int text) {
    if (count(shingle) >= TEXTS_MAX) {
      return;
    }
    if (size == hashes.length) {
      grow();
    }
    hashes[size] = shingle;
    texts[size] = text;
    next[size] = heads[slot(shingle)];
    heads[slot(shingle)] = size++;
  }

  private int count(int shingle) {
    int count = 0;
    for (int at = heads[slot(shingle)]; at >= 0; at = next[at]) {
      count += hashes[at] == shingle ? 1 : 0;
    }
    return count;
  }

  private void grow() {
    hashes = Arrays.copyOf(hashes, size * 2);
    texts = Arrays.copyOf(texts, size * 2);
    next = Arrays.copyOf(next, size * 2);
    heads = filled(heads.length * 2);
    for (int at = 0; at < size; at++) {
      next[at] = heads[slot(hashes[at])];
      heads[slot(hashes[at])] = at;
    }
  }

  private int slot(int shingle) {
    return (shingle ^ shingle >>> 15) & heads.length - 1;
  }

  private static int[] filled(int length) {
    int[] empty = new int[length];
    Arrays.fill(empty, -1);
    return empty;
  }
}
