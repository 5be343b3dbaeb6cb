package news.parallax.indexer.lucene;

import java.util.List;
import java.util.Optional;
import news.parallax.indexer.lucene.QueryWords.QueryWord;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;

/**
 * Prefers articles where words that stand side by side in the query stand close together too, after
 * the sequential dependence model of Metzler and Croft (SIGIR 2005).
 */
final class Closeness {

  /** Small, since Lucene gives a pair the weight of both its words once more. */
  private static final float WEIGHT = 0.05f;

  private static final int NEAR_PLACES = 8;
  private static final int PAIRS_MAX = 40;

  private Closeness() {}

  /** Empty when the query has no two words. */
  static Optional<Query> of(List<QueryWord> words) {
    BooleanQuery.Builder pairs = new BooleanQuery.Builder();
    int last = Math.min(words.size() - 1, PAIRS_MAX);
    for (int i = 0; i < last; i++) {
      for (String field : WordQueries.fields(Optional.empty())) {
        add(pairs, WordQueries.near(words.get(i), words.get(i + 1), 0, field));
        add(pairs, WordQueries.near(words.get(i), words.get(i + 1), NEAR_PLACES, field));
      }
    }
    return last < 1 ? Optional.empty() : Optional.of(pairs.build());
  }

  private static void add(BooleanQuery.Builder pairs, Query near) {
    pairs.add(new BoostQuery(near, WEIGHT), Occur.SHOULD);
  }
}
