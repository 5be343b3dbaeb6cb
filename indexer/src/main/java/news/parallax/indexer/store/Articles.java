package news.parallax.indexer.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import news.parallax.article.Article;
import news.parallax.article.Block;
import news.parallax.article.PageTime;
import news.parallax.crawler.frontier.Furniture;
import org.jdbi.v3.core.Handle;

/**
 * How an article that was read becomes rows: whose it is, whether it is new, under which number.
 */
final class Articles {

  private final Handle handle;

  Articles(Handle handle) {
    this.handle = handle;
  }

  /** What storing an article changed. */
  enum Change {
    NEW_ARTICLE,
    NEW_REVISION,

    /** The publisher changed nothing: what the site repeats is known by now, and was left out. */
    TIDIED,
    SAME;

    private boolean isRevision() {
      return this == NEW_ARTICLE || this == NEW_REVISION;
    }
  }

  /**
   * Where an article now stands.
   *
   * @param alias the address that was asked for is not the one under which it is visited
   */
  record Stored(String article, int revision, boolean alias, Change change) {}

  private record Latest(int revision, int reading, Sha256 content, boolean damaged) {}

  private record Known(String id, UrlKey visitedKey) {}

  Stored store(Article article, PackedText text, Address asked, Instant at) {
    Optional<Known> known = known(article, asked);
    String id = known.map(Known::id).orElseGet(() -> ArticleId.of(article.url()));
    Optional<Latest> latest = known.flatMap(k -> latest(k.id()));
    Change change = change(id, latest, article);
    int revision = latest.map(Latest::revision).orElse(0) + (change.isRevision() ? 1 : 0);
    if (change == Change.TIDIED) {
      reread(id, revision, article, text);
    } else if (change == Change.SAME) {
      latest.filter(Latest::damaged).ifPresent(l -> heal(id, l, text));
    } else {
      insertReading(id, revision, 0, article, text, at);
      new QueriedTexts(handle).add(id, article.url(), PackedText.content(article));
    }
    if (known.isEmpty()) {
      insertArticle(id, article, asked, at);
      new LearntFurniture(handle).learn(article);
    }
    new Aliases(handle, id).add(article.url(), asked, at);
    boolean alias = known.isPresent() && !known.get().visitedKey().equals(asked.key());
    return new Stored(id, revision, alias, change);
  }

  private Change change(String id, Optional<Latest> latest, Article article) {
    if (latest.isEmpty()) {
      return Change.NEW_ARTICLE;
    }
    if (latest.get().content().equals(PackedText.content(article))) {
      return Change.SAME;
    }
    return tidied(id, latest.get()).equals(Optional.of(PackedText.content(article)))
        ? Change.TIDIED
        : Change.NEW_REVISION;
  }

  /** What was read last, without what the outlet is known to repeat; empty if it is damaged. */
  private Optional<Sha256> tidied(String id, Latest latest) {
    try {
      Article before = text(id, latest).article(id, latest.revision());
      Furniture furniture = new LearntFurniture(handle).of(before.outlet());
      List<Block> left = furniture.without(before.blocks(), before.credit());
      return Optional.of(PackedText.content(before, left));
    } catch (DamagedText damaged) {
      return Optional.empty();
    }
  }

  private PackedText text(String id, Latest latest) {
    return handle
        .createQuery(
            """
            SELECT packed, sha256 FROM revision
            WHERE article = :id AND number = :revision AND reading = :reading
            """)
        .bind("id", id)
        .bind("revision", latest.revision())
        .bind("reading", latest.reading())
        .map((row, ctx) -> PackedText.stored(row.getBytes("packed"), Columns.digest(row, "sha256")))
        .one();
  }

  /**
   * The article that has this canonical address; else the one that was read under the address asked
   * for while that was its canonical one: the same page then merely names a new one; else the one
   * that says the same under another query.
   */
  private Optional<Known> known(Article article, Address asked) {
    return knownAt(UrlKey.of(article.url()))
        .or(() -> asked.article().flatMap(id -> own(id, asked)))
        .or(
            () ->
                new QueriedTexts(handle)
                    .article(article.url(), PackedText.content(article))
                    .map(this::known));
  }

  private Known known(String id) {
    return handle
        .createQuery("SELECT id, visited_key FROM article WHERE id = :id")
        .bind("id", id)
        .map((row, ctx) -> known(row))
        .one();
  }

  private static Known known(ResultSet row) throws SQLException {
    return new Known(row.getString("id"), Columns.key(row, "visited_key"));
  }

