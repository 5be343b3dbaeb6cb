package news.parallax.indexer.store;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What is done about each kind of damage that the record can mend by itself. */
final class Repairs {

  private Repairs() {}

  /** Mends it, or has it mended by the next visit. Returns false where others have to. */
  static boolean mend(Handle handle, Difference difference) {
    return switch (difference) {
      case Difference.TextDamaged text -> takeAgain(handle, text.article(), text.revision());
      case Difference.CaptureLost lost -> Captures.forgetVisit(handle, lost.visit());
      case Difference.CaptureDamaged damaged -> Captures.forgetVisit(handle, damaged.visit());
      case Difference.OutletStale stale ->
          handle.execute("DELETE FROM outlet_file WHERE file = ?", stale.file()) > 0;
      case Difference.IndexEntryMissing missing -> false;
      case Difference.IndexEntryUnknown unknown -> false;
    };
  }

  /**
   * Marks a text as damaged and has its page fetched at the next tick, unconditionally: if the page
   * still says the same, its text takes the damaged one's place.
   */
  static boolean takeAgain(Handle handle, String article, int revision) {
    handle.execute(
        "UPDATE revision SET damaged = TRUE WHERE article = ? AND number = ?", article, revision);
    return fetchAgain(handle, article);
  }

  private static boolean fetchAgain(Handle handle, String article) {
    Optional<Address> visited =
        handle
            .createQuery("SELECT visited_key FROM article WHERE id = :article")
            .bind("article", article)
            .map((row, ctx) -> Columns.key(row, "visited_key"))
            .findOne()
            .flatMap(key -> Address.find(handle, key));
    visited.ifPresent(address -> fetchAgain(handle, address));
    return visited.isPresent();
  }

  private static void fetchAgain(Handle handle, Address address) {
    handle.execute(
        """
        UPDATE address SET etag = NULL, last_modified = NULL, body_sha256 = NULL WHERE url_key = ?
        """,
        address.key());
    NextVisits.plan(handle, address, Optional.of(Instant.EPOCH), false);
  }
}
