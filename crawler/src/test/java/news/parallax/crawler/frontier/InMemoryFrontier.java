package news.parallax.crawler.frontier;

import static java.util.Comparator.naturalOrder;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.parallax.article.Article;
import news.parallax.article.ArticleUrl;
import news.parallax.config.Outlet;
import news.parallax.config.Source;
import org.jspecify.annotations.Nullable;

/** A frontier that forgets at the end of the process: for tests of what stands before the store. */
public final class InMemoryFrontier implements Frontier {

  private enum Place {
    NOT_DUE,
    STORED,
    REFUSED,
    FAILED
  }

  private static final class SourceRow {
    Source source;
    Validators validators = Validators.NONE;
    Map<URI, Validators> sitemaps = Map.of();
    @Nullable Duration interval;
    @Nullable Instant firstRead;
    @Nullable Moved moved;
    @Nullable Instant next;
    @Nullable Instant lastTry;
    @Nullable Instant failingSince;
    @Nullable Instant lastSuccess;
    @Nullable Instant lastNewItem;
    @Nullable String outcome;
    @Nullable String why;
    int failures;
    long visits;
    long leads;
    boolean paused;
    boolean claimed;

    SourceRow(Source source, Instant next) {
      this.source = source;
      this.next = next;
    }

    DueSource due() {
      return new DueSource(
          source,
          validators,
          Optional.ofNullable(interval),
          failures,
          Optional.ofNullable(firstRead),
          Optional.ofNullable(moved));
    }

    SourceState state() {
      return new SourceState(
          source,
          Optional.ofNullable(lastTry),
          Optional.ofNullable(lastSuccess),
          Optional.ofNullable(lastNewItem),
          Optional.ofNullable(next),
          Optional.ofNullable(interval),
          failures,
          Optional.ofNullable(failingSince),
          Optional.ofNullable(outcome),
          Optional.ofNullable(why),
          visits,
          leads,
          paused);
    }
  }

  private static final class PageRow {
    DuePage page;
    @Nullable Instant next;
    @Nullable Refusal refusal;
    PageOutcome.@Nullable Failed failure;
    Place standing = Place.NOT_DUE;
    boolean claimed;

    PageRow(DuePage page, Instant next) {
      this.page = page;
      this.next = next;
    }

    Stream<PageOutcome.Failed> failed() {
      return Stream.ofNullable(failure);
    }

    String host() {
      URI address = page.url().address();
      return address.getHost() + (address.getPort() < 0 ? "" : ":" + address.getPort());
    }

    Instant age() {
      return page.dated().orElse(page.firstSeen());
    }
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, SourceRow> sources = new LinkedHashMap<>();
  private final Map<String, PageRow> pages = new LinkedHashMap<>();
  private final Map<String, List<Article>> articles = new LinkedHashMap<>();
  private final Map<String, Furniture> furniture = new HashMap<>();
  private final Set<String> recorded = new HashSet<>();
  private Set<String> followedSources = Set.of();
  private Set<String> followedOutlets = Set.of();

  /** The revisions of every stored article, by canonical key. */
  public Map<String, List<Article>> articles() {
    return locked(() -> new LinkedHashMap<>(articles));
  }

  void restart() {
    sources.values().forEach(s -> s.claimed = false);
    pages.values().forEach(p -> p.claimed = false);
  }

  @Override
  public void follow(List<Outlet> outlets, Instant now) {
    locked(
        () -> {
          List<Outlet> enabled = outlets.stream().filter(Outlet::enabled).toList();
          followedOutlets = enabled.stream().map(Outlet::id).collect(Collectors.toSet());
          Set<String> ids = new HashSet<>();
          for (Outlet outlet : enabled) {
            for (Source source : outlet.sources()) {
              ids.add(source.id());
              sources.computeIfAbsent(source.id(), id -> new SourceRow(source, now)).source =
                  source;
            }
          }
          followedSources = ids;
          return ids;
        });
  }

