package news.parallax.indexer.store;

import news.parallax.article.Article;
import news.parallax.crawler.frontier.Furniture;
import org.jdbi.v3.core.Handle;

/** What each outlet's pages repeat, one row an outlet. */
final class LearntFurniture {

  private final Handle handle;

  LearntFurniture(Handle handle) {
    this.handle = handle;
  }

  Furniture of(String outlet) {
    return handle
        .createQuery("SELECT packed FROM outlet_furniture WHERE outlet = :outlet")
        .bind("outlet", outlet)
        .mapTo(byte[].class)
        .findOne()
        .map(Furniture::of)
        .orElse(Furniture.NONE);
  }

  /** Learns from an article that was read for the first time. */
  void learn(Article article) {
    byte[] packed = of(article.outlet()).with(article).packed();
    int rows =
        handle.execute(
            "UPDATE outlet_furniture SET packed = ? WHERE outlet = ?", packed, article.outlet());
    if (rows == 0) {
      handle.execute(
          "INSERT INTO outlet_furniture (outlet, packed) VALUES (?, ?)", article.outlet(), packed);
    }
  }
}
