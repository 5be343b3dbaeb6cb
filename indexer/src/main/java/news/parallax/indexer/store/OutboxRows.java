package news.parallax.indexer.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/** Where outbox numbers come from; only the store thread asks for a new one. */
final class OutboxRows {

  private OutboxRows() {}

  /** The last number given, 0 before the first. */
  static long last(Handle handle) {
    return handle.createQuery("SELECT MAX(number) FROM outbox").mapTo(long.class).one();
  }

  static OutboxEntry entry(ResultSet row) throws SQLException {
    return new OutboxEntry(row.getLong("number"), row.getString("article"), row.getInt("revision"));
  }

  /** Enters a revision under the next number, which is returned. */
  static long add(Handle handle, String article, int revision) {
    long number = last(handle) + 1;
    handle.execute(
        "INSERT INTO outbox (number, article, revision) VALUES (?, ?, ?)",
        number,
        article,
        revision);
    return number;
  }
}
