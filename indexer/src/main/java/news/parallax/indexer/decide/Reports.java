package news.parallax.indexer.decide;

import java.time.Instant;
import java.util.function.UnaryOperator;
import news.parallax.article.Article;
import news.parallax.article.Block;
import news.parallax.article.PageTime;
import news.parallax.story.Report;
import news.parallax.story.StoredArticle;

/** Which parts of a stored article the judgements of copies and stories read. */
public final class Reports {

  private Reports() {}

  /**
   * @param outletName the name of an outlet by its id, empty when unknown
   */
  public static Report of(StoredArticle stored, UnaryOperator<String> outletName) {
    Article article = stored.article();
    return new Report(
        stored.id(),
        stored.revision(),
        article.outlet(),
        outletName.apply(article.outlet()),
        article.language(),
        article.published().map(Reports::instant),
        stored.firstSeen(),
        article.title(),
        article.text().stream().map(Block::text).toList(),
        article.credit(),
        article.citedOutlets(),
        article.repost(),
        stored.urls().stream().findFirst());
  }

  private static Instant instant(PageTime time) {
    return time.at().toInstant();
  }
}
