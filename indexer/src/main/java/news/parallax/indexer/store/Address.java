package news.parallax.indexer.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import news.parallax.article.ArticleUrl;
import org.jdbi.v3.core.Handle;

/**
 * What recording a visit needs of the row of an address.
 *
 * @param host what politeness counts as one; empty for what was dropped
 * @param offered a source has named it, so that it counts as a lead
 * @param dropped it never was a lead: a source's entry that was not taken
 * @param alias its article is visited under another address
 * @param newest by which due addresses are ordered: its date, else when it was offered
 * @param reason why it was refused, else why its last visit failed, as an enum's name
 */
record Address(
    UrlKey key,
    String url,
    String host,
    String outlet,
    State state,
    boolean offered,
    boolean dropped,
    boolean alias,
    Instant newest,
    Optional<String> article,
    Optional<String> reason) {

  /** How an address stands; what is stored stays stored, whatever later visits bring. */
  enum State {
    NEW("N"),
    STORED("S"),
    REFUSED("R"),
    FAILED("F");

    private final String letter;

    State(String letter) {
      this.letter = letter;
    }

    String letter() {
      return letter;
    }

    static State of(String letter) {
      return switch (letter) {
        case "N" -> NEW;
        case "S" -> STORED;
        case "R" -> REFUSED;
        case "F" -> FAILED;
        default -> throw new IllegalStateException("no address stands at " + letter);
      };
    }
  }

  static Optional<Address> find(Handle handle, UrlKey key) {
    return handle
        .createQuery(
            """
            SELECT url_key, url, outlet, state, offered, dropped, alias, newest, article, reason
            FROM address WHERE url_key = :key
            """)
        .bind("key", key)
        .map((row, ctx) -> of(row))
        .findOne();
  }

  /** What politeness counts as one host: name and port. */
  static String host(ArticleUrl url) {
    int port = url.address().getPort();
    return url.address().getHost() + (port < 0 ? "" : ":" + port);
  }

  private static Address of(ResultSet row) throws SQLException {
    String url = row.getString("url");
    boolean dropped = row.getBoolean("dropped");
    return new Address(
        Columns.key(row, "url_key"),
        url,
        dropped ? "" : host(ArticleUrl.of(url)),
        row.getString("outlet"),
        State.of(row.getString("state")),
        row.getBoolean("offered"),
        dropped,
        row.getBoolean("alias"),
        Columns.instant(row, "newest"),
        Columns.maybe(row, "article"),
        Columns.maybe(row, "reason"));
  }
}
