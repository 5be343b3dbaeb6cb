package news.parallax.indexer.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import news.parallax.article.ArticleUrl;
import news.parallax.story.Correction;
import news.parallax.story.Holdings;
import news.parallax.story.Membership;
import news.parallax.story.StoredArticle;
import news.parallax.story.Story;
import news.parallax.story.StoryLink;
import org.jdbi.v3.core.Handle;

/**
 * The record as it stood at one outbox number. A damaged text is reported and fetched again; asked
 * for by itself it is an error, and a list goes on without it.
 */
final class StoreHoldings implements Holdings {

  /** How many ids one statement names. */
  private static final int PORTION = 200;

  private static final int PAGE = 100;

  private final Database database;
  private final Progress progress;
  private final DamageReport damage;

  StoreHoldings(Database database, Progress progress, DamageReport damage) {
    this.database = database;
    this.progress = progress;
    this.damage = damage;
  }

  @Override
  public long latest() {
    return progress.reached().latest();
  }

  @Override
  public long decided() {
    return progress.reached().decided();
  }

  @Override
  public Optional<StoredArticle> article(String id, long asof) {
    return database.read(handle -> new Assembly(handle, asof).latest(List.of(id))).stream()
        .findFirst()
        .map(damage::whole);
  }

  @Override
  public Optional<StoredArticle> article(String id, int revision, long asof) {
    return database
        .read(handle -> new Assembly(handle, asof).revision(id, revision))
        .map(damage::whole);
  }

  @Override
  public List<StoredArticle> articles(Collection<String> ids, long asof) {
    return ids.stream()
        .gather(Gatherers.windowFixed(PORTION))
        .map(portion -> database.read(handle -> new Assembly(handle, asof).latest(portion)))
        .flatMap(opened -> damage.readable(opened).stream())
        .toList();
  }

  @Override
  public Optional<StoredArticle> articleAt(String url, long asof) {
    return key(url)
        .flatMap(key -> database.read(handle -> idAt(handle, key, asof)))
        .flatMap(id -> article(id, asof));
  }

  private static Optional<UrlKey> key(String url) {
    try {
      return Optional.of(UrlKey.of(ArticleUrl.of(url)));
    } catch (IllegalArgumentException notCanonical) {
      return Optional.empty();
    }
  }

  private static Optional<String> idAt(Handle handle, UrlKey key, long asof) {
    return handle
        .createQuery(
            """
            SELECT article FROM alias WHERE url_key = :key AND outbox <= :asof
            ORDER BY outbox DESC, place LIMIT 1
            """)
        .bind("key", key)
        .bind("asof", asof)
        .mapTo(String.class)
        .findOne();
  }

  @Override
  public List<StoredArticle> revisions(String id, long asof) {
    return damage.readable(database.read(handle -> new Assembly(handle, asof).revisions(id)));
  }

  @Override
  public Optional<Story> story(String id, long asof) {
    return stories(List.of(id), asof).stream().findFirst();
  }

