package news.parallax.crawler.frontier;

import java.time.Instant;
import java.util.Optional;
import news.parallax.article.ArticleUrl;

/**
 * An address whose time has come: never fetched, failed before, or young enough to look again.
 *
 * @param outlet the outlet's id
 * @param source the id of the source that offered it first
 * @param failures failed visits in a row
 * @param stored whether it already is an article in the record
 */
public record DuePage(
    ArticleUrl url,
    String outlet,
    String source,
    Validators validators,
    int failures,
    boolean stored,
    Instant firstSeen,
    Optional<Instant> dated) {}
