package news.parallax.indexer.lucene;

import java.util.Locale;

/**
 * The order of stories: by best match, latest or earliest matching article, or by how many of the
 * matching articles are copies of no other. Stories with all words stand before relaxed ones.
 */
public enum Sort {
  RELEVANCE,
  NEWEST,
  OLDEST,
  ORIGINS;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
