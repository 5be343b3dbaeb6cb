package news.parallax.indexer.copies;

import java.util.Arrays;

/**
 * How much of two texts is one text.
 *
 * @param ofFirst share of the first's words that stand in runs the second has too
 * @param ofSecond the reverse
 * @param longestRun longest run that both have, in words
 * @param numbers share of the shorter text's distinct numbers that the other has; 1 if it has none
 * @param names the same for names
 * @param numberCount how many distinct numbers the shorter text has
 * @param nameCount how many distinct names the shorter text has
 */
record Alignment(
    double ofFirst,
    double ofSecond,
    int longestRun,
    double numbers,
    double names,
    int numberCount,
    int nameCount) {

  private static final int POSITIONS_MAX = 8;

  static Alignment of(Masked one, Masked other) {
    Print first = one.print();
    Print second = other.print();
    int length = Shingles.WORDS * Math.max(first.charactersPerWord(), second.charactersPerWord());
    Runs runs = new Runs(first, second, length);
    Masked shorter = one.ownWords() <= other.ownWords() ? one : other;
    Masked longer = shorter == one ? other : one;
    Shared numbers = Shared.of(shorter, longer.print(), true);
    Shared names = Shared.of(shorter, longer.print(), false);
    return new Alignment(
        one.share(runs.inFirst),
        other.share(runs.inSecond),
        runs.longest / first.charactersPerWord(),
        numbers.share(),
        names.share(),
        numbers.all(),
        names.all());
  }

  /** The same alignment seen from the other text. */
  Alignment reversed() {
    return new Alignment(ofSecond, ofFirst, longestRun, numbers, names, numberCount, nameCount);
  }

  private record Shared(int common, int all) {

    double share() {
      return all == 0 ? 1 : (double) common / all;
    }

    static Shared of(Masked shorter, Print longer, boolean numbers) {
      int[] wanted = kind(shorter.print(), shorter.stock(), numbers);
      int[] there = kind(longer, new boolean[longer.length()], numbers);
      int common = 0;
      for (int word : wanted) {
        common += Arrays.binarySearch(there, word) >= 0 ? 1 : 0;
      }
      return new Shared(common, wanted.length);
    }

    private static int[] kind(Print print, boolean[] stock, boolean numbers) {
      int[] found = new int[print.length()];
      int size = 0;
      for (int i = 0; i < print.length(); i++) {
        if (!stock[i] && (numbers ? print.isNumber(i) : print.isName(i))) {
          found[size++] = print.word(i);
        }
      }
      Arrays.sort(found, 0, size);
      int distinct = 0;
      for (int i = 0; i < size; i++) {
        if (i == 0 || found[i] != found[i - 1]) {
          found[distinct++] = found[i];
        }
      }
      return Arrays.copyOf(found, distinct);
    }
  }

  /** Marks the words of both texts that lie in common runs. */
  private static final class Runs {
    private final Print first;
    private final Print second;
    private final int length;
    private final boolean[] inFirst;
    private final boolean[] inSecond;
    private int longest;

    Runs(Print first, Print second, int length) {
      this.first = first;
      this.second = second;
      this.length = length;
      this.inFirst = new boolean[first.length()];
      this.inSecond = new boolean[second.length()];
      mark(new Positions(second, length));
    }

    private void mark(Positions positions) {
      for (int i = 0; i + length <= first.length(); i++) {
        int seen = 0;
        for (int j = positions.first(Shingles.hash(first, i, length));
            j >= 0 && seen < POSITIONS_MAX;
            j = positions.next(j)) {
          seen++;
          if (begins(i, j)) {
            mark(i, j);
          }
        }
      }
    }

    private boolean begins(int i, int j) {
      return i == 0 || j == 0 || first.word(i - 1) != second.word(j - 1);
    }

    private void mark(int i, int j) {
      int run = 0;
      while (i + run < first.length()
          && j + run < second.length()
          && first.word(i + run) == second.word(j + run)) {
        inFirst[i + run] = true;
        inSecond[j + run] = true;
        run++;
      }
      longest = Math.max(longest, run);
    }
  }

  /** Where each short run stands in a text: a chained hash table in three arrays. */
  private static final class Positions {
    private final int[] heads;
    private final int[] next;
    private final int[] hashes;

    Positions(Print print, int length) {
      int count = Math.max(0, print.length() - length + 1);
      heads = new int[Integer.highestOneBit(Math.max(1, count)) * 4];
      Arrays.fill(heads, -1);
      next = new int[count];
      hashes = new int[count];
      for (int i = count - 1; i >= 0; i--) {
        hashes[i] = Shingles.hash(print, i, length);
        int slot = slot(hashes[i]);
        next[i] = heads[slot];
        heads[slot] = i;
      }
    }

    int first(int hash) {
      return sameHash(heads[slot(hash)], hash);
    }

    int next(int position) {
      return sameHash(next[position], hashes[position]);
    }

    private int sameHash(int from, int hash) {
      int at = from;
      while (at >= 0 && hashes[at] != hash) {
        at = next[at];
      }
      return at;
    }

    private int slot(int hash) {
      return (hash ^ hash >>> 16) & heads.length - 1;
    }
  }
}
