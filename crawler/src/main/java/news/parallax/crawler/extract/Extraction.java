package news.parallax.crawler.extract;

import news.parallax.article.Article;
import news.parallax.crawler.frontier.RefusalReason;

/** What a page turned out to be. */
public sealed interface Extraction {

  /** How the fields came about. */
  Explanation explanation();

  /** An article. */
  record Found(Article article, Explanation explanation) implements Extraction {}

  /**
   * Something else.
   *
   * @param detail what was seen, in words
   * @param reading the fields that were found all the same
   */
  record NotArticle(RefusalReason reason, String detail, Reading reading, Explanation explanation)
      implements Extraction {}
}