  @Override
  public List<DueSource> claimSources(Instant now, int max) {
    return locked(
        () ->
            sources.values().stream()
                .filter(s -> followedSources.contains(s.source.id()) && !s.claimed && !s.paused)
                .filter(s -> s.next != null && !s.next.isAfter(now))
                .sorted(Comparator.comparing(s -> s.next))
                .limit(max)
                .peek(s -> s.claimed = true)
                .map(SourceRow::due)
                .toList());
  }

  @Override
  public Map<URI, Validators> sitemaps(String sourceId) {
    return locked(() -> source(sourceId).sitemaps);
  }

  @Override
  public Furniture furniture(String outlet) {
    return locked(() -> furniture.getOrDefault(outlet, Furniture.NONE));
  }

  @Override
  public List<DuePage> claimPages(Instant now, int max, PassedOver passed) {
    return locked(
        () -> {
          Set<String> busy = new HashSet<>(passed.hosts());
          return pages.values().stream()
              .filter(p -> isDue(p, now) && !passed.outlets().contains(p.page.outlet()))
              .sorted(Comparator.comparing(PageRow::age).reversed())
              .filter(p -> busy.add(p.host()))
              .limit(max)
              .peek(p -> p.claimed = true)
              .map(p -> p.page)
              .toList();
        });
  }

  private boolean isDue(PageRow p, Instant now) {
    return followedOutlets.contains(p.page.outlet())
        && !p.claimed
        && p.next != null
        && !p.next.isAfter(now);
  }

  @Override
  public void release(List<DueSource> dueSources, List<DuePage> duePages) {
    locked(
        () -> {
          dueSources.forEach(d -> source(d.source().id()).claimed = false);
          duePages.forEach(d -> row(d.url()).claimed = false);
          return true;
        });
  }

  @Override
  public int record(SourceVisit visit) {
    return locked(() -> recorded.add(visit.id()) ? take(visit) : 0);
  }

  private int take(SourceVisit visit) {
    SourceRow row = source(visit.due().source().id());
    row.claimed = false;
    row.visits++;
    row.lastTry = visit.at();
    row.interval = visit.interval();
    row.next = visit.next();
    row.why = visit.why();
    return switch (visit.outcome()) {
      case SourceOutcome.Read read -> read(row, visit, read);
      case SourceOutcome.Unchanged same -> success(row, visit, same.validators(), "unchanged");
      case SourceOutcome.Refused refused ->
          failure(row, visit, refused.reason().word() + ": " + refused.detail());
      case SourceOutcome.Failed failed ->
          failure(row, visit, failed.kind().word() + ": " + failed.detail());
    };
  }

  private int read(SourceRow row, SourceVisit visit, SourceOutcome.Read read) {
    success(row, visit, read.validators(), "read");
    row.sitemaps = read.sitemaps();
    row.firstRead = row.firstRead == null ? visit.at() : row.firstRead;
    row.moved =
        read.movedTo()
            .map(
                t ->
                    row.moved != null && row.moved.target().equals(t)
                        ? row.moved
                        : new Moved(t, visit.at()))
            .orElse(null);
    int unseen = 0;
    for (Lead lead : read.leads()) {
      unseen += offer(row, lead, visit.at()) ? 1 : 0;
    }
    row.leads += unseen;
    row.lastNewItem = unseen > 0 ? visit.at() : row.lastNewItem;
    return unseen;
  }

  private boolean offer(SourceRow row, Lead lead, Instant at) {
    String key = lead.url().keyHex();
    if (articles.containsKey(key) || pages.containsKey(key)) {
      return false;
    }
    DuePage page =
        new DuePage(
            lead.url(),
            lead.offered(),
            row.source.outlet(),
            row.source.id(),
            Validators.NONE,
            0,
            false,
            at,
            lead.dated());
    pages.put(key, new PageRow(page, Instant.MIN));
    return true;
  }

  private static int success(SourceRow row, SourceVisit visit, Validators validators, String word) {
    row.failures = 0;
    row.failingSince = null;
    row.lastSuccess = visit.at();
    row.validators = validators;
    row.outcome = word;
    return 0;
  }

  private static int failure(SourceRow row, SourceVisit visit, String words) {
    row.failingSince = row.failures == 0 ? visit.at() : row.failingSince;
    row.failures++;
    row.outcome = words;
    return 0;
  }

