package news.parallax.indexer.store;

import java.time.Instant;
import java.util.Optional;
import news.parallax.article.ArticleUrl;
import news.parallax.crawler.frontier.Capture;

/**
 * The bytes that a text was read of, and how they were come by.
 *
 * @param url the address that was visited
 * @param outlet the outlet's id
 * @param source the id of the source that offered the address
 * @param dated when that source says it was published
 */
public record CapturedPage(
    Capture capture, ArticleUrl url, String outlet, String source, Optional<Instant> dated) {}
