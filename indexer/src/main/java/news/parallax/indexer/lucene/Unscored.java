package news.parallax.indexer.lucene;

import org.apache.lucene.search.Scorable;

/** Stands where a scorer will be set before the first article. */
final class Unscored extends Scorable {

  @Override
  public float score() {
    return 0;
  }
}
