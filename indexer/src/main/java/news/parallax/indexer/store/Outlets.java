package news.parallax.indexer.store;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** What is done to all addresses of an outlet at once: rest, wake, one more round. */
final class Outlets {

  private Outlets() {}

  /** Nobody follows the outlet any more: its addresses keep their times and are not due. */
  static void rest(Handle handle, String outlet, Instant now) {
    handle
        .createUpdate(
            """
            UPDATE address SET parked_due = COALESCE(next_due, CAST(:now AS TIMESTAMP(6) WITH TIME ZONE)),
              next_due = NULL
            WHERE outlet = :outlet AND (next_due IS NOT NULL
              OR EXISTS (SELECT 1 FROM due_page d WHERE d.url_key = address.url_key))
            """)
        .bind("now", now)
        .bind("outlet", outlet)
        .execute();
    DuePages.removeOutlet(handle, outlet);
  }

  static void wake(Handle handle, String outlet) {
    handle.execute(
        """
        UPDATE address SET next_due = parked_due, parked_due = NULL
        WHERE outlet = ? AND parked_due IS NOT NULL
        """,
        outlet);
  }

  /**
   * Makes every failed address of these outlets due; with {@code revisit} also every article, under
   * one of its addresses, and what was refused, for a refusal may have lost its reason.
   */
  static void beginRound(Handle handle, Instant now, Set<String> outlets, boolean revisit) {
    handle
        .createUpdate(
            """
            UPDATE address SET next_due = :now
            WHERE (failures > 0 OR :revisit AND state IN ('S', 'R')) AND NOT alias AND NOT dropped
              AND outlet IN (SELECT id FROM outlet WHERE followed AND id IN (<outlets>))
            """)
        .bind("now", now)
        .bind("revisit", revisit)
        .bindList("outlets", List.copyOf(outlets))
        .execute();
  }
}
