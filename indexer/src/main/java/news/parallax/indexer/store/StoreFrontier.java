package news.parallax.indexer.store;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import news.parallax.config.Outlet;
import news.parallax.crawler.frontier.DuePage;
import news.parallax.crawler.frontier.DueSource;
import news.parallax.crawler.frontier.Failing;
import news.parallax.crawler.frontier.Frontier;
import news.parallax.crawler.frontier.Furniture;
import news.parallax.crawler.frontier.Lead;
import news.parallax.crawler.frontier.PageVisit;
import news.parallax.crawler.frontier.Refusal;
import news.parallax.crawler.frontier.RefusalReason;
import news.parallax.crawler.frontier.SourceOutcome;
import news.parallax.crawler.frontier.SourceState;
import news.parallax.crawler.frontier.SourceVisit;
import news.parallax.crawler.frontier.Standing;
import news.parallax.crawler.frontier.Trouble;
import news.parallax.crawler.frontier.Validators;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The crawler's memory in tables; only claims are kept beside them. */
final class StoreFrontier implements Frontier {

  private static final int PAGE = 500;

  private final Database database;
  private final Writer writer;
  private final Claims claims = new Claims();

  StoreFrontier(Database database, Writer writer) {
    this.database = database;
    this.writer = writer;
  }

  @Override
  public void follow(List<Outlet> outlets, Instant now) {
    writer.durably(
        handle -> {
          Following.Changed changed = Following.take(handle, outlets, now);
          changed.gone().forEach(outlet -> NextVisits.rest(handle, outlet, now));
          changed.come().forEach(outlet -> NextVisits.wake(handle, outlet));
          return true;
        });
  }

  @Override
  public List<DueSource> claimSources(Instant now, int max) {
    return claims.sources(
        taken ->
            database.read(
                handle ->
                    Sources.due(handle, now, max + taken.size()).stream()
                        .filter(due -> !taken.contains(due.source().id()))
                        .limit(max)
                        .toList()));
  }

  @Override
  public List<DuePage> claimPages(Instant now, int max, PassedOver passed) {
    if (database.read(handle -> NextVisits.anyDue(handle, now))) {
      writer.briefly(
          handle -> {
            DuePages.moveDue(handle, now);
            return true;
          });
    }
    return claims.pages(
        taken -> database.read(handle -> DuePages.claim(handle, max, passed, taken)));
  }

  @Override
  public Map<URI, Validators> sitemaps(String sourceId) {
    return database.read(handle -> Sitemaps.of(handle, sourceId));
  }

  @Override
  public Furniture furniture(String outlet) {
    return database.read(handle -> new LearntFurniture(handle).of(outlet));
  }

  @Override
  public void release(List<DueSource> sources, List<DuePage> pages) {
    sources.forEach(claims::free);
    pages.forEach(claims::free);
  }

  /**
   * The leads piece by piece and the visit with the last of them: a visit that is cut off between
   * two pieces is repeated, and finds what it took down before.
   */
  @Override
  public int record(SourceVisit visit) {
    try {
      Deque<Leads.Piece> pieces =
          visit.outcome() instanceof SourceOutcome.Read read
              ? new ArrayDeque<>(Leads.pieces(read))
              : new ArrayDeque<>();
      int ahead = 0;
      while (pieces.size() > 1) {
        Leads.Piece piece = pieces.removeFirst();
        ahead += writer.briefly(handle -> leads(handle, visit).take(piece));
      }
      int before = ahead;
      return writer.durably(
          handle ->
              SourceVisits.isNew(handle, visit) ? take(handle, visit, pieces.peek(), before) : 0);
    } finally {
      claims.free(visit.due());
    }
  }

  private static int take(
      Handle handle, SourceVisit visit, Leads.@Nullable Piece last, int before) {
    int unseen = before + (last == null ? 0 : leads(handle, visit).take(last));
    SourceVisits.record(handle, visit, unseen);
    return unseen;
  }

  private static Leads leads(Handle handle, SourceVisit visit) {
    return new Leads(handle, visit.due().source(), visit.at());
  }

