package news.parallax.indexer.stories;

import java.util.Arrays;
import java.util.function.IntPredicate;
import news.parallax.indexer.checkpoint.CheckpointInput;
import news.parallax.indexer.checkpoint.CheckpointOutput;

/**
 * Which articles have a term, newest first: chains through one ring, whose oldest postings are
 * overwritten once their articles are forgotten. Postings are named by a running number from 1.
 */
final class Postings {

  private int[] articles = new int[1 << 12];
  private int[] earlier = new int[1 << 12];
  private int next = 1;
  private final IntPredicate remembered;

  Postings(IntPredicate remembered) {
    this.remembered = remembered;
  }

  /**
   * Returns the new posting, the head of its chain.
   *
   * @param head of the term's chain so far, 0 for none
   */
  int add(int article, int head) {
    if (next > articles.length && remembered.test(articles[next & articles.length - 1])) {
      grow();
    }
    int at = next & articles.length - 1;
    articles[at] = article;
    earlier[at] = head;
    return next++;
  }

  boolean isThere(int posting) {
    return posting != 0 && next - posting <= articles.length;
  }

  int article(int posting) {
    return articles[posting & articles.length - 1];
  }

  /** 0 behind the oldest. */
  int earlier(int posting) {
    return earlier[posting & articles.length - 1];
  }

  private void grow() {
    int old = articles.length;
    articles = Arrays.copyOf(articles, old * 2);
    earlier = Arrays.copyOf(earlier, old * 2);
    for (int posting = next - old; posting < next; posting++) {
      int from = posting & old - 1;
      int to = posting & old * 2 - 1;
      articles[to] = articles[from];
      earlier[to] = earlier[from];
    }
  }

  void write(CheckpointOutput out) {
    out.ints(articles).ints(earlier).number(next);
  }

  void read(CheckpointInput in) {
    articles = in.ints();
    earlier = in.ints();
    next = in.number();
  }
}
