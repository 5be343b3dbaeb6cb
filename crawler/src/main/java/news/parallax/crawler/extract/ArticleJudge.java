package news.parallax.crawler.extract;

import java.util.Optional;
import news.parallax.crawler.frontier.RefusalReason;

/** Whether a page is an article; when in doubt it is one, since a refused article is lost. */
final class ArticleJudge {

  private ArticleJudge() {}

  /** A reason against, with what was seen. */
  record Against(RefusalReason reason, String detail) {}

  static Optional<Against> refusal(ParsedPage page, Reading reading, boolean noIndex) {
    if (noIndex) {
      return Optional.of(new Against(RefusalReason.NOINDEX, "robots: noindex"));
    }
    if (reading.title().isEmpty()) {
      return Optional.of(new Against(RefusalReason.NO_HEADLINE, "no headline"));
    }
    return Optional.empty();
  }
}