  @Override
  public PageReceipt record(PageVisit visit) {
    try {
      return writer.durably(handle -> Pages.record(handle, visit));
    } finally {
      claims.free(visit.due());
    }
  }

  @Override
  public void beginRound(Instant now, Set<String> outlets, boolean revisit) {
    if (outlets.isEmpty()) {
      return;
    }
    writer.durably(
        handle -> {
          Sources.dueAt(handle, now, outlets);
          NextVisits.beginRound(handle, now, outlets, revisit);
          return true;
        });
  }

  @Override
  public boolean busy(Instant now) {
    return claims.any()
        || database.read(
            handle ->
                !DuePages.isEmpty(handle)
                    || NextVisits.anyDue(handle, now)
                    || Sources.anyDue(handle, now));
  }

  @Override
  public List<SourceState> sources() {
    return database.read(Sources::states);
  }

  @Override
  public void pause(String sourceId) {
    writer.durably(handle -> Sources.pause(handle, sourceId));
  }

  @Override
  public void resume(String sourceId, Instant now) {
    writer.durably(handle -> Sources.resume(handle, sourceId, now));
  }

  @Override
  public void fetchNow(String sourceId, Instant now) {
    writer.durably(handle -> Sources.fetchNow(handle, sourceId, now));
  }

  @Override
  public Standing standing() {
    return database.read(Tally::standing);
  }

  @Override
  public List<Trouble> troubles(String outlet) {
    return database.read(handle -> Troubles.of(handle, outlet));
  }

  @Override
  public void dropping(List<String> archiveFiles) {
    writer.durably(
        handle -> {
          archiveFiles.forEach(file -> Captures.forgetFile(handle, file));
          return true;
        });
  }

  private record Refused(UrlKey key, Refusal refusal) {}

  @Override
  public Stream<Refusal> refusals() {
    return Paging.all(this::refusalsAfter, PAGE).map(Refused::refusal);
  }

  private List<Refused> refusalsAfter(Optional<Refused> last) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT url_key, url, outlet, reason, detail, judged FROM address
                    WHERE state = 'R' AND offered AND url_key > :last ORDER BY url_key LIMIT :max
                    """)
                .bind("last", last.map(r -> r.key().bytes()).orElse(new byte[0]))
                .bind("max", PAGE)
                .map(
                    (row, ctx) ->
                        new Refused(
                            Columns.key(row, "url_key"),
                            new Refusal(
                                row.getString("url"),
                                row.getString("outlet"),
                                RefusalReason.valueOf(
                                    row.getString("reason").toUpperCase(Locale.ROOT)),
                                row.getString("detail"),
                                Columns.instant(row, "judged"))))
                .list());
  }

  private record Failed(UrlKey key, Failing failing) {}

  @Override
  public Stream<Failing> failing() {
    return Paging.all(this::failingAfter, PAGE).map(Failed::failing);
  }

  private List<Failed> failingAfter(Optional<Failed> last) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT n.url_key, a.url, a.outlet, a.reason, a.detail, n.due
                    FROM next_visit n JOIN address a ON a.url_key = n.url_key
                    WHERE n.failed AND a.state <> 'R' AND a.reason IS NOT NULL AND n.url_key > :last
                    ORDER BY n.url_key LIMIT :max
                    """)
                .bind("last", last.map(f -> f.key().bytes()).orElse(new byte[0]))
                .bind("max", PAGE)
                .map(
                    (row, ctx) ->
                        new Failed(
                            Columns.key(row, "url_key"),
                            new Failing(
                                row.getString("url"),
                                row.getString("outlet"),
                                Troubles.word(row.getString("reason")),
                                row.getString("detail"),
                                Columns.instant(row, "due"))))
                .list());
  }

  @Override
  public int unseen(List<Lead> leads) {
    return database.read(
        handle ->
            (int)
                leads.stream()
                    .map(lead -> UrlKey.of(lead.url()))
                    .distinct()
                    .filter(key -> Address.find(handle, key).filter(a -> !a.dropped()).isEmpty())
                    .count());
  }
}
