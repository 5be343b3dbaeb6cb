package news.parallax.indexer.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/**
 * Which addresses are to be visited again, and when: of millions that are known only the young, the
 * failed and the parked ones.
 */
final class NextVisits {

  /** How many outlets one statement names. */
  private static final int OUTLETS_A_STATEMENT = 1_000;

  private NextVisits() {}

  /**
   * Plans an address's next visit, in place of what was planned; parked while nobody follows its
   * outlet. Empty: it needs none.
   */
  static void plan(Handle handle, Address address, Optional<Instant> due, boolean failed) {
    remove(handle, address.key());
    due.ifPresent(
        at ->
            handle.execute(
                "INSERT INTO next_visit (url_key, outlet, due, parked, failed) VALUES (?, ?, ?, ?, ?)",
                address.key(),
                address.outlet(),
                at,
                rests(handle, address.outlet()),
                failed));
  }

  private static boolean rests(Handle handle, String outlet) {
    return handle
        .createQuery("SELECT id FROM outlet WHERE id = :outlet AND NOT followed")
        .bind("outlet", outlet)
        .mapTo(String.class)
        .findOne()
        .isPresent();
  }

  static void remove(Handle handle, UrlKey key) {
    handle.execute("DELETE FROM next_visit WHERE url_key = ?", key);
  }

  static boolean anyDue(Handle handle, Instant now) {
    return !due(handle, now, 1).isEmpty();
  }

  /** Up to {@code max} addresses that have waited until {@code now}, longest waiting first. */
  static List<UrlKey> due(Handle handle, Instant now, int max) {
    return handle
        .createQuery(
            """
            SELECT url_key FROM next_visit WHERE parked = FALSE AND due <= :now
            ORDER BY parked, due LIMIT :max
            """)
        .bind("now", now)
        .bind("max", max)
        .map((row, ctx) -> Columns.key(row, "url_key"))
        .list();
  }

  /** Nobody follows the outlet any more: its addresses keep their times and are not due. */
  static void rest(Handle handle, String outlet, Instant now) {
    handle
        .createUpdate(
            """
            INSERT INTO next_visit (url_key, outlet, due, parked, failed)
            SELECT d.url_key, d.outlet, :now, TRUE, FALSE FROM due_page d WHERE d.outlet = :outlet
              AND NOT EXISTS (SELECT 1 FROM next_visit n WHERE n.url_key = d.url_key)
            """)
        .bind("now", now)
        .bind("outlet", outlet)
        .execute();
    handle.execute("UPDATE next_visit SET parked = TRUE WHERE outlet = ?", outlet);
    DuePages.removeOutlet(handle, outlet);
  }

  static void wake(Handle handle, String outlet) {
    handle.execute("UPDATE next_visit SET parked = FALSE WHERE outlet = ? AND parked", outlet);
  }

  /**
   * Makes every failed address of these outlets due; with {@code revisit} also every article, under
   * one of its addresses, and what was refused, for a refusal may have lost its reason.
   */
  static void beginRound(Handle handle, Instant now, Set<String> outlets, boolean revisit) {
    Set<String> followed =
        handle
            .createQuery("SELECT id FROM outlet WHERE followed")
            .mapTo(String.class)
            .collectIntoSet();
    List<String> wanted = followed.stream().filter(outlets::contains).toList();
    if (wanted.size() == followed.size()) {
      new Round(handle, now, revisit, Optional.empty()).begin();
    } else {
      for (int from = 0; from < wanted.size(); from += OUTLETS_A_STATEMENT) {
        int to = Math.min(from + OUTLETS_A_STATEMENT, wanted.size());
        new Round(handle, now, revisit, Optional.of(wanted.subList(from, to))).begin();
      }
    }
  }

  /** A round's beginning; {@code outlets} empty: all that are followed. */
  private record Round(
      Handle handle, Instant now, boolean revisit, Optional<List<String>> outlets) {

    void begin() {
      if (revisit) {
        run(
            """
            INSERT INTO next_visit (url_key, outlet, due, parked, failed)
            SELECT a.url_key, a.outlet, :now, FALSE, a.failures > 0 FROM address a
            WHERE a.state IN ('S', 'R') AND NOT a.alias AND NOT a.dropped AND a.outlet IN (<which>)
              AND NOT EXISTS (SELECT 1 FROM next_visit n WHERE n.url_key = a.url_key)
            """);
        run("UPDATE next_visit SET due = :now WHERE NOT parked AND outlet IN (<which>)");
      } else {
        run("UPDATE next_visit SET due = :now WHERE failed AND NOT parked AND outlet IN (<which>)");
      }
    }

    private void run(String sql) {
      Update update = handle.createUpdate(sql).bind("now", now);
      if (outlets.isPresent()) {
        update.bindList("which", outlets.get()).execute();
      } else {
        update.define("which", "SELECT id FROM outlet WHERE followed").execute();
      }
    }
  }
}
