package news.parallax.indexer.store;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import news.parallax.crawler.frontier.Moved;
import news.parallax.crawler.frontier.SourceOutcome;
import news.parallax.crawler.frontier.SourceVisit;
import org.jdbi.v3.core.Handle;

/** What a visit changes in the row of its source, and how the visit itself is remembered. */
final class SourceVisits {

  private SourceVisits() {}

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
  static void record(Handle handle, SourceVisit visit, int unseen) {
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
            UPDATE source SET last_success = :at, failures = 0, failing_since = NULL,
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
    Sitemaps.keep(handle, visit.due().source().id(), read.sitemaps());
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
            UPDATE source SET last_success = :at, failures = 0, failing_since = NULL,
              etag = :etag, last_modified = :lastModified, body_sha256 = :bodySha256
            WHERE id = :id
            """)
        .bind("at", visit.at())
        .bindMethods(unchanged.validators())
        .bind("id", visit.due().source().id())
        .execute();
  }

  private static void failed(Handle handle, SourceVisit visit) {
    handle
        .createUpdate(
            """
            UPDATE source SET failures = failures + 1, failing_since =
              COALESCE(failing_since, CAST(:at AS TIMESTAMP(6) WITH TIME ZONE))
            WHERE id = :id
            """)
        .bind("at", visit.at())
        .bind("id", visit.due().source().id())
        .execute();
  }

  private static String words(SourceOutcome outcome, int unseen) {
    return switch (outcome) {
      case SourceOutcome.Read r ->
          "read: %d leads, %d of them new%s"
              .formatted(r.leads().size(), unseen, dropped(r.dropped()));
      case SourceOutcome.Unchanged u -> "unchanged";
      case SourceOutcome.Refused r -> r.reason().word() + ": " + r.detail();
      case SourceOutcome.Failed f -> f.kind().word() + ": " + f.detail();
    };
  }

  private static String dropped(List<SourceOutcome.Dropped> entries) {
    Map<String, Long> reasons =
        entries.stream()
            .collect(
                Collectors.groupingBy(d -> d.reason().word(), TreeMap::new, Collectors.counting()));
    String counted =
        reasons.entrySet().stream()
            .map(e -> e.getValue() + " " + e.getKey())
            .collect(Collectors.joining(", "));
    return entries.isEmpty() ? "" : ", %d not taken (%s)".formatted(entries.size(), counted);
  }
}