  @Override
  public Optional<String> movedTo(String storyId, long asof) {
    return database
        .read(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT m.story FROM membership m WHERE m.outbox <= :asof AND m.article =
                          (SELECT f.article FROM membership f
                           WHERE f.story = :story AND f.outbox <= :asof
                           ORDER BY CASE WHEN EXISTS
                             (SELECT 1 FROM correction c JOIN correction_article x
                                ON x.outbox = c.outbox
                              WHERE c.story = :story AND c.kind = 'split' AND x.moved
                                AND x.article = f.article AND c.outbox <= :asof)
                             THEN 1 ELSE 0 END, f.outbox LIMIT 1)
                        ORDER BY m.outbox DESC LIMIT 1
                        """)
                    .bind("story", storyId)
                    .bind("asof", asof)
                    .mapTo(String.class)
                    .findOne())
        .filter(now -> !now.equals(storyId));
  }

  @Override
  public List<StoredArticle> members(String storyId, long asof) {
    return damage.readable(
        database.read(
            handle ->
                new Assembly(handle, asof)
                    .latest(
                        Member.of(handle, List.of(storyId), asof).stream()
                            .map(Member::article)
                            .toList())));
  }

  @Override
  public List<String> memberIds(String storyId, long asof) {
    return database.read(handle -> Member.of(handle, List.of(storyId), asof)).stream()
        .map(Member::article)
        .toList();
  }

  @Override
  public List<Membership> memberships(Collection<String> articles, long asof) {
    return articles.stream()
        .gather(Gatherers.windowFixed(PORTION))
        .flatMap(
            portion ->
                database
                    .read(handle -> new Assembly(handle, asof).memberships(portion))
                    .values()
                    .stream())
        .toList();
  }

  @Override
  public List<Correction> corrections(long asof) {
    return database.read(handle -> new Corrections(handle, asof).all());
  }

  @Override
  public List<Correction> corrections(String storyId, long asof) {
    return database.read(handle -> new Corrections(handle, asof).naming(storyId));
  }

  @Override
  public Optional<Correction> correction(long number, long asof) {
    return database.read(handle -> new Corrections(handle, asof).at(number));
  }

  @Override
  public List<StoryLink> links(String storyId, long asof) {
    return database.read(handle -> new StoryLinks(handle).of(storyId, asof));
  }

  @Override
  public List<Story> stories(int offset, int limit, long asof) {
    return stories(
        database.read(handle -> new StoryPlaces(handle).newest(offset, limit, asof)), asof);
  }

  @Override
  public long storyCount(long asof) {
    return database.read(handle -> new StoryPlaces(handle).count(asof));
  }

  @Override
  public List<StoredArticle> ofOutlet(String outlet, int offset, int limit, long asof) {
    return damage.readable(
        database.read(
            handle ->
                new Assembly(handle, asof).latest(idsOf(handle, outlet, offset, limit, asof))));
  }

  private static List<String> idsOf(
      Handle handle, String outlet, int offset, int limit, long asof) {
    return handle
        .createQuery(
            """
            SELECT id FROM article WHERE outlet = :outlet AND first_outbox <= :asof
            ORDER BY outlet, dated DESC, id LIMIT :limit OFFSET :skip
            """)
        .bind("outlet", outlet)
        .bind("asof", asof)
        .bind("limit", limit)
        .bind("skip", offset)
        .mapTo(String.class)
        .list();
  }

  @Override
  public Stream<StoredArticle> all(long asof) {
    return seenSince(Instant.EPOCH, asof);
  }

  @Override
  public Stream<StoredArticle> seenSince(Instant since, long asof) {
    return pages(since, asof)
        .flatMap(
            ids ->
                damage
                    .readable(database.read(handle -> new Assembly(handle, asof).latest(ids)))
                    .stream());
  }

  /** Ids of all articles in the order of their first outbox number, page by page. */
  Stream<List<String>> pages(long asof) {
    return pages(Instant.EPOCH, asof);
  }

  private Stream<List<String>> pages(Instant since, long asof) {
    return Paging.<Numbered>pages(
            last -> idsAfter(last.map(Numbered::number).orElse(0L), since, asof), PAGE)
        .map(page -> page.stream().map(Numbered::id).toList());
  }

  private record Numbered(long number, String id) {}

  private List<Numbered> idsAfter(long number, Instant since, long asof) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT first_outbox, id FROM article
                    WHERE first_outbox > :after AND first_outbox <= :asof AND first_seen > :since
                    ORDER BY first_outbox LIMIT :max
                    """)
                .bind("after", number)
                .bind("since", since)
                .bind("asof", asof)
                .bind("max", PAGE)
                .map((row, ctx) -> new Numbered(row.getLong("first_outbox"), row.getString("id")))
                .list());
  }

  @Override
  public List<Story> stories(Collection<String> ids, long asof) {
    return ids.stream()
        .gather(Gatherers.windowFixed(PORTION))
        .flatMap(
            portion ->
                database.read(handle -> new StoryPlaces(handle).stories(portion, asof)).stream())
        .toList();
  }
}
