package news.parallax.crawler.url;

import java.util.Optional;
import news.parallax.article.ArticleUrl;
import news.parallax.crawler.frontier.RefusalReason;

/** What an address came to: one canonical form, or the reason why it has none. */
public sealed interface Canonical {

  record Accepted(ArticleUrl url) implements Canonical {}

  record Refused(RefusalReason reason, String detail) implements Canonical {}

  /** The canonical form, if there is one. */
  default Optional<ArticleUrl> accepted() {
    return switch (this) {
      case Accepted accepted -> Optional.of(accepted.url());
      case Refused refused -> Optional.empty();
    };
  }
}
