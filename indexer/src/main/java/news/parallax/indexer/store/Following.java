package news.parallax.indexer.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import news.parallax.config.Outlet;
import news.parallax.config.Source;
import news.parallax.config.SourceKind;
import org.jdbi.v3.core.Handle;

/** Whom the record follows against whom it is to follow: only rows that differ are written. */
final class Following {

  private final Handle handle;
  private final Instant now;
  private final List<String> come = new ArrayList<>();
  private final List<String> gone = new ArrayList<>();

  private Following(Handle handle, Instant now) {
    this.handle = handle;
    this.now = now;
  }

  /** Outlets that are followed from now on, and those that are followed no more. */
  record Changed(List<String> come, List<String> gone) {}

  /** Takes down whom to follow. */
  static Changed take(Handle handle, List<Outlet> outlets, Instant now) {
    Following following = new Following(handle, now);
    following.takeOutlets(outlets);
    following.takeSources(outlets.stream().filter(Outlet::enabled).toList());
    return new Changed(List.copyOf(following.come), List.copyOf(following.gone));
  }

  private record OutletRow(Optional<String> country, boolean followed) {

    static OutletRow of(ResultSet row) throws SQLException {
      return new OutletRow(Columns.maybe(row, "country"), row.getBoolean("followed"));
    }
  }

  private void takeOutlets(List<Outlet> outlets) {
    Map<String, OutletRow> known = new HashMap<>();
    handle
        .createQuery("SELECT id, country, followed FROM outlet")
        .map((row, ctx) -> Map.entry(row.getString("id"), OutletRow.of(row)))
        .forEach(row -> known.put(row.getKey(), row.getValue()));
    for (Outlet outlet : outlets) {
      take(outlet, Optional.ofNullable(known.remove(outlet.id())));
    }
    known.forEach((id, row) -> leaveOutlet(id, row.followed()));
  }

  private void take(Outlet outlet, Optional<OutletRow> before) {
    boolean followed = before.filter(OutletRow::followed).isPresent();
    if (followed != outlet.enabled()) {
      (followed ? gone : come).add(outlet.id());
    }
    OutletRow after = new OutletRow(outlet.country(), outlet.enabled());
    if (before.isEmpty()) {
      execute(
          "INSERT INTO outlet (id, country, followed) VALUES (:id, :country, :enabled)", outlet);
    } else if (!before.get().equals(after)) {
      execute("UPDATE outlet SET country = :country, followed = :enabled WHERE id = :id", outlet);
    }
  }

  private void execute(String sql, Outlet outlet) {
    handle.createUpdate(sql).bindMethods(outlet).execute();
  }

  private void leaveOutlet(String id, boolean followed) {
    if (followed) {
      handle.execute("UPDATE outlet SET followed = FALSE WHERE id = ?", id);
      gone.add(id);
    }
  }

  private record SourceRow(
      SourceKind kind, Optional<String> links, Optional<String> body, boolean followed) {

    static SourceRow of(ResultSet row) throws SQLException {
      return new SourceRow(
          SourceKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
          Columns.maybe(row, "link_selector"),
          Columns.maybe(row, "body_selector"),
          row.getBoolean("followed"));
    }

    static SourceRow followed(Source source) {
      return new SourceRow(source.kind(), source.linkSelector(), source.bodySelector(), true);
    }
  }

  private void takeSources(List<Outlet> enabled) {
    Map<String, SourceRow> known = new HashMap<>();
    handle
        .createQuery("SELECT id, kind, link_selector, body_selector, followed FROM source")
        .map((row, ctx) -> Map.entry(row.getString("id"), SourceRow.of(row)))
        .forEach(row -> known.put(row.getKey(), row.getValue()));
    for (Outlet outlet : enabled) {
      for (Source source : outlet.sources()) {
        take(source, Optional.ofNullable(known.remove(source.id())));
      }
    }
    known.forEach((id, row) -> leaveSource(id, row.followed()));
  }

  private void take(Source source, Optional<SourceRow> before) {
    if (before.isEmpty()) {
      insert(source);
    } else if (!before.get().equals(SourceRow.followed(source))) {
      handle
          .createUpdate(
              """
              UPDATE source SET kind = :kind, link_selector = :linkSelector,
                body_selector = :bodySelector, followed = TRUE WHERE id = :id
              """)
          .bindMethods(source)
          .execute();
    }
  }

  private void insert(Source source) {
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

  private void leaveSource(String id, boolean followed) {
    if (followed) {
      handle.execute("UPDATE source SET followed = FALSE WHERE id = ?", id);
    }
  }
}
