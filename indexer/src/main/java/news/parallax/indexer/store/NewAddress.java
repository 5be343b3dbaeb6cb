package news.parallax.indexer.store;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** An address that the record meets for the first time. */
record NewAddress(
    UrlKey key,
    String url,
    String host,
    String outlet,
    String source,
    Instant firstSeen,
    Instant newest) {

  /** Enters it as offered by a source: it counts as a lead from now on. */
  void insert(Handle handle, Address.State state) {
    handle
        .createUpdate(
            """
            INSERT INTO address (url_key, url, host, outlet, source, offered, dropped, alias, state,
              first_seen, newest, failures)
            VALUES (:key, :url, :host, :outlet, :source, TRUE, FALSE, FALSE, :state,
              :firstSeen, :newest, 0)
            """)
        .bind("key", key)
        .bind("url", url)
        .bind("host", host)
        .bind("outlet", outlet)
        .bind("source", source)
        .bind("firstSeen", firstSeen)
        .bind("newest", newest)
        .bind("state", state.letter())
        .execute();
  }

  /** Enters it as one more address of an article, offered by no source yet. */
  void insertAlias(Handle handle, String article) {
    insert(handle, Address.State.STORED);
    handle.execute(
        "UPDATE address SET offered = FALSE, alias = TRUE, article = ? WHERE url_key = ?",
        article,
        key);
  }
}
