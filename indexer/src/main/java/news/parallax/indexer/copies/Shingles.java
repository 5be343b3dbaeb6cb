package news.parallax.indexer.copies;

import java.util.Arrays;

/**
 * The short runs by which copies are found: every run of three words, hashed. Of a held text an
 * eighth of them is kept, the smallest by a second hash (a bottom sketch, Broder 1997), so that two
 * texts keep the same ones of what they share; a new text looks for all of its own.
 */
final class Shingles {

  static final int WORDS = 3;
  private static final int KEPT_OF = 8;
  private static final int KEPT_MIN = 28;

  private Shingles() {}

  /** Distinct, those that are kept first. */
  static int[] of(Print print) {
    int length = length(print);
    long[] ranked = new long[Math.max(0, print.length() - length + 1)];
    for (int i = 0; i < ranked.length; i++) {
      int shingle = hash(print, i, length);
      ranked[i] = (long) rank(shingle) << Integer.SIZE | shingle & 0xFFFFFFFFL;
    }
    Arrays.sort(ranked);
    return Arrays.stream(ranked).distinct().mapToInt(r -> (int) r).toArray();
  }

  /** How many of a text's distinct shingles are kept. */
  static int kept(int distinct) {
    return Math.min(distinct, Math.max(KEPT_MIN, distinct / KEPT_OF));
  }

  /** How many of the print's words, or of its characters in Han, a shingle has. */
  static int length(Print print) {
    return WORDS * print.charactersPerWord();
  }

  private static int rank(int shingle) {
    int mixed = (shingle ^ shingle >>> 16) * 0x7FEB352D;
    return mixed ^ mixed >>> 15;
  }

  /** Equal for equal runs of {@code length} words. */
  static int hash(Print print, int from, int length) {
    int hash = 1;
    for (int i = from; i < from + length; i++) {
      hash = (hash ^ print.word(i)) * 0x01000193;
      hash ^= hash >>> 15;
    }
    return hash * 0x85EBCA6B;
  }
}
