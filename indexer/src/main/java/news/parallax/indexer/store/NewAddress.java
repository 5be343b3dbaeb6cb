package news.parallax.indexer.store;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** An address that the record meets for the first time. */
record NewAddress(
    UrlKey key,
    String url,
    String outlet,
    String source,
    Instant firstSeen,
    Instant newest,
    Optional<URI> asked,
    Optional<String> title,
    Optional<Instant> dated) {

  /** An address of which no source has told more. */
  NewAddress(
      UrlKey key, String url, String outlet, String source, Instant firstSeen, Instant newest) {
    this(
        key,
        url,
        outlet,
        source,
        firstSeen,
        newest,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Enters it as offered by a source: it counts as a lead from now on. */
  void insert(Handle handle, Address.State state) {
    insert(handle, state, Optional.empty());
    Tally.add(handle, state);
  }

  /** Enters it as one more address of an article, offered by no source yet. */
  void insertAlias(Handle handle, String article) {
    insert(handle, Address.State.STORED, Optional.of(article));
  }

  private void insert(Handle handle, Address.State state, Optional<String> aliasOf) {
    handle
        .createUpdate(
            """
            INSERT INTO address (url_key, url, outlet, source, offered, dropped, alias, state,
              first_seen, newest, asked, title, dated, failures, article)
            VALUES (:key, :url, :outlet, :source, :offered, FALSE, :alias, :state,
              :firstSeen, :newest, :asked, :title, :dated, 0, :article)
            """)
        .bind("key", key)
        .bind("url", url)
        .bind("outlet", outlet)
        .bind("source", source)
        .bind("firstSeen", firstSeen)
        .bind("newest", newest)
        .bind("asked", asked.map(URI::toString))
        .bind("title", title)
        .bind("dated", dated)
        .bind("state", state.letter())
        .bind("offered", aliasOf.isEmpty())
        .bind("alias", aliasOf.isPresent())
        .bind("article", aliasOf)
        .execute();
  }
}
