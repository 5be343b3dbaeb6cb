package news.parallax.indexer.store;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.parallax.story.ArticleLink;
import news.parallax.story.CopyVerdict;
import news.parallax.story.Correction;
import news.parallax.story.Membership;
import news.parallax.story.Origin;
import org.jdbi.v3.core.Handle;

/** What has been stored and is still to be judged, for the one thread that decides. */
public final class Outbox {

  private static final int PAGE = 500;

  private final Database database;
  private final Writer writer;
  private final Progress progress;

  Outbox(Database database, Writer writer, Progress progress) {
    this.database = database;
    this.writer = writer;
    this.progress = progress;
  }

  /** Up to {@code max} entries that await a decision, in their order. */
  public List<OutboxEntry> undecided(int max) {
    Progress.Reached reached = progress.reached();
    return entries(reached.decided(), reached.latest(), max);
  }

  /**
   * Waits until an entry awaits a decision. Returns at once if one does.
   *
   * @return false when none came within {@code patience} or before a nudge
   */
  public boolean awaitUndecided(Duration patience) throws InterruptedException {
    return progress.awaitUndecided(patience);
  }

  /**
   * Stores decisions in one transaction, on disk when this returns. They continue where the last
   * ones ended, without gaps; those that are stored already change nothing.
   *
   * @throws IllegalArgumentException when they skip an entry or name another article; none is
   *     stored then
   */
  public void decide(List<Decision> decisions) {
    writer.durably(
        handle -> {
          decisions.forEach(new Decisions(handle)::store);
          return true;
        });
  }

  /**
   * Enters a correction under the next number, which is returned; it is on disk then and awaits its
   * turn. Only the deciding thread enters one.
   */
  public long enter(Correction correction) {
    return writer.durably(handle -> Corrections.enter(handle, correction));
  }

  /** Makes who waits in {@link #awaitUndecided} look up at once. */
  public void nudge() {
    progress.nudge();
  }

  /**
   * Every entry on disk after {@code number}, decided or not, in order. Rows are read as they are
   * asked for; nothing needs closing.
   */
  public Stream<OutboxEntry> after(long number) {
    long latest = progress.reached().latest();
    return Paging.all(
        last -> entries(last.map(OutboxEntry::number).orElse(number), latest, PAGE), PAGE);
  }

  private List<OutboxEntry> entries(long after, long upTo, int max) {
    return database.read(handle -> entries(handle, after, upTo, max));
  }

  private static List<OutboxEntry> entries(Handle handle, long after, long upTo, int max) {
    return handle
        .createQuery(
            """
            SELECT number, article, revision FROM outbox WHERE number > :after AND number <= :upTo
            ORDER BY number LIMIT :max
            """)
        .bind("after", after)
        .bind("upTo", upTo)
        .bind("max", max)
        .map((row, ctx) -> OutboxRows.entry(row))
        .list();
  }

  /** Every decided entry after {@code number} with its decision, in order. */
  public Stream<Decided> decidedAfter(long number) {
    long decided = progress.reached().decided();
    return Paging.all(
        last -> decided(last.map(d -> d.entry().number()).orElse(number), decided), PAGE);
  }

  private List<Decided> decided(long after, long upTo) {
    return database.read(
        handle -> {
          List<OutboxEntry> entries = entries(handle, after, upTo, PAGE);
          long last = entries.isEmpty() ? after : entries.getLast().number();
          Map<Long, List<Numbered<Membership>>> members = members(handle, after, last);
          Map<Long, List<Numbered<CopyVerdict>>> copies = copies(handle, after, last);
          Map<Long, List<Numbered<String>>> withdrawn = withdrawn(handle, after, last);
          Map<Long, List<Numbered<Origin>>> origins = origins(handle, after, last);
          Map<Long, List<Numbered<ArticleLink>>> links = links(handle, after, last);
          return entries.stream()
              .map(
                  entry ->
                      decided(
                          entry,
                          at(copies, entry),
                          at(withdrawn, entry),
                          at(members, entry),
                          at(origins, entry),
                          at(links, entry)))
              .toList();
        });
  }

