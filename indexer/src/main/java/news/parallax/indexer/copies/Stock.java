package news.parallax.indexer.copies;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import news.parallax.story.SharedRun;

/**
 * Words that belong to no text: furniture, standing notes and statements, which several texts have
 * in one place and which are no more than a part of each.
 */
final class Stock {

  private static final int TEXTS_MIN = 4;
  static final double PART = 0.8;
  private static final double SAME_PLACE = 0.8;

  private Stock() {}

  /**
   * Which of these alignments of one text show nothing but such words.
   *
   * @param related whether the texts of two alignments, by number, are copies of each other for
   *     more than a part
   * @return as many as there are alignments
   */
  static boolean[] among(List<Alignment> alignments, BiPredicate<Integer, Integer> related) {
    List<boolean[]> covers = alignments.stream().map(Stock::cover).toList();
    boolean[] stock = new boolean[alignments.size()];
    for (int i = 0; i < stock.length; i++) {
      List<Integer> unrelated = new ArrayList<>();
      for (int j = 0; j < stock.length; j++) {
        int one = j;
        if (isPart(alignments.get(j))
            && isSame(covers.get(i), covers.get(j))
            && unrelated.stream().noneMatch(other -> related.test(one, other))) {
          unrelated.add(j);
        }
      }
      stock[i] = isPart(alignments.get(i)) && unrelated.size() >= TEXTS_MIN;
    }
    return stock;
  }

  /** Less than this of both texts. */
  private static boolean isPart(Alignment a) {
    return a.share() < PART;
  }

  private static boolean[] cover(Alignment a) {
    int end = a.runs().stream().mapToInt(r -> r.child() + r.words()).max().orElse(0);
    boolean[] cover = new boolean[end];
    for (SharedRun run : a.runs()) {
      for (int i = run.child(); i < run.child() + run.words(); i++) {
        cover[i] = true;
      }
    }
    return cover;
  }

  private static boolean isSame(boolean[] one, boolean[] other) {
    int both = 0;
    int either = 0;
    for (int i = 0; i < Math.max(one.length, other.length); i++) {
      boolean inOne = i < one.length && one[i];
      boolean inOther = i < other.length && other[i];
      both += inOne && inOther ? 1 : 0;
      either += inOne || inOther ? 1 : 0;
    }
    return both >= SAME_PLACE * either;
  }
}
