package news.parallax.crawler.frontier;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import news.parallax.article.ArticleUrl;

/**
 * An address whose time has come: never fetched, failed before, or young enough to look again.
 *
 * @param offered the address to ask for, where the source wrote another one than {@code url}
 * @param outlet the outlet's id
 * @param source the id of the source that offered it first
 * @param failures failed visits in a row
 * @param stored whether it already is an article in the record
 */
public record DuePage(
    ArticleUrl url,
    Optional<URI> offered,
    String outlet,
    String source,
    Validators validators,
    int failures,
    boolean stored,
    Instant firstSeen,
    Optional<Instant> dated) {

  /** A page that is asked for under its canonical address. */
  public DuePage(
      ArticleUrl url,
      String outlet,
      String source,
      Validators validators,
      int failures,
      boolean stored,
      Instant firstSeen,
      Optional<Instant> dated) {
    this(url, Optional.empty(), outlet, source, validators, failures, stored, firstSeen, dated);
  }

  /** The same after a failure that is not recorded. */
  public DuePage failedOnceMore() {
    return new DuePage(
        url, offered, outlet, source, validators, failures + 1, stored, firstSeen, dated);
  }

  /** The address that is asked for. */
  public URI address() {
    return offered.orElse(url.address());
  }
}