  private Optional<Known> knownAt(UrlKey key) {
    return handle
        .createQuery(
            """
            SELECT a.id, a.visited_key FROM alias l JOIN article a ON a.id = l.article
            WHERE l.url_key = :key ORDER BY l.outbox DESC, l.place LIMIT 1
            """)
        .bind("key", key)
        .map((row, ctx) -> known(row))
        .findOne();
  }

  private Optional<Known> own(String id, Address asked) {
    return handle
        .createQuery(
            "SELECT id, visited_key FROM article WHERE id = :id AND canonical_key = :canonical")
        .bind("id", id)
        .bind("canonical", asked.key())
        .map((row, ctx) -> known(row))
        .findOne();
  }

  private Optional<Latest> latest(String id) {
    return handle
        .createQuery(
            """
            SELECT number, reading, content, damaged FROM revision WHERE article = :id
            ORDER BY article DESC, number DESC, reading DESC LIMIT 1
            """)
        .bind("id", id)
        .map((row, ctx) -> latest(row))
        .findOne();
  }

  private Optional<Latest> latest(String id, int revision) {
    return handle
        .createQuery(
            """
            SELECT number, reading, content, damaged FROM revision
            WHERE article = :id AND number = :revision ORDER BY reading DESC LIMIT 1
            """)
        .bind("id", id)
        .bind("revision", revision)
        .map((row, ctx) -> latest(row))
        .findOne();
  }

  private static Latest latest(ResultSet row) throws SQLException {
    return new Latest(
        row.getInt("number"),
        row.getInt("reading"),
        Columns.digest(row, "content"),
        row.getBoolean("damaged"));
  }

  private void insertArticle(String id, Article article, Address asked, Instant at) {
    handle
        .createUpdate(
            """
            INSERT INTO article (id, outlet, canonical_key, visited_key, first_seen, dated,
              first_outbox)
            VALUES (:id, :outlet, :canonical, :visited, :at, :dated, :outbox)
            """)
        .bind("id", id)
        .bind("outlet", article.outlet())
        .bind("canonical", UrlKey.of(article.url()))
        .bind("visited", asked.key())
        .bind("at", at)
        .bind("dated", published(article).orElse(at))
        .bind("outbox", OutboxRows.last(handle))
        .execute();
  }

  private void insertReading(
      String id, int revision, int reading, Article article, PackedText text, Instant seen) {
    long number = OutboxRows.add(handle, id, revision);
    handle
        .createUpdate(
            """
            INSERT INTO revision (article, number, reading, outbox, seen, published, language,
              content, sha256, packed, damaged)
            VALUES (:id, :revision, :reading, :outbox, :seen, :published, :language,
              :content, :sha256, :packed, FALSE)
            """)
        .bind("id", id)
        .bind("revision", revision)
        .bind("reading", reading)
        .bind("outbox", number)
        .bind("seen", seen)
        .bind("published", published(article))
        .bind("language", article.language())
        .bind("content", PackedText.content(article))
        .bind("sha256", text.sha256())
        .bind("packed", text.bytes())
        .execute();
  }

  private static Optional<Instant> published(Article article) {
    return article.published().map(PageTime::at).map(OffsetDateTime::toInstant);
  }

  /** Adds a further reading of a revision; returns false when there is no such revision. */
  boolean reread(String id, int revision, Article again, PackedText text) {
    Optional<Latest> before = latest(id, revision);
    before.ifPresent(
        reading ->
            insertReading(id, revision, reading.reading() + 1, again, text, seen(id, revision)));
    return before.isPresent();
  }

  private Instant seen(String id, int revision) {
    return handle
        .createQuery(
            "SELECT seen FROM revision WHERE article = :id AND number = :revision AND reading = 0")
        .bind("id", id)
        .bind("revision", revision)
        .map((row, ctx) -> Columns.instant(row, "seen"))
        .one();
  }

  /** Puts a text in a damaged one's place if it says the same. */
  boolean restore(String id, int revision, Article again) {
    Optional<Latest> same =
        latest(id, revision).filter(reading -> reading.content().equals(PackedText.content(again)));
    same.ifPresent(reading -> heal(id, reading, PackedText.of(again)));
    return same.isPresent();
  }

  private void heal(String id, Latest damaged, PackedText text) {
    handle.execute(
        """
        UPDATE revision SET packed = ?, sha256 = ?, damaged = FALSE
        WHERE article = ? AND number = ? AND reading = ?
        """,
        text.bytes(),
        text.sha256(),
        id,
        damaged.revision(),
        damaged.reading());
  }
}
