package news.parallax.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.parallax.article.Article;
import news.parallax.article.ArticleUrl;
import news.parallax.article.Block;
import news.parallax.article.Rights;
import news.parallax.config.Outlet;
import news.parallax.config.Ownership;
import news.parallax.config.Pace;
import news.parallax.config.Source;
import news.parallax.config.SourceKind;
import news.parallax.crawler.frontier.Frontier.PageReceipt;
import news.parallax.crawler.frontier.Frontier.PassedOver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the crawler relies on; each frontier runs it by extending it. */
public abstract class FrontierContract {

  protected static final Instant START = Instant.parse("2026-11-02T08:00:00Z");
  private static final Duration INTERVAL = Duration.ofMinutes(30);
  private static final Capture CAPTURE = new Capture("a.warc", 0, 10, "0".repeat(64));

  private final Outlet north = outlet("north", "feed.xml");
  private final Outlet south = outlet("south", "feed.xml");
  private Frontier frontier;
  private int visits;

  /** An empty frontier. */
  protected abstract Frontier open();

  /** The same memory after the process was killed and started again. */
  protected abstract Frontier restarted();

  @BeforeEach
  void openFrontier() {
    frontier = open();
    frontier.follow(List.of(north), START);
  }

  @Test
  void newSourceIsDueAtOnceAndOnceOnly() {
    assertThat(frontier.claimSources(START, 10))
        .singleElement()
        .satisfies(
            due -> {
              assertThat(due.source()).isEqualTo(north.sources().getFirst());
              assertThat(due.validators()).isEqualTo(Validators.NONE);
              assertThat(due.interval()).isEmpty();
              assertThat(due.firstRead()).isEmpty();
              assertThat(due.moved()).isEmpty();
              assertThat(due.failures()).isZero();
            });
    assertThat(frontier.claimSources(START, 10)).isEmpty();
  }

  @Test
  void longestWaitingSourceComesFirst() {
    read(source(), START);
    frontier.follow(List.of(north, south), START.plus(INTERVAL).plusSeconds(1));
    assertThat(frontier.claimSources(START.plus(Duration.ofHours(1)), 1))
        .extracting(d -> d.source().outlet())
        .containsExactly("north");
  }

  @Test
  void whatASitemapIndexListedIsKnownUntilItIsReadAgain() {
    Validators etag = new Validators(Optional.of("\"1\""), Optional.empty(), Optional.empty());
    URI first = URI.create("https://north.example/1.xml");
    URI second = URI.create("https://north.example/2.xml");
    DueSource due = source();
    assertThat(frontier.sitemaps(due.source().id())).isEmpty();
    frontier.record(visit(due, index(Map.of(second, etag, first, Validators.NONE))));
    assertThat(frontier.sitemaps(due.source().id()))
        .isEqualTo(Map.of(first, Validators.NONE, second, etag));
    DueSource again = frontier.claimSources(START.plus(INTERVAL), 1).getFirst();
    frontier.record(visit(again, index(Map.of(second, etag))));
    assertThat(frontier.sitemaps(due.source().id())).isEqualTo(Map.of(second, etag));
  }

  private static SourceOutcome index(Map<URI, Validators> sitemaps) {
    return new SourceOutcome.Read(
        List.of(), List.of(), Validators.NONE, Optional.empty(), sitemaps);
  }

  @Test
  void recordedSourceWaitsForItsPlannedTime() {
    Validators etag = new Validators(Optional.of("\"1\""), Optional.empty(), Optional.empty());
    DueSource due = source();
    frontier.record(
        visit(due, new SourceOutcome.Read(List.of(), List.of(), etag, Optional.empty())));
    assertThat(frontier.claimSources(START.plus(INTERVAL).minusSeconds(1), 10)).isEmpty();
    assertThat(frontier.claimSources(START.plus(INTERVAL), 10))
        .singleElement()
        .satisfies(
            again -> {
              assertThat(again.validators()).isEqualTo(etag);
              assertThat(again.interval()).contains(INTERVAL);
              assertThat(again.firstRead()).contains(START);
            });
  }

