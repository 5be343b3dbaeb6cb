package news.parallax.indexer.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import news.parallax.story.Correction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Operators' corrections as rows: each under the outbox number from which it holds. */
final class Corrections {

  private final Handle handle;
  private final long asof;

  Corrections(Handle handle, long asof) {
    this.handle = handle;
    this.asof = asof;
  }

  /** Enters it in the outbox and says so; only the store thread does. */
  static long enter(Handle handle, Correction correction) {
    long number = OutboxRows.add(handle, correction.moved().getFirst(), OutboxEntry.CORRECTION);
    handle
        .createUpdate(
            """
            INSERT INTO correction (outbox, kind, story, other, undoes, who, why, told)
            VALUES (:number, :kind, :story, :other, :undoes, :who, :why, :told)
            """)
        .bind("number", number)
        .bind("kind", correction.kind().word())
        .bind("story", correction.story())
        .bind("other", correction.other())
        .bind("undoes", correction.undoes().isPresent() ? correction.undoes().getAsLong() : null)
        .bind("who", correction.who())
        .bind("why", correction.why())
        .bind("told", correction.at())
        .execute();
    int place = 0;
    for (String article : correction.moved()) {
      name(handle, number, place++, article, true);
    }
    for (String article : correction.kept()) {
      name(handle, number, place++, article, false);
    }
    return number;
  }

  private static void name(Handle handle, long number, int place, String article, boolean moved) {
    handle.execute(
        "INSERT INTO correction_article (outbox, place, article, moved) VALUES (?, ?, ?, ?)",
        number,
        place,
        article,
        moved);
  }

  private static final String ALL =
      """
      SELECT c.*, (SELECT MIN(u.outbox) FROM correction u
                   WHERE u.undoes = c.outbox AND u.outbox <= :asof) AS undone
      FROM correction c WHERE c.outbox <= :asof
      """;

  List<Correction> all() {
    return whole(handle.createQuery(ALL + " ORDER BY c.outbox"));
  }

  List<Correction> naming(String story) {
    return whole(
        handle
            .createQuery(ALL + " AND (c.story = :story OR c.other = :story) ORDER BY c.outbox")
            .bind("story", story));
  }

  Optional<Correction> at(long number) {
    return whole(handle.createQuery(ALL + " AND c.outbox = :number").bind("number", number))
        .stream()
        .findFirst();
  }

  private List<Correction> whole(Query query) {
    List<Correction> corrections = new ArrayList<>();
    for (Row row : query.bind("asof", asof).map((found, ctx) -> row(found)).list()) {
      corrections.add(row.with(articles(row.number())));
    }
    return corrections;
  }

  private Map<Boolean, List<String>> articles(long number) {
    return handle
        .createQuery(
            "SELECT article, moved FROM correction_article WHERE outbox = :number ORDER BY place")
        .bind("number", number)
        .map((row, ctx) -> new Named(row.getString("article"), row.getBoolean("moved")))
        .collect(
            Collectors.partitioningBy(
                Named::moved, Collectors.mapping(Named::article, Collectors.toList())));
  }

  private record Named(String article, boolean moved) {}

  /** A correction without its articles. */
  private record Row(
      long number,
      Correction.Kind kind,
      String story,
      String other,
      OptionalLong undoes,
      OptionalLong undone,
      String who,
      String why,
      Instant at) {

    Correction with(Map<Boolean, List<String>> articles) {
      return new Correction(
          number,
          kind,
          story,
          other,
          articles.getOrDefault(true, List.of()),
          articles.getOrDefault(false, List.of()),
          undoes,
          undone,
          who,
          why,
          at);
    }
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getLong("outbox"),
        Correction.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getString("story"),
        row.getString("other"),
        number(row, "undoes"),
        number(row, "undone"),
        row.getString("who"),
        row.getString("why"),
        Columns.instant(row, "told"));
  }

  private static OptionalLong number(ResultSet row, String column) throws SQLException {
    Long number = row.getObject(column, Long.class);
    return number == null ? OptionalLong.empty() : OptionalLong.of(number);
  }
}
