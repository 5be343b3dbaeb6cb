package news.parallax.indexer.lucene;

import java.util.Locale;

/**
 * What becomes of copies: folded under their original where that matches too, shown in their own
 * right, or nothing but copies.
 */
public enum Copies {
  FOLD,
  SHOW,
  ONLY;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