  @Test
  void firstReadIsTheFirst() {
    read(source(), START);
    Instant later = START.plus(INTERVAL);
    read(frontier.claimSources(later, 1).getFirst(), later);
    assertThat(frontier.claimSources(later.plus(INTERVAL), 1).getFirst().firstRead())
        .contains(START);
  }

  @Test
  void failuresAreCountedUntilASuccess() {
    DueSource due = source();
    frontier.record(visit(due, new SourceOutcome.Failed(FailureKind.DNS, "no such host")));
    DueSource second = frontier.claimSources(START.plus(INTERVAL), 1).getFirst();
    assertThat(second.failures()).isEqualTo(1);
    frontier.record(visit(second, new SourceOutcome.Unchanged(Validators.NONE)));
    assertThat(frontier.claimSources(START.plus(INTERVAL), 1).getFirst().failures()).isZero();
  }

  @Test
  void permanentRedirectIsRememberedSinceItWasFirstSeen() {
    URI target = URI.create("https://north.example/new.xml");
    DueSource due = source();
    frontier.record(visit(due, moved(target), START));
    Instant later = START.plus(INTERVAL);
    DueSource second = frontier.claimSources(later, 1).getFirst();
    frontier.record(visit(second, moved(target), later));
    assertThat(frontier.claimSources(later.plus(INTERVAL), 1).getFirst().moved())
        .contains(new Moved(target, START));
  }

  @Test
  void redirectThatIsGoneIsForgotten() {
    DueSource due = source();
    frontier.record(visit(due, moved(URI.create("https://north.example/new.xml")), START));
    read(frontier.claimSources(START.plus(INTERVAL), 1).getFirst(), START.plus(INTERVAL));
    assertThat(frontier.claimSources(START.plus(INTERVAL.multipliedBy(2)), 1).getFirst().moved())
        .isEmpty();
  }

  @Test
  void unseenLeadsAreCountedAndDueOnce() {
    assertThat(read(source(), START, lead("/a"), lead("/b"))).isEqualTo(2);
    assertThat(frontier.standing()).isEqualTo(new Standing(0, 0, 0, 2));
    Instant later = START.plus(INTERVAL);
    DueSource again = frontier.claimSources(later, 1).getFirst();
    assertThat(read(again, later, lead("/b"), lead("/c"), lead("/c"))).isEqualTo(1);
    assertThat(frontier.standing().leads()).isEqualTo(3);
  }

  @Test
  void unseenLeadsAreToldBeforehand() {
    read(source(), START, lead("/a"));
    assertThat(frontier.unseen(List.of(lead("/a"), lead("/b"), lead("/b")))).isEqualTo(1);
    assertThat(frontier.unseen(List.of())).isZero();
    assertThat(frontier.standing().leads()).isEqualTo(1);
  }

  @Test
  void sameAddressInAnotherSpellingIsSeen() {
    read(source(), START, lead("/a"));
    DueSource again = frontier.claimSources(START.plus(INTERVAL), 1).getFirst();
    Lead other =
        new Lead(ArticleUrl.of("http://www.north.example/a/"), Optional.empty(), Optional.empty());
    assertThat(read(again, START.plus(INTERVAL), other)).isZero();
  }

  @Test
  void recordingAVisitTwiceChangesNothing() {
    SourceVisit visit = visit(source(), leads(lead("/a")));
    assertThat(frontier.record(visit)).isEqualTo(1);
    assertThat(frontier.record(visit)).isZero();
    assertThat(frontier.sources().getFirst().visits()).isEqualTo(1);
    PageVisit page = page(claim(START), stored("/a", "Text."), Optional.empty());
    assertThat(frontier.record(page)).isEqualTo(PageReceipt.NEW_ARTICLE);
    assertThat(frontier.record(page)).isEqualTo(PageReceipt.ALREADY_RECORDED);
    assertThat(frontier.standing()).isEqualTo(new Standing(1, 0, 0, 0));
  }

