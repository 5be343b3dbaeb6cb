package news.parallax.indexer.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * An article in a story, without its text: what a story's own figures are made of.
 *
 * @param published first seen where undated
 * @param original a copy of no other
 * @param root on whose reporting it rests; its original's where that was not judged
 */
record Member(
    String story,
    String article,
    String outlet,
    String language,
    Instant published,
    boolean original,
    String root) {

  /** The members of these stories at {@code asof}, earliest publication first. */
  static List<Member> of(Handle handle, List<String> stories, long asof) {
    return handle
        .createQuery(
            """
            SELECT m.story, m.article, a.outlet, r.language,
              COALESCE(r.published, a.first_seen) AS stands,
              (SELECT c.parent FROM copy_verdict c WHERE c.child = m.article AND c.outbox =
                (SELECT MAX(y.outbox) FROM copy_verdict y
                 WHERE y.child = m.article AND y.outbox <= :asof)) AS parent,
              (SELECT o.root FROM origin o WHERE o.article = m.article AND o.outbox =
                (SELECT MAX(v.outbox) FROM origin v
                 WHERE v.article = m.article AND v.outbox <= :asof)) AS root
            FROM membership m
            JOIN article a ON a.id = m.article
            JOIN revision r ON r.article = m.article
            WHERE m.story IN (<stories>)
              AND m.outbox = (SELECT MAX(x.outbox) FROM membership x
                              WHERE x.article = m.article AND x.outbox <= :asof)
              AND r.number = (SELECT MAX(z.number) FROM revision z
                              WHERE z.article = m.article AND z.outbox <= :asof)
              AND r.reading = (SELECT MAX(w.reading) FROM revision w
                               WHERE w.article = m.article AND w.number = r.number
                                 AND w.outbox <= :asof)
            ORDER BY stands, a.first_outbox
            """)
        .bindList("stories", stories)
        .bind("asof", asof)
        .map((row, ctx) -> of(row))
        .list();
  }

  private static Member of(ResultSet row) throws SQLException {
    Optional<String> parent = Columns.maybe(row, "parent");
    return new Member(
        row.getString("story"),
        row.getString("article"),
        row.getString("outlet"),
        row.getString("language"),
        Columns.instant(row, "stands"),
        parent.isEmpty(),
        Columns.maybe(row, "root").or(() -> parent).orElse(row.getString("article")));
  }
}
