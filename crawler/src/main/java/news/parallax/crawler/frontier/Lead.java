package news.parallax.crawler.frontier;

import java.time.Instant;
import java.util.Optional;
import news.parallax.article.ArticleUrl;

/**
 * An address that a source offers as an article's.
 *
 * @param title the source's own title for it, kept only for the operator's eye
 * @param dated when the source says it was published or last changed
 */
public record Lead(ArticleUrl url, Optional<String> title, Optional<Instant> dated) {}
