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
import java.util.stream.Collectors;
import news.parallax.config.Outlet;
import news.parallax.config.Source;
import news.parallax.config.SourceKind;
import news.parallax.crawler.frontier.DueSource;
import news.parallax.crawler.frontier.Moved;
import news.parallax.crawler.frontier.SourceState;
import org.jdbi.v3.core.Handle;

/** The rows of sources and outlets: which are followed, when each is due, how each fares. */
final class Sources {

  private Sources() {}

  /** Takes down whom to follow. Returns the outlets that are followed from now on, or no more. */
  static Changed follow(Handle handle, List<Outlet> outlets, Instant now) {
    List<Outlet> enabled = outlets.stream().filter(Outlet::enabled).toList();
    Set<String> before =
        handle
            .createQuery("SELECT id FROM outlet WHERE followed")
            .mapTo(String.class)
            .collectIntoSet();
    handle.execute("UPDATE outlet SET followed = FALSE");
    handle.execute("UPDATE source SET followed = FALSE");
    outlets.forEach(outlet -> save(handle, outlet));
    enabled.forEach(outlet -> outlet.sources().forEach(source -> save(handle, source, now)));
    Set<String> after = enabled.stream().map(Outlet::id).collect(Collectors.toSet());
    return Changed.between(before, after);
  }

  /** Outlets whose addresses are due again, and those whose addresses rest. */
  record Changed(Set<String> come, Set<String> gone) {
    static Changed between(Set<String> before, Set<String> after) {
      return new Changed(without(after, before), without(before, after));
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
      return all.stream().filter(id -> !some.contains(id)).collect(Collectors.toUnmodifiableSet());
    }
  }

  private static void save(Handle handle, Outlet outlet) {
    int known =
        handle
            .createUpdate(
                "UPDATE outlet SET country = :country, followed = :enabled WHERE id = :id")
            .bindMethods(outlet)
            .execute();
    if (known == 0) {
      handle
          .createUpdate(
              "INSERT INTO outlet (id, country, followed) VALUES (:id, :country, :enabled)")
          .bindMethods(outlet)
          .execute();
    }
  }

  private static void save(Handle handle, Source source, Instant now) {
    int known =
        handle
            .createUpdate(
                """
                UPDATE source SET kind = :kind, link_selector = :linkSelector,
                  body_selector = :bodySelector, followed = TRUE WHERE id = :id
                """)
            .bindMethods(source)
            .execute();
    if (known == 0) {
      handle
          .createUpdate(
              """
              INSERT INTO source (id, outlet, kind, address, link_selector, body_selector, followed,
                paused, next_due, failures, visits, leads)
              VALUES (:id, :outlet, :kind, :href, :linkSelector, :bodySelector, TRUE,
                FALSE, :now, 0, 0, 0)
              """)
          .bindMethods(source)
          .bind("href", source.address().toString())
          .bind("now", now)
          .execute();
    }
  }

  /** Up to {@code max} due sources, longest waiting first, those already claimed among them. */
  static List<DueSource> due(Handle handle, Instant now, int max) {
    return handle
        .createQuery(
            """
            SELECT * FROM source WHERE next_due <= :now AND followed AND NOT paused
            ORDER BY next_due, id LIMIT :max
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
    handle
        .createUpdate(
            """
            UPDATE source SET next_due = :now
            WHERE followed AND NOT paused AND outlet IN (<outlets>)
            """)
        .bind("now", now)
        .bindList("outlets", List.copyOf(outlets))
        .execute();
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
        Columns.maybe(row, "last_outcome"),
        Columns.maybe(row, "why"),
        row.getLong("visits"),
        row.getLong("leads"),
        row.getBoolean("paused"));
  }
}