  @Override
  public int unseen(List<Lead> leads) {
    return locked(
        () ->
            (int)
                leads.stream()
                    .map(l -> l.url().keyHex())
                    .distinct()
                    .filter(k -> !articles.containsKey(k) && !pages.containsKey(k))
                    .count());
  }

  @Override
  public PageReceipt record(PageVisit visit) {
    return locked(() -> recorded.add(visit.id()) ? take(visit) : PageReceipt.ALREADY_RECORDED);
  }

  private PageReceipt take(PageVisit visit) {
    PageRow row = row(visit.due().url());
    row.claimed = false;
    row.next = visit.next().orElse(null);
    return switch (visit.outcome()) {
      case PageOutcome.Read read -> {
        stored(row, read.validators());
        yield store(read.article());
      }
      case PageOutcome.Unchanged same -> {
        stored(row, same.validators());
        yield PageReceipt.SAME;
      }
      case PageOutcome.Refused refused -> {
        row.standing = row.standing == Place.STORED ? Place.STORED : Place.REFUSED;
        row.refusal =
            new Refusal(
                row.page.url().toString(),
                row.page.outlet(),
                refused.reason(),
                refused.detail(),
                visit.at());
        yield PageReceipt.REFUSED;
      }
      case PageOutcome.Failed failed -> {
        row.standing = row.standing == Place.STORED ? Place.STORED : Place.FAILED;
        row.page = with(row.page, row.page.validators(), row.page.failures() + 1);
        row.failure = failed;
        yield PageReceipt.FAILED;
      }
    };
  }

  private void stored(PageRow row, Validators validators) {
    row.standing = Place.STORED;
    row.page =
        new DuePage(
            row.page.url(),
            row.page.offered(),
            row.page.outlet(),
            row.page.source(),
            validators,
            0,
            true,
            row.page.firstSeen(),
            row.page.dated());
  }

  private PageReceipt store(Article article) {
    List<Article> revisions = articles.get(article.url().keyHex());
    if (revisions == null && saysTheSameUnderAnotherQuery(article)) {
      return PageReceipt.SAME;
    }
    if (revisions == null) {
      articles.put(article.url().keyHex(), new ArrayList<>(List.of(article)));
      furniture.put(article.outlet(), furniture(article.outlet()).with(article));
      return PageReceipt.NEW_ARTICLE;
    }
    if (says(revisions.getLast()).equals(says(article))) {
      return PageReceipt.SAME;
    }
    revisions.add(article);
    return PageReceipt.NEW_REVISION;
  }

  private boolean saysTheSameUnderAnotherQuery(Article article) {
    Optional<ArticleUrl> path = article.url().withoutQuery();
    return path.isPresent()
        && articles.values().stream()
            .map(List::getLast)
            .filter(other -> other.url().withoutQuery().equals(path))
            .anyMatch(other -> says(other).equals(says(article)));
  }

  /** What makes a revision, without what the outlet is known to repeat. */
  private List<Object> says(Article article) {
    return List.of(
        article.title(),
        article.authors(),
        article.credit(),
        furniture(article.outlet()).without(article.blocks(), article.credit()));
  }

  private static DuePage with(DuePage page, Validators validators, int failures) {
    return new DuePage(
        page.url(),
        page.offered(),
        page.outlet(),
        page.source(),
        validators,
        failures,
        page.stored(),
        page.firstSeen(),
        page.dated());
  }

  @Override
  public void beginRound(Instant now, Set<String> outlets, boolean revisit) {
    locked(
        () -> {
          sources.values().stream()
              .filter(s -> outlets.contains(s.source.outlet()) && !s.paused)
              .forEach(s -> s.next = now);
          pages.values().stream()
              .filter(p -> outlets.contains(p.page.outlet()))
              .filter(p -> p.standing == Place.FAILED || (revisit && p.page.stored()))
              .forEach(p -> p.next = now);
          return true;
        });
  }

  @Override
  public boolean busy(Instant now) {
    return locked(
        () ->
            sources.values().stream()
                    .filter(s -> followedSources.contains(s.source.id()) && !s.paused)
                    .anyMatch(s -> s.claimed || (s.next != null && !s.next.isAfter(now)))
                || pages.values().stream().anyMatch(p -> p.claimed || isDue(p, now)));
  }

