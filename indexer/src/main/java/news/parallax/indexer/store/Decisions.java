package news.parallax.indexer.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import news.parallax.story.CopyVerdict;
import news.parallax.story.Evidence;
import news.parallax.story.Membership;
import news.parallax.story.Origin;
import news.parallax.story.SharedRun;
import org.jdbi.v3.core.Handle;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Transaction 2: decisions as rows that are only ever added, and what is derived from them. */
final class Decisions {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Handle handle;

  Decisions(Handle handle) {
    this.handle = handle;
  }

  /**
   * Stores one decision; one that is stored already changes nothing.
   *
   * @throws IllegalArgumentException when it skips an entry or is of another article than its entry
   */
  void store(Decision decision) {
    long decided = handle.createQuery("SELECT MAX(outbox) FROM membership").mapTo(long.class).one();
    if (decision.number() <= decided) {
      return;
    }
    if (decision.number() != decided + 1) {
      throw new IllegalArgumentException(
          "entry %d cannot be decided, %d is next".formatted(decision.number(), decided + 1));
    }
    String article = decision.memberships().getFirst().article();
    OutboxEntry entry = entry(decision.number());
    if (!article.equals(entry.article())) {
      throw new IllegalArgumentException(
          "entry %d is not of article %s".formatted(decision.number(), article));
    }
    if (!entry.isCorrection()) {
      copy(decision, article);
    }
    decision.revised().forEach(verdict -> insert(decision.number(), verdict));
    decision.withdrawn().forEach(child -> withdraw(decision.number(), child));
    decision.origins().forEach(origin -> insert(decision.number(), origin));
    StoryLinks links = new StoryLinks(handle);
    decision.links().forEach(link -> links.insert(decision.number(), link));
    members(decision);
  }

  private OutboxEntry entry(long number) {
    return handle
        .createQuery("SELECT number, article, revision FROM outbox WHERE number = :number")
        .bind("number", number)
        .map((row, ctx) -> OutboxRows.entry(row))
        .findOne()
        .orElse(new OutboxEntry(number, "nothing", 1));
  }

  private void copy(Decision decision, String article) {
    if (decision.copy().isPresent()) {
      insert(decision.number(), decision.copy().get());
    } else if (isCopy(article)) {
      withdraw(decision.number(), article);
    }
  }

  private void withdraw(long number, String child) {
    handle.execute("INSERT INTO copy_verdict (outbox, child) VALUES (?, ?)", number, child);
  }

  private boolean isCopy(String article) {
    return handle
            .createQuery(
                """
            SELECT COUNT(*) FROM copy_verdict c WHERE c.child = :article AND c.parent IS NOT NULL
              AND c.outbox = (SELECT MAX(x.outbox) FROM copy_verdict x WHERE x.child = :article)
            """)
            .bind("article", article)
            .mapTo(long.class)
            .one()
        > 0;
  }

  private void insert(long number, CopyVerdict copy) {
    handle
        .createUpdate(
            """
            INSERT INTO copy_verdict (outbox, child, parent, parent_revision, kind, share,
              parent_share, later_seconds, credit, runs, rule, score, reasons)
            VALUES (:number, :child, :parent, :parentRevision, :kind, :share,
              :parentShare, :laterSeconds, :line, :spans, :rule, :score, :reasons)
            """)
        .bind("number", number)
        .bindMethods(copy)
        .bind("kind", copy.kind().word())
        .bind("laterSeconds", copy.later().map(Duration::toSeconds))
        .bind("line", copy.credit())
        .bind("spans", JSON.writeValueAsString(spans(copy.runs())))
        .bind("rule", copy.evidence().rule())
        .bind("score", copy.evidence().score())
        .bind("reasons", JSON.writeValueAsString(copy.evidence().reasons()))
        .execute();
  }

  private static List<List<Integer>> spans(List<SharedRun> runs) {
    return runs.stream().map(r -> List.of(r.child(), r.parent(), r.words())).toList();
  }

  private void insert(long number, Origin origin) {
    handle
        .createUpdate(
            """
            INSERT INTO origin (outbox, article, root, kind, named, rule, score, reasons)
            VALUES (:number, :article, :root, :word, :named, :rule, :score, :reasons)
            """)
        .bind("number", number)
        .bindMethods(origin)
        .bind("word", origin.kind().word())
        .bind("rule", origin.evidence().rule())
        .bind("score", origin.evidence().score())
        .bind("reasons", JSON.writeValueAsString(origin.evidence().reasons()))
        .execute();
  }

  private void members(Decision decision) {
    Set<String> touched = new LinkedHashSet<>();
    for (Membership membership : decision.memberships()) {
      story(membership.article()).ifPresent(touched::add);
      touched.add(membership.story());
      insert(decision.number(), membership);
    }
    Stream.of(
            decision.revised().stream().map(CopyVerdict::child),
            decision.withdrawn().stream(),
            decision.origins().stream().map(Origin::article))
        .flatMap(Function.identity())
        .forEach(article -> story(article).ifPresent(touched::add));
    StoryPlaces places = new StoryPlaces(handle);
    touched.forEach(story -> places.refresh(story, decision.number()));
  }

  private Optional<String> story(String article) {
    return handle
        .createQuery(
            """
            SELECT story FROM membership WHERE article = :article
            ORDER BY article DESC, outbox DESC LIMIT 1
            """)
        .bind("article", article)
        .mapTo(String.class)
        .findOne();
  }

  private void insert(long number, Membership membership) {
    handle
        .createUpdate(
            """
            INSERT INTO membership (outbox, article, story, rule, score, reasons)
            VALUES (:number, :article, :story, :rule, :score, :reasons)
            """)
        .bind("number", number)
        .bindMethods(membership)
        .bind("rule", membership.evidence().rule())
        .bind("score", membership.evidence().score())
        .bind("reasons", JSON.writeValueAsString(membership.evidence().reasons()))
        .execute();
  }

  static Membership membership(ResultSet row) throws SQLException {
    return new Membership(row.getString("article"), row.getString("story"), evidence(row));
  }

  static CopyVerdict verdict(ResultSet row) throws SQLException {
    return new CopyVerdict(
        row.getString("child"),
        row.getString("parent"),
        row.getInt("parent_revision"),
        CopyVerdict.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getDouble("share"),
        row.getDouble("parent_share"),
        Optional.ofNullable(row.getObject("later_seconds", Long.class)).map(Duration::ofSeconds),
        Columns.maybe(row, "credit"),
        runs(row.getString("runs")),
        evidence(row));
  }

  private static List<SharedRun> runs(String spans) {
    return JSON.readValue(spans, new TypeReference<List<List<Integer>>>() {}).stream()
        .map(span -> new SharedRun(span.get(0), span.get(1), span.get(2)))
        .toList();
  }

  static Origin origin(ResultSet row) throws SQLException {
    return new Origin(
        row.getString("article"),
        row.getString("root"),
        Origin.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getString("named"),
        evidence(row));
  }

  static Evidence evidence(ResultSet row) throws SQLException {
    return new Evidence(
        row.getString("rule"),
        row.getDouble("score"),
        JSON.readValue(row.getString("reasons"), new TypeReference<List<String>>() {}));
  }
}
