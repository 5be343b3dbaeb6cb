package news.parallax.indexer.copies;

import java.util.Arrays;

/**
 * The short runs of words by which copies are found: every run of three hashed, and of each three
 * neighbours the smallest kept (winnowing, Schleimer, Wilkerson and Aiken 2003), so that any shared
 * run of five words shares a kept one.
 */
final class Shingles {

  static final int WORDS = 3;
  private static final int WINDOW = 3;

  private Shingles() {}

  /** A kept shingle where it stands. */
  interface Kept {
    void at(int from, int length, int shingle);
  }

  /** Distinct, ascending. */
  static int[] winnowed(Print print) {
    int[] kept = new int[print.length()];
    int[] size = new int[1];
    winnowed(print, (from, length, shingle) -> kept[size[0]++] = shingle);
    return Arrays.stream(kept, 0, size[0]).sorted().distinct().toArray();
  }

  /** In text order; a text of fewer words than a window has all of its shingles kept. */
  static void winnowed(Print print, Kept kept) {
    int length = WORDS * print.charactersPerWord();
    int[] hashes = new int[Math.max(0, print.length() - length + 1)];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = hash(print, i, length);
    }
    int lastKept = -1;
    int windows = Math.max(Math.min(1, hashes.length), hashes.length - WINDOW + 1);
    for (int from = 0; from < windows; from++) {
      int smallest = smallest(hashes, from);
      if (smallest != lastKept) {
        kept.at(smallest, length, hashes[smallest]);
        lastKept = smallest;
      }
    }
  }

  private static int smallest(int[] hashes, int from) {
    int best = from;
    for (int i = from + 1; i < Math.min(hashes.length, from + WINDOW); i++) {
      best = hashes[i] <= hashes[best] ? i : best;
    }
    return best;
  }

  /** Equal for equal runs of {@code length} words; never 0. */
  static int hash(Print print, int from, int length) {
    int hash = 1;
    for (int i = from; i < from + length; i++) {
      hash = (hash ^ print.word(i)) * 0x01000193;
      hash ^= hash >>> 15;
    }
    int mixed = hash * 0x85EBCA6B;
    return mixed == 0 ? 1 : mixed;
  }
}