  @Test
  void newestPageComesFirstAndOnePerHost() {
    Lead old = dated("/old", START.minus(2, ChronoUnit.DAYS));
    Lead fresh = dated("/fresh", START.minus(1, ChronoUnit.HOURS));
    read(source(), START, old, fresh);
    assertThat(frontier.claimPages(START, 10, Set.of()))
        .singleElement()
        .satisfies(
            page -> {
              assertThat(page.url()).isEqualTo(fresh.url());
              assertThat(page.dated()).isEqualTo(fresh.dated());
              assertThat(page.outlet()).isEqualTo("north");
              assertThat(page.source()).isEqualTo(north.sources().getFirst().id());
              assertThat(page.firstSeen()).isEqualTo(START);
              assertThat(page.stored()).isFalse();
            });
    assertThat(frontier.claimPages(START, 10, Set.of()))
        .extracting(DuePage::url)
        .containsExactly(old.url());
  }

  @Test
  void offeredAddressIsKeptForTheFetch() {
    Optional<URI> offered = Optional.of(URI.create("https://north.example/a?utm_source=rss"));
    Lead lead = new Lead(lead("/a").url(), offered, Optional.empty(), Optional.empty());
    read(source(), START, lead);
    assertThat(claim(START).offered()).isEqualTo(offered);
  }

  @Test
  void busyHostIsLeftAlone() {
    Lead port =
        new Lead(ArticleUrl.of("http://127.0.0.1:8081/x"), Optional.empty(), Optional.empty());
    read(source(), START, lead("/a"), port);
    assertThat(frontier.claimPages(START, 10, Set.of("north.example", "127.0.0.1:8082")))
        .extracting(DuePage::url)
        .containsExactly(port.url());
    assertThat(frontier.claimPages(START, 10, Set.of("north.example", "127.0.0.1:8081"))).isEmpty();
  }

  @Test
  void outletThatIsPassedOverLeavesItsHostToOthers() {
    frontier.follow(List.of(north, outlet("south", "feed.xml")), START);
    for (DueSource due : frontier.claimSources(START, 2)) {
      boolean first = due.source().outlet().equals("north");
      read(due, START, dated(first ? "/new" : "/old", START.minusSeconds(first ? 1 : 60)));
    }
    assertThat(frontier.claimPages(START, 10, new PassedOver(Set.of(), Set.of("north"))))
        .extracting(DuePage::outlet)
        .containsExactly("south");
    assertThat(frontier.claimPages(START, 10, new PassedOver(Set.of(), Set.of("north")))).isEmpty();
  }

  @Test
  void releasedWorkIsDueAgainUntouched() {
    read(source(), START, lead("/a"));
    Instant later = START.plus(INTERVAL);
    List<DueSource> sources = frontier.claimSources(later, 1);
    List<DuePage> pages = frontier.claimPages(later, 1, Set.of());
    assertThat(frontier.busy(later)).isTrue();
    frontier.release(sources, pages);
    assertThat(frontier.claimSources(later, 1)).isEqualTo(sources);
    assertThat(frontier.claimPages(later, 1, Set.of())).isEqualTo(pages);
  }

  @Test
  void restartReleasesAllClaimsAndLosesNothing() {
    read(source(), START, lead("/a"));
    Instant later = START.plus(INTERVAL);
    List<DueSource> sources = frontier.claimSources(later, 1);
    List<DuePage> pages = frontier.claimPages(later, 1, Set.of());
    Frontier again = restarted();
    again.follow(List.of(north), later);
    assertThat(again.claimSources(later, 1)).isEqualTo(sources);
    assertThat(again.claimPages(later, 1, Set.of())).isEqualTo(pages);
  }

  @Test
  void storedPageComesAgainAtItsPlannedTime() {
    read(source(), START, lead("/a"));
    Instant next = START.plus(Duration.ofHours(1));
    assertThat(frontier.record(page(claim(START), stored("/a", "One."), Optional.of(next))))
        .isEqualTo(PageReceipt.NEW_ARTICLE);
    assertThat(frontier.claimPages(next.minusSeconds(1), 1, Set.of())).isEmpty();
    DuePage again = claim(next);
    assertThat(again.stored()).isTrue();
    assertThat(again.firstSeen()).isEqualTo(START);
    assertThat(frontier.record(page(again, stored("/a", "Two."), Optional.empty())))
        .isEqualTo(PageReceipt.NEW_REVISION);
    assertThat(frontier.claimPages(next.plus(Duration.ofDays(30)), 1, Set.of())).isEmpty();
  }

