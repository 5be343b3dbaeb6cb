package news.parallax.indexer.store;

import java.time.Instant;
import news.parallax.article.ArticleUrl;
import org.jdbi.v3.core.Handle;

/** The addresses of one article, and what becomes of their own rows when they are found to be. */
final class Aliases {

  private final Handle handle;
  private final String article;

  Aliases(Handle handle, String article) {
    this.handle = handle;
    this.article = article;
  }

  /**
   * Takes down both addresses. The canonical one, unless it is the one asked for, needs no visit of
   * its own any more.
   */
  void add(ArticleUrl canonical, Address asked, Instant at) {
    UrlKey key = UrlKey.of(canonical);
    add(key, canonical.toString());
    add(asked.key(), asked.url());
    if (!key.equals(asked.key())) {
      Address.find(handle, key)
          .ifPresentOrElse(this::retire, () -> meet(canonical, asked.outlet(), at));
    }
  }

  private void add(UrlKey key, String url) {
    if (known("article = :article AND url_key = :key", key) == 0) {
      handle.execute(
          "INSERT INTO alias (url_key, article, url, outbox, place) VALUES (?, ?, ?, ?, ?)",
          key,
          article,
          url,
          OutboxRows.last(handle),
          known("article = :article", key));
    }
  }

  private long known(String which, UrlKey key) {
    return handle
        .createQuery("SELECT COUNT(*) FROM alias WHERE " + which)
        .bind("article", article)
        .bind("key", key)
        .mapTo(long.class)
        .one();
  }

  private void meet(ArticleUrl canonical, String outlet, Instant at) {
    new NewAddress(UrlKey.of(canonical), canonical.toString(), outlet, "", at, at)
        .insertAlias(handle, article);
  }

  private void retire(Address address) {
    if (address.state() != Address.State.STORED) {
      DuePages.remove(handle, address.key(), address.host());
      NextVisits.remove(handle, address.key());
      Tally.refusedNoMore(handle, address);
      Tally.move(handle, address, Address.State.STORED);
      handle.execute(
          """
          UPDATE address SET state = 'S', article = ?, alias = TRUE, dropped = FALSE, failures = 0,
            reason = NULL, detail = NULL, judged = NULL
          WHERE url_key = ?
          """,
          article,
          address.key());
    }
  }
}
