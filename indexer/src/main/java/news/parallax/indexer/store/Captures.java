package news.parallax.indexer.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.parallax.article.ArticleUrl;
import news.parallax.crawler.archive.Recalled;
import news.parallax.crawler.frontier.Capture;
import org.jdbi.v3.core.Handle;

/** Which bytes of the archive belong to which visit. */
final class Captures {

  private static final int PAGE = 500;

  private final Database database;

  Captures(Database database) {
    this.database = database;
  }

  /** A capture with the visit and the address that it belongs to. */
  record Kept(String visit, String url, Optional<String> article, Capture capture) {

    /** What is wrong with what the archive has of it, if something is. */
    Optional<Difference> difference(Recalled recalled) {
      String whose = article.orElse(url);
      return switch (recalled) {
        case Recalled.Found found -> Optional.empty();
        case Recalled.TakenDown down -> Optional.empty();
        case Recalled.Gone gone ->
            Optional.of(new Difference.CaptureLost(visit, whose, capture.file()));
        case Recalled.Damaged damaged ->
            Optional.of(
                new Difference.CaptureDamaged(visit, whose, capture.file(), capture.offset()));
      };
    }
  }

  Stream<Kept> all() {
    return Paging.all(last -> after(last.map(Kept::visit).orElse("")), PAGE);
  }

  private List<Kept> after(String visit) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT v.*, a.url FROM page_visit v JOIN address a ON a.url_key = v.url_key
                    WHERE v.capture_file IS NOT NULL AND v.id > :visit ORDER BY v.id LIMIT :max
                    """)
                .bind("visit", visit)
                .bind("max", PAGE)
                .map(
                    (row, ctx) ->
                        new Kept(
                            row.getString("id"),
                            row.getString("url"),
                            Columns.maybe(row, "article"),
                            capture(row)))
                .list());
  }

  List<CapturedPage> of(String article, int revision) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT v.*, a.url, a.outlet, a.source, a.dated FROM page_visit v
                    JOIN address a ON a.url_key = v.url_key
                    WHERE v.article = :article AND v.revision = :revision
                      AND v.capture_file IS NOT NULL
                    ORDER BY v.visited DESC
                    """)
                .bind("article", article)
                .bind("revision", revision)
                .map(
                    (row, ctx) ->
                        new CapturedPage(
                            capture(row),
                            ArticleUrl.of(row.getString("url")),
                            row.getString("outlet"),
                            row.getString("source"),
                            Columns.maybeInstant(row, "dated")))
                .list());
  }

  /** The visit no longer has a capture. */
  static boolean forgetVisit(Handle handle, String visit) {
    return handle.execute("UPDATE page_visit SET capture_file = NULL WHERE id = ?", visit) > 0;
  }

  /** The visits whose captures lie in this file no longer have one. */
  static void forgetFile(Handle handle, String file) {
    handle.execute("UPDATE page_visit SET capture_file = NULL WHERE capture_file = ?", file);
  }

  private static Capture capture(ResultSet row) throws SQLException {
    return new Capture(
        row.getString("capture_file"),
        row.getLong("capture_offset"),
        row.getLong("capture_bytes"),
        row.getString("capture_sha256"));
  }
}