  @Test
  void sameTextIsNoRevision() {
    read(source(), START, lead("/a"));
    frontier.record(page(claim(START), stored("/a", "One."), Optional.of(START)));
    assertThat(frontier.record(page(claim(START), stored("/a", "One."), Optional.of(START))))
        .isEqualTo(PageReceipt.SAME);
    assertThat(
            frontier.record(
                page(claim(START), new PageOutcome.Unchanged(Validators.NONE), Optional.empty())))
        .isEqualTo(PageReceipt.SAME);
    assertThat(frontier.standing()).isEqualTo(new Standing(1, 0, 0, 0));
  }

  @Test
  void whatThreeArticlesRepeatIsTheSitesOwn() {
    Block notice = new Block(Block.Kind.PARAGRAPH, "Northern Post is printed on recycled paper.");
    read(source(), START, lead("/a"), lead("/b"), lead("/c"));
    for (String title : List.of("Envoy leaves", "Ferries collide", "Minister resigns")) {
      assertThat(frontier.furniture("north").knows(notice)).isFalse();
      String path = "/" + title.substring(0, 1);
      Block own = new Block(Block.Kind.PARAGRAPH, title + ", and nobody says why.");
      frontier.record(page(claim(START), stored(path, title, own, notice), Optional.empty()));
    }
    assertThat(frontier.furniture("north").knows(notice)).isTrue();
    assertThat(frontier.furniture("south").knows(notice)).isFalse();
  }

  @Test
  void aliasOfAStoredArticleIsNoSecondArticle() {
    read(source(), START, lead("/a"), lead("/a-again"));
    frontier.record(page(claim(START), stored("/a", "One."), Optional.empty()));
    assertThat(frontier.record(page(claim(START), stored("/a", "One."), Optional.empty())))
        .isEqualTo(PageReceipt.SAME);
    assertThat(frontier.standing()).isEqualTo(new Standing(2, 0, 0, 0));
  }

  @Test
  void sameTextUnderAnotherQueryIsNoSecondArticle() {
    read(source(), START, lead("/a?t=1"), lead("/a?t=2"), lead("/a?t=3"), lead("/b?t=1"));
    frontier.record(page(claim(START), stored("/a?t=1", "One."), Optional.empty()));
    assertThat(frontier.record(page(claim(START), stored("/a?t=2", "One."), Optional.empty())))
        .isEqualTo(PageReceipt.SAME);
    assertThat(frontier.record(page(claim(START), stored("/a?t=3", "Two."), Optional.empty())))
        .isEqualTo(PageReceipt.NEW_ARTICLE);
    assertThat(frontier.record(page(claim(START), stored("/b?t=1", "One."), Optional.empty())))
        .isEqualTo(PageReceipt.NEW_ARTICLE);
    assertThat(frontier.standing()).isEqualTo(new Standing(4, 0, 0, 0));
  }

  @Test
  void canonicalAddressOfAStoredArticleIsNoUnseenLead() {
    read(source(), START, lead("/short"));
    frontier.record(page(claim(START), stored("/canonical", "One."), Optional.empty()));
    DueSource again = frontier.claimSources(START.plus(INTERVAL), 1).getFirst();
    assertThat(read(again, START.plus(INTERVAL), lead("/canonical"))).isZero();
    assertThat(frontier.claimPages(START.plus(INTERVAL), 1, Set.of())).isEmpty();
  }

  @Test
  void failedPageKeepsItsCountAndItsNextTry() {
    read(source(), START, lead("/a"));
    Instant next = START.plus(Duration.ofMinutes(5));
    PageOutcome failed = new PageOutcome.Failed(FailureKind.HTTP_SERVER_ERROR, "503");
    assertThat(frontier.record(page(claim(START), failed, Optional.of(next))))
        .isEqualTo(PageReceipt.FAILED);
    assertThat(frontier.standing()).isEqualTo(new Standing(0, 0, 1, 0));
    assertThat(frontier.claimPages(START, 1, Set.of())).isEmpty();
    assertThat(claim(next).failures()).isEqualTo(1);
  }

