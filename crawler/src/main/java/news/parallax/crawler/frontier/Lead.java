package news.parallax.crawler.frontier;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import news.parallax.article.ArticleUrl;

/**
 * An address that a source offers as an article's.
 *
 * @param offered the address as the source writes it, where it is not {@code url} itself: some
 *     servers answer to that alone
 * @param title the source's own title for it, kept only for the operator's eye
 * @param dated when the source says it was published or last changed
 */
public record Lead(
    ArticleUrl url, Optional<URI> offered, Optional<String> title, Optional<Instant> dated) {

  /** A lead that is offered under its canonical address. */
  public Lead(ArticleUrl url, Optional<String> title, Optional<Instant> dated) {
    this(url, Optional.empty(), title, dated);
  }
}
