package news.parallax.indexer.store;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import news.parallax.crawler.frontier.Trouble;
import org.jdbi.v3.core.Handle;

/** Why addresses of one outlet brought no article, counted by reason. */
final class Troubles {

  private Troubles() {}

  /** Those that failed first, then those refused; the most frequent reason of either first. */
  static List<Trouble> of(Handle handle, String outlet) {
    return Stream.concat(failed(handle, outlet).stream(), refused(handle, outlet).stream())
        .toList();
  }

  private static List<Trouble> failed(Handle handle, String outlet) {
    return handle
        .createQuery(
            """
            SELECT a.reason, COUNT(*) AS addresses, MIN(n.due) AS due, MIN(a.detail) AS detail
            FROM next_visit n JOIN address a ON a.url_key = n.url_key
            WHERE n.outlet = :outlet AND n.failed AND a.state <> 'R' AND a.reason IS NOT NULL
            GROUP BY a.reason ORDER BY COUNT(*) DESC, a.reason
            """)
        .bind("outlet", outlet)
        .map(
            (row, ctx) ->
                new Trouble(
                    Trouble.Kind.FAILED,
                    word(row.getString("reason")),
                    row.getLong("addresses"),
                    Optional.ofNullable(row.getString("detail")),
                    Columns.maybeInstant(row, "due")))
        .list();
  }

  private static List<Trouble> refused(Handle handle, String outlet) {
    return handle
        .createQuery(
            """
            SELECT reason, addresses FROM refused WHERE outlet = :outlet AND addresses > 0
            ORDER BY addresses DESC, reason
            """)
        .bind("outlet", outlet)
        .map(
            (row, ctx) ->
                new Trouble(
                    Trouble.Kind.REFUSED,
                    word(row.getString("reason")),
                    row.getLong("addresses"),
                    Optional.empty(),
                    Optional.empty()))
        .list();
  }

  /** As {@code FailureKind.word()} and {@code RefusalReason.word()} write it. */
  static String word(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
