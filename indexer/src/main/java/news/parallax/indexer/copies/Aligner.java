package news.parallax.indexer.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import news.parallax.indexer.copies.Alignment.Facts;
import news.parallax.story.SharedRun;

/** One text, laid out so that others can be aligned with it one after the other. */
final class Aligner {

  private static final int POSITIONS_MAX = 8;
  private static final int RUNS_MAX = 64;

  private final Print first;
  private final int length;
  private final int[] heads;
  private final int[] next;
  private final int[] hashes;
  private final int[] numbers;
  private final int[] names;

  Aligner(Print first) {
    this.first = first;
    this.length = Shingles.length(first);
    int count = Math.max(0, first.length() - length + 1);
    heads = new int[Integer.highestOneBit(Math.max(1, count)) * 4];
    Arrays.fill(heads, -1);
    next = new int[count];
    hashes = new int[count];
    for (int i = count - 1; i >= 0; i--) {
      hashes[i] = Shingles.hash(first, i, length);
      next[i] = heads[slot(hashes[i])];
      heads[slot(hashes[i])] = i;
    }
    numbers = facts(first, true);
    names = facts(first, false);
  }

  /** The alignment of the laid out text with another, in time linear in both. */
  Alignment with(Print second) {
    Cover cover = new Cover(second);
    for (int j = 0; j + length <= second.length(); j++) {
      int hash = Shingles.hash(second, j, length);
      int seen = 0;
      for (int i = heads[slot(hash)]; i >= 0 && seen < POSITIONS_MAX; i = next[i]) {
        if (hashes[i] == hash) {
          seen++;
          cover.markFrom(i, j);
        }
      }
    }
    boolean firstIsShorter = first.length() <= second.length();
    return new Alignment(
        first.length() / first.charactersPerWord(),
        second.length() / first.charactersPerWord(),
        share(cover.inFirst),
        share(cover.inSecond),
        cover.longest / first.charactersPerWord(),
        shared(numbers, facts(second, true), firstIsShorter),
        shared(names, facts(second, false), firstIsShorter),
        cover.runs());
  }

  private static double share(boolean[] covered) {
    int count = 0;
    for (boolean c : covered) {
      count += c ? 1 : 0;
    }
    return covered.length == 0 ? 0 : (double) count / covered.length;
  }

  private static Facts shared(int[] first, int[] second, boolean firstIsShorter) {
    int[] wanted = firstIsShorter ? first : second;
    int[] there = firstIsShorter ? second : first;
    int common = 0;
    for (int word : wanted) {
      common += Arrays.binarySearch(there, word) >= 0 ? 1 : 0;
    }
    return new Facts(common, wanted.length);
  }

  /** Distinct, ascending. */
  private static int[] facts(Print print, boolean numbers) {
    int[] found = new int[print.length()];
    int size = 0;
    for (int i = 0; i < print.length(); i++) {
      if (numbers ? print.isNumber(i) : print.isName(i)) {
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

  private int slot(int hash) {
    return (hash ^ hash >>> 16) & heads.length - 1;
  }

  /** The words of both texts that lie in common runs. */
  private final class Cover {
    private final Print second;
    private final boolean[] inFirst = new boolean[first.length()];
    private final boolean[] inSecond;
    private final List<SharedRun> found = new ArrayList<>();
    private int longest;

    Cover(Print second) {
      this.second = second;
      this.inSecond = new boolean[second.length()];
    }

    /** Only where the run begins: what goes on from there is marked at once. */
    void markFrom(int i, int j) {
      if (i > 0 && j > 0 && first.word(i - 1) == second.word(j - 1)) {
        return;
      }
      int run = 0;
      boolean news = false;
      while (i + run < first.length()
          && j + run < second.length()
          && first.word(i + run) == second.word(j + run)) {
        news |= !inFirst[i + run];
        inFirst[i + run] = true;
        inSecond[j + run] = true;
        run++;
      }
      longest = Math.max(longest, run);
      if (news) {
        found.add(new SharedRun(i, j, run));
      }
    }

    /** The longest ones, in the first text's order. */
    List<SharedRun> runs() {
      return found.stream()
          .sorted((a, b) -> Integer.compare(b.words(), a.words()))
          .limit(RUNS_MAX)
          .sorted((a, b) -> Integer.compare(a.child(), b.child()))
          .toList();
    }
  }
}