  @Override
  public List<SourceState> sources() {
    return locked(
        () ->
            sources.values().stream()
                .filter(s -> followedSources.contains(s.source.id()))
                .map(SourceRow::state)
                .toList());
  }

  @Override
  public void pause(String sourceId) {
    locked(() -> source(sourceId).paused = true);
  }

  @Override
  public void resume(String sourceId, Instant now) {
    locked(
        () -> {
          source(sourceId).next = now;
          return source(sourceId).paused = false;
        });
  }

  @Override
  public void fetchNow(String sourceId, Instant now) {
    locked(() -> source(sourceId).next = now);
  }

  @Override
  public List<Trouble> troubles(String outlet) {
    return locked(
        () -> {
          List<PageRow> own =
              pages.values().stream().filter(p -> p.page.outlet().equals(outlet)).toList();
          List<Trouble> troubles = new ArrayList<>();
          for (FailureKind kind : FailureKind.values()) {
            List<PageRow> failed =
                own.stream()
                    .filter(
                        p -> p.page.failures() > 0 && p.failed().anyMatch(f -> f.kind() == kind))
                    .filter(p -> p.standing != Place.REFUSED)
                    .toList();
            if (!failed.isEmpty()) {
              Optional<Instant> next =
                  failed.stream().map(p -> p.next).flatMap(Stream::ofNullable).min(naturalOrder());
              Optional<String> detail =
                  failed.stream()
                      .flatMap(PageRow::failed)
                      .map(PageOutcome.Failed::detail)
                      .min(naturalOrder());
              troubles.add(
                  new Trouble(Trouble.Kind.FAILED, kind.word(), failed.size(), detail, next));
            }
          }
          for (RefusalReason reason : RefusalReason.values()) {
            long refused =
                own.stream()
                    .filter(p -> p.standing == Place.REFUSED)
                    .filter(p -> p.refusal != null && p.refusal.reason() == reason)
                    .count();
            if (refused > 0) {
              troubles.add(
                  new Trouble(
                      Trouble.Kind.REFUSED,
                      reason.word(),
                      refused,
                      Optional.empty(),
                      Optional.empty()));
            }
          }
          return troubles;
        });
  }

  @Override
  public void dropping(List<String> archiveFiles) {
    // It keeps no captures.
  }

  @Override
  public Standing standing() {
    return locked(
        () -> {
          Map<Place, Long> counts = new HashMap<>();
          pages.values().forEach(p -> counts.merge(p.standing, 1L, Long::sum));
          return new Standing(
              counts.getOrDefault(Place.STORED, 0L),
              counts.getOrDefault(Place.REFUSED, 0L),
              counts.getOrDefault(Place.FAILED, 0L),
              counts.getOrDefault(Place.NOT_DUE, 0L));
        });
  }

  @Override
  public Stream<Refusal> refusals() {
    return locked(
        () ->
            pages.values().stream()
                .filter(p -> p.refusal != null)
                .map(p -> p.refusal)
                .toList()
                .stream());
  }

  @Override
  public Stream<Failing> failing() {
    return locked(
        () ->
            pages.values().stream()
                .filter(p -> p.page.failures() > 0 && p.standing != Place.REFUSED)
                .flatMap(p -> p.failed().map(f -> failing(p, f)))
                .toList()
                .stream());
  }

  private static Failing failing(PageRow row, PageOutcome.Failed failed) {
    return new Failing(
        row.page.url().toString(),
        row.page.outlet(),
        failed.kind().word(),
        failed.detail(),
        Optional.ofNullable(row.next).orElseThrow());
  }

  private SourceRow source(String id) {
    return Optional.ofNullable(sources.get(id)).orElseThrow();
  }

  private PageRow row(ArticleUrl url) {
    return Optional.ofNullable(pages.get(url.keyHex())).orElseThrow();
  }

  private <T> T locked(Supplier<T> act) {
    lock.lock();
    try {
      return act.get();
    } finally {
      lock.unlock();
    }
  }
}
