package news.parallax.indexer.stories;

import java.util.HashMap;
import java.util.Map;

/**
 * In how many articles of the stream each term has stood, and so how much it tells. What it tells
 * is fixed for an epoch; a new epoch begins whenever the stream has grown by half.
 */
final class Frequencies {

  private static final double GROWTH = 1.25;
  private static final double FLOOR = 0.2;
  private static final double PRIOR_ARTICLES = 60;

  private final Counts counts = new Counts();
  private final Map<String, Integer> articles = new HashMap<>();
  private int all;
  private int epoch;
  private boolean newEpoch;
  private double nextEpoch = 4;

  void add(Traits traits) {
    all++;
    articles.merge(traits.language(), 1, Integer::sum);
    add(traits.all());
    for (Trait trait : Trait.ACROSS) {
      add(trait.of(traits));
    }
    newEpoch = all >= nextEpoch;
    if (newEpoch) {
      epoch++;
      nextEpoch = all * GROWTH;
    }
  }

  private void add(Sparse terms) {
    for (int key : terms.keys()) {
      counts.add(key);
    }
  }

  /** Whether the last article began an epoch. */
  boolean isNewEpoch() {
    return newEpoch;
  }

  int epoch() {
    return epoch;
  }

  int of(int key) {
    return counts.of(key);
  }

  /**
   * How much a term tells: about the negative logarithm of its share of the articles.
   *
   * @param prior in how many of the first sixty articles such a term is expected
   */
  float weight(int key, int outOf, double prior) {
    double seen = Math.max(1, counts.of(key)) - 0.5 + prior;
    return (float) Math.max(FLOOR, -Math.log(seen / (outOf + PRIOR_ARTICLES)));
  }

  int articles() {
    return all;
  }

  int articles(String language) {
    return articles.getOrDefault(language, 0);
  }
}