  private static Decided decided(
      OutboxEntry entry,
      List<CopyVerdict> verdicts,
      List<String> withdrawn,
      List<Membership> members,
      List<Origin> origins,
      List<ArticleLink> links) {
    Predicate<CopyVerdict> own = verdict -> verdict.child().equals(entry.article());
    return new Decided(
        entry,
        new Decision(
            entry.number(),
            verdicts.stream().filter(own).findFirst(),
            verdicts.stream().filter(own.negate()).toList(),
            withdrawn.stream().filter(child -> !child.equals(entry.article())).toList(),
            members,
            origins,
            links));
  }

  private static <T> List<T> at(Map<Long, List<Numbered<T>>> rows, OutboxEntry entry) {
    return rows.getOrDefault(entry.number(), List.of()).stream().map(Numbered::value).toList();
  }

  private record Numbered<T>(long number, T value) {}

  private static Map<Long, List<Numbered<Membership>>> members(
      Handle handle, long after, long upTo) {
    return handle
        .createQuery(
            """
            SELECT m.* FROM membership m JOIN outbox o ON o.number = m.outbox
            WHERE m.outbox > :after AND m.outbox <= :upTo
            ORDER BY m.outbox, CASE WHEN m.article = o.article THEN 0 ELSE 1 END, m.article
            """)
        .bind("after", after)
        .bind("upTo", upTo)
        .map((row, ctx) -> new Numbered<>(row.getLong("outbox"), Decisions.membership(row)))
        .collect(Collectors.groupingBy(Numbered::number));
  }

  private static Map<Long, List<Numbered<CopyVerdict>>> copies(
      Handle handle, long after, long upTo) {
    return handle
        .createQuery(
            """
            SELECT * FROM copy_verdict
            WHERE outbox > :after AND outbox <= :upTo AND parent IS NOT NULL
            ORDER BY outbox, child
            """)
        .bind("after", after)
        .bind("upTo", upTo)
        .map((row, ctx) -> new Numbered<>(row.getLong("outbox"), Decisions.verdict(row)))
        .collect(Collectors.groupingBy(Numbered::number));
  }

  private static Map<Long, List<Numbered<String>>> withdrawn(Handle handle, long after, long upTo) {
    return handle
        .createQuery(
            """
            SELECT outbox, child FROM copy_verdict
            WHERE outbox > :after AND outbox <= :upTo AND parent IS NULL
            ORDER BY outbox, child
            """)
        .bind("after", after)
        .bind("upTo", upTo)
        .map((row, ctx) -> new Numbered<>(row.getLong("outbox"), row.getString("child")))
        .collect(Collectors.groupingBy(Numbered::number));
  }

  private static Map<Long, List<Numbered<ArticleLink>>> links(
      Handle handle, long after, long upTo) {
    return handle
        .createQuery(
            """
            SELECT * FROM article_link WHERE outbox > :after AND outbox <= :upTo
            ORDER BY outbox, later, earlier
            """)
        .bind("after", after)
        .bind("upTo", upTo)
        .map((row, ctx) -> new Numbered<>(row.getLong("outbox"), StoryLinks.link(row)))
        .collect(Collectors.groupingBy(Numbered::number));
  }

  private static Map<Long, List<Numbered<Origin>>> origins(Handle handle, long after, long upTo) {
    return handle
        .createQuery(
            """
            SELECT * FROM origin WHERE outbox > :after AND outbox <= :upTo
            ORDER BY outbox, article
            """)
        .bind("after", after)
        .bind("upTo", upTo)
        .map((row, ctx) -> new Numbered<>(row.getLong("outbox"), Decisions.origin(row)))
        .collect(Collectors.groupingBy(Numbered::number));
  }
}
