package news.parallax.indexer.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import news.parallax.article.Article;
import news.parallax.article.ArticleUrl;
import news.parallax.article.PageTime;
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
    SAME
  }

  /**
   * Where an article now stands.
   *
   * @param alias the address that was asked for is not the one under which it is visited
   */
  record Stored(String article, int revision, boolean alias, Change change) {}

  private record Latest(int revision, Sha256 content, boolean damaged) {}

  private record Known(String id, UrlKey visitedKey) {}

  Stored store(Article article, PackedText text, Address asked, Instant at) {
    Optional<Known> known = known(article.url(), asked);
    String id = known.map(Known::id).orElseGet(() -> ArticleId.of(article.url()));
    Optional<Latest> latest = known.flatMap(k -> latest(k.id()));
    Change change = change(latest, article);
    int revision = latest.map(Latest::revision).orElse(0) + (change == Change.SAME ? 0 : 1);
    if (change == Change.SAME) {
      latest.filter(Latest::damaged).ifPresent(l -> heal(id, revision, text));
    } else {
      insertRevision(id, revision, article, text, at);
    }
    if (known.isEmpty()) {
      insertArticle(id, article, asked, at);
    }
    new Aliases(handle, id).add(article.url(), asked, at);
    boolean alias = known.isPresent() && !known.get().visitedKey().equals(asked.key());
    return new Stored(id, revision, alias, change);
  }

  private static Change change(Optional<Latest> latest, Article article) {
    if (latest.isEmpty()) {
      return Change.NEW_ARTICLE;
    }
    return latest.get().content().equals(PackedText.content(article))
        ? Change.SAME
        : Change.NEW_REVISION;
  }

  /**
   * The article that has this canonical address; else the one that was read under the address asked
   * for while that was its canonical one: the same page then merely names a new one.
   */
  private Optional<Known> known(ArticleUrl canonical, Address asked) {
    return knownAt(UrlKey.of(canonical)).or(() -> asked.article().flatMap(id -> own(id, asked)));
  }

  private Optional<Known> knownAt(UrlKey key) {
    return handle
        .createQuery(
            """
            SELECT a.id, a.visited_key FROM alias l JOIN article a ON a.id = l.article
            WHERE l.url_key = :key ORDER BY l.outbox DESC, l.place LIMIT 1
            """)
        .bind("key", key)
        .map((row, ctx) -> new Known(row.getString("id"), Columns.key(row, "visited_key")))
        .findOne();
  }

  private Optional<Known> own(String id, Address asked) {
    return handle
        .createQuery(
            "SELECT id, visited_key FROM article WHERE id = :id AND canonical_key = :canonical")
        .bind("id", id)
        .bind("canonical", asked.key())
        .map((row, ctx) -> new Known(row.getString("id"), Columns.key(row, "visited_key")))
        .findOne();
  }

  private Optional<Latest> latest(String id) {
    return handle
        .createQuery(
            """
            SELECT number, content, damaged FROM revision WHERE article = :id
            ORDER BY article DESC, number DESC LIMIT 1
            """)
        .bind("id", id)
        .map(
            (row, ctx) ->
                new Latest(
                    row.getInt("number"),
                    Columns.digest(row, "content"),
                    row.getBoolean("damaged")))
        .findOne();
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

  private void insertRevision(
      String id, int revision, Article article, PackedText text, Instant at) {
    long number = OutboxRows.add(handle, id, revision);
    handle
        .createUpdate(
            """
            INSERT INTO revision (article, number, outbox, seen, published, language, content,
              sha256, packed, damaged)
            VALUES (:id, :revision, :outbox, :at, :published, :language, :content,
              :sha256, :packed, FALSE)
            """)
        .bind("id", id)
        .bind("revision", revision)
        .bind("outbox", number)
        .bind("at", at)
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

  /** Puts a text in a damaged one's place if it says the same. */
  boolean restore(String id, int revision, Article again) {
    boolean same =
        handle
            .createQuery("SELECT content FROM revision WHERE article = :id AND number = :revision")
            .bind("id", id)
            .bind("revision", revision)
            .map((row, ctx) -> Columns.digest(row, "content"))
            .findOne()
            .filter(PackedText.content(again)::equals)
            .isPresent();
    if (same) {
      heal(id, revision, PackedText.of(again));
    }
    return same;
  }

  private void heal(String id, int revision, PackedText text) {
    handle.execute(
        """
        UPDATE revision SET packed = ?, sha256 = ?, damaged = FALSE
        WHERE article = ? AND number = ?
        """,
        text.bytes(),
        text.sha256(),
        id,
        revision);
  }
}
