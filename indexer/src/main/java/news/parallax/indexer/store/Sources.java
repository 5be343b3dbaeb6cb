package news.parallax.indexer.store;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import news.parallax.config.Source;
import news.parallax.config.SourceKind;
import news.parallax.crawler.frontier.DueSource;
import news.parallax.crawler.frontier.Moved;
import news.parallax.crawler.frontier.SourceState;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The rows of sources: when each is due, and how it fares. */
final class Sources {

  private Sources() {}

  /** Up to {@code max} due sources, longest waiting first, those already claimed among them. */
  static List<DueSource> due(Handle handle, Instant now, int max) {
    return handle
        .createQuery(
            """
            SELECT * FROM source WHERE followed = TRUE AND paused = FALSE AND next_due <= :now
            ORDER BY followed, paused, next_due, id LIMIT :max
            """)
        .bind("now", now)
        .bind("max", max)
        .map((row, ctx) -> due(row))
        .list();
  }

  static boolean anyDue(Handle handle, Instant now) {
    return !due(handle, now, 1).isEmpty();
  }

  static List<SourceState> states(Handle handle) {
    return handle
        .createQuery("SELECT * FROM source WHERE followed ORDER BY outlet, id")
        .map((row, ctx) -> state(row))
        .list();
  }

  static void dueAt(Handle handle, Instant now, Set<String> outlets) {
    List<String> ids =
        handle
            .createQuery("SELECT id, outlet FROM source WHERE followed AND NOT paused")
            .map((row, ctx) -> outlets.contains(row.getString(2)) ? row.getString(1) : "")
            .filter(id -> !id.isEmpty())
            .list();
    PreparedBatch batch = handle.prepareBatch("UPDATE source SET next_due = :now WHERE id = :id");
    ids.forEach(id -> batch.bind("now", now).bind("id", id).add());
    batch.execute();
  }

  static boolean pause(Handle handle, String id) {
    return known(id, handle.execute("UPDATE source SET paused = TRUE WHERE id = ?", id));
  }

  static boolean resume(Handle handle, String id, Instant now) {
    return known(
        id, handle.execute("UPDATE source SET paused = FALSE, next_due = ? WHERE id = ?", now, id));
  }

  static boolean fetchNow(Handle handle, String id, Instant now) {
    return known(id, handle.execute("UPDATE source SET next_due = ? WHERE id = ?", now, id));
  }

  private static boolean known(String id, int rows) {
    if (rows == 0) {
      throw new NoSuchElementException("no source " + id);
    }
    return true;
  }

  private static Source source(ResultSet row) throws SQLException {
    return new Source(
        row.getString("outlet"),
        SourceKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        URI.create(row.getString("address")),
        Columns.maybe(row, "link_selector"),
        Columns.maybe(row, "body_selector"));
  }

  private static DueSource due(ResultSet row) throws SQLException {
    return new DueSource(
        source(row),
        Columns.validators(row),
        interval(row),
        row.getInt("failures"),
        Columns.maybeInstant(row, "first_read"),
        moved(row));
  }

  private static Optional<Duration> interval(ResultSet row) throws SQLException {
    long millis = row.getLong("interval_ms");
    return row.wasNull() ? Optional.empty() : Optional.of(Duration.ofMillis(millis));
  }

  private static Optional<Moved> moved(ResultSet row) throws SQLException {
    Optional<URI> target = Columns.maybeUri(row, "moved_to");
    return target.isEmpty()
        ? Optional.empty()
        : Optional.of(new Moved(target.get(), Columns.instant(row, "moved_since")));
  }

  private static SourceState state(ResultSet row) throws SQLException {
    return new SourceState(
        source(row),
        Columns.maybeInstant(row, "last_try"),
        Columns.maybeInstant(row, "last_success"),
        Columns.maybeInstant(row, "last_new_item"),
        Columns.maybeInstant(row, "next_due"),
        interval(row),
        row.getInt("failures"),
        Columns.maybeInstant(row, "failing_since"),
        Columns.maybe(row, "last_outcome"),
        Columns.maybe(row, "why"),
        row.getLong("visits"),
        row.getLong("leads"),
        row.getBoolean("paused"));
  }
}
