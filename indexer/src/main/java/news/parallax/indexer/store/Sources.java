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
import news.parallax.crawler.frontier.SourceOutcome;
import news.parallax.crawler.frontier.SourceState;
import news.parallax.crawler.frontier.SourceVisit;
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

  /** Whether no visit of this id has been taken down yet. */
  static boolean isNew(Handle handle, SourceVisit visit) {
    boolean known =
        handle
            .createQuery("SELECT id FROM source_visit WHERE id = :id")
            .bind("id", visit.id())
            .mapTo(String.class)
            .findOne()
            .isPresent();
    return !known;
  }

  /** Takes down what came of a visit; {@code unseen} leads were new. */
  static void visited(Handle handle, SourceVisit visit, int unseen) {
    String outcome = words(visit.outcome(), unseen);
    handle
        .createUpdate(
            """
            INSERT INTO source_visit (id, source, visited, took_ms, outcome, unseen)
            VALUES (:id, :source, :at, :tookMs, :outcome, :unseen)
            """)
        .bind("id", visit.id())
        .bind("source", visit.due().source().id())
        .bind("at", visit.at())
        .bind("tookMs", visit.took().toMillis())
        .bind("outcome", outcome)
        .bind("unseen", unseen)
        .execute();
    plan(handle, visit, unseen, outcome);
    switch (visit.outcome()) {
      case SourceOutcome.Read read -> succeeded(handle, visit, read);
      case SourceOutcome.Unchanged unchanged -> unchanged(handle, visit, unchanged);
      case SourceOutcome.Refused refused -> failed(handle, visit);
      case SourceOutcome.Failed failed -> failed(handle, visit);
    }
  }

  private static void plan(Handle handle, SourceVisit visit, int unseen, String outcome) {
    handle
        .createUpdate(
            """
            UPDATE source SET next_due = :next, interval_ms = :intervalMs, why = :why,
              last_try = :at, last_outcome = :outcome, visits = visits + 1, leads = leads + :unseen,
              last_new_item = CASE WHEN :unseen > 0 THEN :at ELSE last_new_item END
            WHERE id = :id
            """)
        .bind("next", visit.next())
        .bind("intervalMs", visit.interval().toMillis())
        .bind("why", visit.why())
        .bind("at", visit.at())
        .bind("outcome", outcome)
        .bind("unseen", unseen)
        .bind("id", visit.due().source().id())
        .execute();
  }

  private static void succeeded(Handle handle, SourceVisit visit, SourceOutcome.Read read) {
    Optional<Moved> moved = read.movedTo().map(target -> moved(visit, target));
    handle
        .createUpdate(
            """
            UPDATE source SET last_success = :at, failures = 0,
              first_read = COALESCE(first_read, CAST(:at AS TIMESTAMP(6) WITH TIME ZONE)),
              etag = :etag, last_modified = :lastModified, body_sha256 = :bodySha256,
              moved_to = :movedTo, moved_since = :movedSince
            WHERE id = :id
            """)
        .bind("at", visit.at())
        .bindMethods(read.validators())
        .bind("movedTo", moved.map(m -> m.target().toString()))
        .bind("movedSince", moved.map(Moved::since))
        .bind("id", visit.due().source().id())
        .execute();
  }

  private static Moved moved(SourceVisit visit, URI target) {
    return visit
        .due()
        .moved()
        .filter(before -> before.target().equals(target))
        .orElseGet(() -> new Moved(target, visit.at()));
  }

  private static void unchanged(
      Handle handle, SourceVisit visit, SourceOutcome.Unchanged unchanged) {
    handle
        .createUpdate(
            """
            UPDATE source SET last_success = :at, failures = 0,
              etag = :etag, last_modified = :lastModified, body_sha256 = :bodySha256
            WHERE id = :id
            """)
        .bind("at", visit.at())
        .bindMethods(unchanged.validators())
        .bind("id", visit.due().source().id())
        .execute();
  }

  private static void failed(Handle handle, SourceVisit visit) {
    handle.execute(
        "UPDATE source SET failures = failures + 1 WHERE id = ?", visit.due().source().id());
  }

  private static String words(SourceOutcome outcome, int unseen) {
    return switch (outcome) {
      case SourceOutcome.Read r ->
          "read: %d leads, %d of them new%s"
              .formatted(r.leads().size(), unseen, dropped(r.dropped().size()));
      case SourceOutcome.Unchanged u -> "unchanged";
      case SourceOutcome.Refused r -> r.reason().word() + ": " + r.detail();
      case SourceOutcome.Failed f -> f.kind().word() + ": " + f.detail();
    };
  }

  private static String dropped(int entries) {
    return entries == 0 ? "" : ", %d not taken".formatted(entries);
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