  @Test
  void failedRevisitLeavesTheArticleStored() {
    read(source(), START, lead("/a"));
    frontier.record(page(claim(START), stored("/a", "One."), Optional.of(START)));
    PageOutcome failed = new PageOutcome.Failed(FailureKind.TIMEOUT, "30 s");
    frontier.record(page(claim(START), failed, Optional.of(START)));
    assertThat(frontier.standing()).isEqualTo(new Standing(1, 0, 0, 0));
    DuePage again = claim(START);
    assertThat(again.stored()).isTrue();
    assertThat(again.failures()).isEqualTo(1);
  }

  @Test
  void failuresInARowHaveABeginning() {
    frontier.record(visit(source(), new SourceOutcome.Failed(FailureKind.TIMEOUT, "30 s"), START));
    Instant later = START.plus(INTERVAL);
    DueSource second = frontier.claimSources(later, 1).getFirst();
    frontier.record(visit(second, new SourceOutcome.Failed(FailureKind.DNS, "no host"), later));
    SourceState failing = frontier.sources().getFirst();
    assertThat(failing.failingSince()).contains(START);
    assertThat(failing.lastOutcomeClass()).contains("dns");
    Instant last = later.plus(INTERVAL);
    read(frontier.claimSources(last, 1).getFirst(), last);
    assertThat(frontier.sources().getFirst().failingSince()).isEmpty();
    assertThat(frontier.sources().getFirst().lastOutcomeClass()).contains("read");
  }

  @Test
  void troublesAreCountedByReason() {
    read(source(), START, lead("/a"), lead("/b"), lead("/c"), lead("/d"));
    Instant soon = START.plus(Duration.ofMinutes(5));
    Instant late = START.plus(Duration.ofMinutes(9));
    PageOutcome failed = new PageOutcome.Failed(FailureKind.TIMEOUT, "30 s");
    PageOutcome short1 = new PageOutcome.Refused(RefusalReason.TOO_SHORT, "9", Optional.empty());
    frontier.record(page(claim(START), failed, Optional.of(late)));
    frontier.record(page(claim(START), failed, Optional.of(soon)));
    frontier.record(page(claim(START), short1, Optional.empty()));
    frontier.record(page(claim(START), stored("/d", "Text."), Optional.empty()));
    assertThat(frontier.troubles("north"))
        .containsExactly(
            new Trouble(Trouble.Kind.FAILED, "timeout", 2, Optional.of("30 s"), Optional.of(soon)),
            new Trouble(Trouble.Kind.REFUSED, "too-short", 1, Optional.empty(), Optional.empty()));
    assertThat(frontier.troubles("south")).isEmpty();
    assertThat(frontier.failing())
        .allMatch(f -> f.reason().equals("timeout") && f.detail().equals("30 s"))
        .extracting(Failing::next)
        .containsExactlyInAnyOrder(soon, late);
    frontier.record(page(claim(soon), short1, Optional.empty()));
    DuePage again = claim(late);
    frontier.record(page(again, stored(again.url().address().getPath(), "T"), Optional.empty()));
    assertThat(frontier.troubles("north"))
        .containsExactly(
            new Trouble(Trouble.Kind.REFUSED, "too-short", 2, Optional.empty(), Optional.empty()));
  }

  @Test
  void refusalIsKeptWithItsReason() {
    read(source(), START, lead("/a"));
    PageOutcome refused =
        new PageOutcome.Refused(RefusalReason.TOO_SHORT, "12 words", Optional.of(CAPTURE));
    assertThat(frontier.record(page(claim(START), refused, Optional.empty())))
        .isEqualTo(PageReceipt.REFUSED);
    assertThat(frontier.standing()).isEqualTo(new Standing(0, 1, 0, 0));
    try (Stream<Refusal> refusals = frontier.refusals()) {
      assertThat(refusals)
          .containsExactly(
              new Refusal(
                  "https://north.example/a", "north", RefusalReason.TOO_SHORT, "12 words", START));
    }
  }

