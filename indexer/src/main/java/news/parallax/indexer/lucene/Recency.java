package news.parallax.indexer.lucene;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.util.NumericUtils;

/**
 * How much an article's day adds to its rank: at most a twentieth, half of it a month before the
 * newest article of the index. It decides between equals, never against a better match.
 *
 * @param newest milliseconds of the epoch
 */
record Recency(long newest) {

  private static final double SHARE = 0.05;
  private static final double HALF_LIFE_MILLIS = 30 * 86_400_000.0;

  static Recency of(IndexReader reader) throws IOException {
    byte[] newest = PointValues.getMaxPackedValue(reader, IndexedFields.TIME);
    return new Recency(newest == null ? 0 : NumericUtils.sortableBytesToLong(newest, 0));
  }

  double factor(long time) {
    return 1 + SHARE * Math.pow(0.5, Math.max(0, newest - time) / HALF_LIFE_MILLIS);
  }
}
