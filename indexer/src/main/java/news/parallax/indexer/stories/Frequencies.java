package news.parallax.indexer.stories;

import java.util.HashMap;
import java.util.Map;
import news.parallax.indexer.checkpoint.CheckpointInput;
import news.parallax.indexer.checkpoint.CheckpointOutput;

/**
 * In how many articles of the stream each term has stood, and so how much it tells. What is derived
 * from it is fixed for an epoch; a new epoch begins whenever the stream has grown by a quarter.
 */
final class Frequencies {

  private static final double GROWTH = 1.25;
  private static final double FLOOR = 0.2;
  private static final double PRIOR_ARTICLES = 60;

  private final TermTable table;
  private final Map<String, Integer> articles = new HashMap<>();
  private int all;
  private int epoch;
  private boolean newEpoch;
  private double nextEpoch = 4;

  Frequencies(TermTable table) {
    this.table = table;
  }

  void add(Traits traits) {
    all++;
    articles.merge(traits.language(), 1, Integer::sum);
    Terms terms = traits.terms();
    table.reserve(terms.size());
    for (int i = 0; i < terms.size(); i++) {
      table.count(terms.key(i));
    }
    newEpoch = all >= nextEpoch;
    if (newEpoch) {
      epoch++;
      nextEpoch = all * GROWTH;
    }
  }

  /** Whether the last article began an epoch. */
  boolean isNewEpoch() {
    return newEpoch;
  }

  int epoch() {
    return epoch;
  }

  /** About the negative logarithm of the term's share of the articles that could have it. */
  float weight(int key, Trait trait, String language) {
    int outOf = trait.isAcross() ? all : articles.getOrDefault(language, 0);
    double seen = Math.max(1, table.counted(key)) - 0.5 + trait.prior();
    return (float) Math.max(FLOOR, -Math.log(seen / (outOf + PRIOR_ARTICLES)));
  }

  int articles() {
    return all;
  }

  void write(CheckpointOutput out) {
    out.each(articles, out::text, out::number);
    out.number(all).number(epoch).flag(newEpoch).real(nextEpoch);
  }

  void read(CheckpointInput in) {
    in.each(articles, in::repeatedText, in::number);
    all = in.number();
    epoch = in.number();
    newEpoch = in.flag();
    nextEpoch = in.real();
  }
}