  @Test
  void roundMakesSourcesAndFailedPagesDueButNoStoredOnes() {
    read(source(), START, lead("/failed"), lead("/stored"));
    Instant far = START.plus(Duration.ofDays(1));
    claimAll(START)
        .forEach(
            due ->
                frontier.record(
                    page(
                        due,
                        due.url().toString().endsWith("stored")
                            ? stored("/stored", "One.")
                            : new PageOutcome.Failed(FailureKind.TIMEOUT, "30 s"),
                        Optional.of(far))));
    Instant now = START.plusSeconds(60);
    frontier.beginRound(now, Set.of("north"), false);
    assertThat(frontier.busy(now)).isTrue();
    assertThat(frontier.claimSources(now, 10)).hasSize(1);
    assertThat(claimAll(now)).extracting(DuePage::stored).containsExactly(false);
  }

  @Test
  void revisitingRoundMakesStoredPagesDueToo() {
    read(source(), START, lead("/stored"));
    frontier.record(page(claim(START), stored("/stored", "One."), Optional.empty()));
    frontier.beginRound(START, Set.of("north"), true);
    assertThat(claimAll(START)).extracting(DuePage::stored).containsExactly(true);
  }

  @Test
  void roundOfOneOutletLeavesTheOthersPlan() {
    frontier.follow(List.of(north, south), START);
    frontier.claimSources(START, 10).forEach(due -> read(due, START));
    frontier.beginRound(START.plusSeconds(1), Set.of("south"), false);
    assertThat(frontier.claimSources(START.plusSeconds(1), 10))
        .extracting(d -> d.source().outlet())
        .containsExactly("south");
  }

  @Test
  void whatIsNotFollowedIsNotClaimedAndNotForgotten() {
    read(source(), START, lead("/a"));
    frontier.follow(List.of(south), START);
    Instant later = START.plus(INTERVAL);
    assertThat(frontier.claimSources(later, 10))
        .extracting(d -> d.source().outlet())
        .containsExactly("south");
    assertThat(frontier.claimPages(later, 10, Set.of())).isEmpty();
    frontier.follow(List.of(north), later);
    assertThat(frontier.claimSources(later, 10))
        .extracting(DueSource::firstRead)
        .containsExactly(Optional.of(START));
    assertThat(frontier.claimPages(later, 10, Set.of())).hasSize(1);
  }

  @Test
  void pausedSourceWaitsUntilResumed() {
    String id = north.sources().getFirst().id();
    frontier.pause(id);
    frontier.beginRound(START, Set.of("north"), false);
    assertThat(frontier.claimSources(START, 10)).isEmpty();
    assertThat(frontier.sources()).singleElement().matches(SourceState::paused);
    frontier.resume(id, START);
    assertThat(frontier.claimSources(START, 10)).hasSize(1);
  }

  @Test
  void fetchNowOverrulesThePlan() {
    DueSource due = source();
    read(due, START);
    frontier.fetchNow(due.source().id(), START.plusSeconds(1));
    assertThat(frontier.claimSources(START.plusSeconds(1), 10)).hasSize(1);
  }

  @Test
  void deskShowsTheSourcesHealth() {
    DueSource due = source();
    read(due, START, lead("/a"));
    assertThat(frontier.sources())
        .singleElement()
        .satisfies(
            state -> {
              assertThat(state.source()).isEqualTo(due.source());
              assertThat(state.lastTry()).contains(START);
              assertThat(state.lastSuccess()).contains(START);
              assertThat(state.lastNewItem()).contains(START);
              assertThat(state.next()).contains(START.plus(INTERVAL));
              assertThat(state.interval()).contains(INTERVAL);
              assertThat(state.why()).contains("fixed");
              assertThat(state.visits()).isEqualTo(1);
              assertThat(state.leads()).isEqualTo(1);
              assertThat(state.paused()).isFalse();
            });
  }

