package news.parallax.indexer.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.parallax.article.Article;
import news.parallax.story.CopyVerdict;
import news.parallax.story.Membership;
import news.parallax.story.Origin;
import news.parallax.story.StoredArticle;
import org.jdbi.v3.core.Handle;

/** How rows of five tables become stored articles as they stood at one outbox number. */
final class Assembly {

  private final Handle handle;
  private final long asof;

  Assembly(Handle handle, long asof) {
    this.handle = handle;
    this.asof = asof;
  }

  private record Row(
      String article,
      int revision,
      int revisions,
      long outbox,
      Instant seen,
      Instant firstSeen,
      boolean damaged,
      PackedText text) {}

  private record Name(String article, String url) {}

  private static final String REVISIONS =
      """
      SELECT r.*, a.first_seen,
        (SELECT MAX(x.number) FROM revision x WHERE x.article = r.article AND x.outbox <= :asof)
          AS revisions
      FROM revision r JOIN article a ON a.id = r.article
      WHERE r.article IN (<ids>) AND r.outbox <= :asof AND r.reading =
        (SELECT MAX(y.reading) FROM revision y
         WHERE y.article = r.article AND y.number = r.number AND y.outbox <= :asof)
      """;

  /** These articles at their latest revision, in the order of {@code ids}. */
  List<Opened> latest(List<String> ids) {
    String latest =
        """
         AND r.number =
          (SELECT MAX(x.number) FROM revision x WHERE x.article = r.article AND x.outbox <= :asof)
        """;
    Map<String, Opened> byId =
        ids.isEmpty()
            ? Map.of()
            : open(rows(ids, latest)).stream()
                .collect(Collectors.toMap(Opened::id, Function.identity()));
    return ids.stream().map(byId::get).flatMap(Stream::ofNullable).toList();
  }

  /** All revisions of one article, the first first. */
  List<Opened> revisions(String id) {
    return open(rows(List.of(id), " ORDER BY r.number"));
  }

  Optional<Opened> revision(String id, int revision) {
    return revisions(id).stream().filter(opened -> opened.revision() == revision).findFirst();
  }

  /** A stored article, or why its text cannot be read, and whether that was known. */
  sealed interface Opened {
    String id();

    int revision();

    record Whole(StoredArticle article) implements Opened {
      @Override
      public String id() {
        return article.id();
      }

      @Override
      public int revision() {
        return article.revision();
      }
    }

    record Damaged(DamagedText damage, boolean known) implements Opened {
      @Override
      public String id() {
        return damage.article();
      }

      @Override
      public int revision() {
        return damage.revision();
      }
    }
  }

  private List<Row> rows(List<String> ids, String further) {
    return handle
        .createQuery(REVISIONS + further)
        .bindList("ids", ids)
        .bind("asof", asof)
        .map((row, ctx) -> row(row))
        .list();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getString("article"),
        row.getInt("number"),
        row.getInt("revisions"),
        row.getLong("outbox"),
        Columns.instant(row, "seen"),
        Columns.instant(row, "first_seen"),
        row.getBoolean("damaged"),
        PackedText.stored(row.getBytes("packed"), Columns.digest(row, "sha256")));
  }

  private List<Opened> open(List<Row> rows) {
    List<String> ids = rows.stream().map(Row::article).distinct().toList();
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<String, List<String>> urls = urls(ids);
    Map<String, Membership> stories = memberships(ids);
    Map<String, CopyVerdict> copies = copies(ids);
    Map<String, Origin> origins = origins(ids);
    return rows.stream()
        .map(row -> open(row, new Decided(urls, stories, copies, origins)))
        .toList();
  }

  /** What else is known of articles, by their ids. */
  private record Decided(
      Map<String, List<String>> urls,
      Map<String, Membership> stories,
      Map<String, CopyVerdict> copies,
      Map<String, Origin> origins) {}

  private static Opened open(Row row, Decided decided) {
    try {
      Article article = row.text().article(row.article(), row.revision());
      return new Opened.Whole(
          new StoredArticle(
              row.article(),
              canonicalFirst(
                  article.url().toString(), decided.urls().getOrDefault(row.article(), List.of())),
              article,
              row.revision(),
              row.revisions(),
              row.firstSeen(),
              row.seen(),
              row.text().sha256().hex(),
              row.outbox(),
              Optional.ofNullable(decided.stories().get(row.article())),
              Optional.ofNullable(decided.copies().get(row.article())),
              Optional.ofNullable(decided.origins().get(row.article()))));
    } catch (DamagedText damage) {
      return new Opened.Damaged(damage, row.damaged());
    }
  }

  private static List<String> canonicalFirst(String canonical, List<String> urls) {
    List<String> ordered = new ArrayList<>(urls);
    ordered.sort(Comparator.comparing(url -> !url.equals(canonical)));
    return ordered;
  }

  /** Every address of an article, each followed by the spelling in which a source offered it. */
  private Map<String, List<String>> urls(List<String> ids) {
    return handle
        .createQuery(
            """
            SELECT l.article, l.place, 0 AS written, l.url FROM alias l
            WHERE l.article IN (<ids>) AND l.outbox <= :asof
            UNION ALL
            SELECT l.article, l.place, 1 AS written, a.asked AS url FROM alias l
            JOIN address a ON a.url_key = l.url_key
            WHERE l.article IN (<ids>) AND l.outbox <= :asof AND a.asked IS NOT NULL
            ORDER BY article, place, written
            """)
        .bindList("ids", ids)
        .bind("asof", asof)
        .map((row, ctx) -> new Name(row.getString("article"), row.getString("url")))
        .collect(
            Collectors.groupingBy(
                Name::article, Collectors.mapping(Name::url, Collectors.toList())));
  }

  /** In which story each of these articles stands. */
  Map<String, Membership> memberships(List<String> ids) {
    return handle
        .createQuery(
            """
            SELECT m.* FROM membership m WHERE m.article IN (<ids>) AND m.outbox =
              (SELECT MAX(x.outbox) FROM membership x
               WHERE x.article = m.article AND x.outbox <= :asof)
            """)
        .bindList("ids", ids)
        .bind("asof", asof)
        .map((row, ctx) -> Decisions.membership(row))
        .collect(Collectors.toMap(Membership::article, Function.identity()));
  }

  private Map<String, CopyVerdict> copies(List<String> ids) {
    return handle
        .createQuery(
            """
            SELECT c.* FROM copy_verdict c WHERE c.child IN (<ids>) AND c.parent IS NOT NULL
              AND c.outbox = (SELECT MAX(x.outbox) FROM copy_verdict x
                              WHERE x.child = c.child AND x.outbox <= :asof)
            """)
        .bindList("ids", ids)
        .bind("asof", asof)
        .map((row, ctx) -> Decisions.verdict(row))
        .collect(Collectors.toMap(CopyVerdict::child, Function.identity()));
  }

  private Map<String, Origin> origins(List<String> ids) {
    return handle
        .createQuery(
            """
            SELECT o.* FROM origin o WHERE o.article IN (<ids>) AND o.outbox =
              (SELECT MAX(x.outbox) FROM origin x
               WHERE x.article = o.article AND x.outbox <= :asof)
            """)
        .bindList("ids", ids)
        .bind("asof", asof)
        .map((row, ctx) -> Decisions.origin(row))
        .collect(Collectors.toMap(Origin::article, Function.identity()));
  }
}
