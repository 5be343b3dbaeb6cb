package news.parallax.crawler.frontier;

import java.util.Optional;
import news.parallax.article.Article;

/** What a visit of an article's address brought. */
public sealed interface PageOutcome {

  /** An article was read; whether it is a new revision the record decides. */
  record Read(Article article, Capture capture, Validators validators) implements PageOutcome {}

  /** The server, or the body's hash, says that nothing changed. */
  record Unchanged(Validators validators) implements PageOutcome {}

  /** No article, or not ours to take. */
  record Refused(RefusalReason reason, String detail, Optional<Capture> capture)
      implements PageOutcome {}

  /** It failed and is tried again. */
  record Failed(FailureKind kind, String detail) implements PageOutcome {}
}