  @Test
  void deskTellsAFailureInWords() {
    DueSource due = source();
    frontier.record(visit(due, new SourceOutcome.Failed(FailureKind.HTTP_SERVER_ERROR, "503")));
    SourceState state = frontier.sources().getFirst();
    assertThat(state.lastSuccess()).isEmpty();
    assertThat(state.failures()).isEqualTo(1);
    assertThat(state.lastOutcome())
        .hasValueSatisfying(
            words -> assertThat(words).contains("http-server-error").contains("503"));
  }

  @Test
  void nothingIsClaimedTwiceByManyThreads() {
    read(source(), START, IntStream.range(0, 40).mapToObj(i -> hosted(i)).toArray(Lead[]::new));
    Set<ArticleUrl> claimed = Collections.newSetFromMap(new ConcurrentHashMap<>());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 8; i++) {
        threads.submit(() -> claimUntilEmpty(claimed));
      }
    }
    assertThat(claimed).hasSize(40);
  }

  private void claimUntilEmpty(Set<ArticleUrl> claimed) {
    List<DuePage> pages;
    do {
      pages = frontier.claimPages(START, 3, Set.of());
      pages.forEach(p -> assertThat(claimed.add(p.url())).isTrue());
    } while (!pages.isEmpty());
  }

  private static Lead hosted(int n) {
    return new Lead(
        ArticleUrl.of("https://h" + n + ".north.example/a"), Optional.empty(), Optional.empty());
  }

  private DueSource source() {
    return frontier.claimSources(START, 1).getFirst();
  }

  private DuePage claim(Instant now) {
    return frontier.claimPages(now, 1, Set.of()).getFirst();
  }

  private List<DuePage> claimAll(Instant now) {
    List<DuePage> first = frontier.claimPages(now, 10, Set.of());
    List<DuePage> second = frontier.claimPages(now, 10, Set.of());
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  private int read(DueSource due, Instant at, Lead... leads) {
    return frontier.record(visit(due, leads(leads), at));
  }

  private static SourceOutcome leads(Lead... leads) {
    return new SourceOutcome.Read(
        Arrays.asList(leads), List.of(), Validators.NONE, Optional.empty());
  }

  private static SourceOutcome moved(URI target) {
    return new SourceOutcome.Read(List.of(), List.of(), Validators.NONE, Optional.of(target));
  }

  private SourceVisit visit(DueSource due, SourceOutcome outcome) {
    return visit(due, outcome, START);
  }

  private SourceVisit visit(DueSource due, SourceOutcome outcome, Instant at) {
    String id = "visit-" + visits++;
    return new SourceVisit(
        id, due, at, Duration.ofMillis(5), outcome, INTERVAL, at.plus(INTERVAL), "fixed");
  }

  private PageVisit page(DuePage due, PageOutcome outcome, Optional<Instant> next) {
    return new PageVisit("page-" + visits++, due, START, Duration.ofMillis(5), outcome, next);
  }

  private static Lead lead(String path) {
    return new Lead(
        ArticleUrl.of("https://north.example" + path), Optional.of("Title"), Optional.empty());
  }

  private static Lead dated(String path, Instant at) {
    return new Lead(
        ArticleUrl.of("https://north.example" + path), Optional.empty(), Optional.of(at));
  }

  private static PageOutcome stored(String path, String text) {
    return stored(path, "Envoy leaves", new Block(Block.Kind.PARAGRAPH, text));
  }

  private static PageOutcome stored(String path, String title, Block... blocks) {
    Article article =
        new Article(
            ArticleUrl.of("https://north.example" + path),
            "north",
            title,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            "en",
            List.of(blocks),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty(),
            Rights.OPEN);
    return new PageOutcome.Read(article, CAPTURE, Validators.NONE);
  }

  private static Outlet outlet(String id, String path) {
    URI home = URI.create("https://" + id + ".example/");
    Source feed =
        new Source(id, SourceKind.FEED, home.resolve(path), Optional.empty(), Optional.empty());
    return new Outlet(
        id,
        id,
        Optional.empty(),
        List.of(),
        Ownership.UNKNOWN,
        home,
        List.of(feed),
        Pace.LEARNT,
        List.of(),
        true,
        Optional.empty());
  }
}
