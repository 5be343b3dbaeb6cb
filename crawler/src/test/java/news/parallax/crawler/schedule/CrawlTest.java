package news.parallax.crawler.schedule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.parallax.config.Bounds;
import news.parallax.config.CrawlSettings;
import news.parallax.config.Outlet;
import news.parallax.config.Ownership;
import news.parallax.config.Pace;
import news.parallax.config.Settings;
import news.parallax.config.Source;
import news.parallax.config.SourceKind;
import news.parallax.crawler.fetch.CrawlTerms;
import news.parallax.crawler.fetch.LocalServer;
import news.parallax.crawler.fetch.LocalServer.Page;
import news.parallax.crawler.fetch.MovedClock;
import news.parallax.crawler.fetch.Sleeper;
import news.parallax.crawler.frontier.FailureKind;
import news.parallax.crawler.frontier.InMemoryFrontier;
import news.parallax.crawler.frontier.Refusal;
import news.parallax.crawler.frontier.RefusalReason;
import news.parallax.crawler.frontier.SourceState;
import news.parallax.crawler.frontier.Standing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrawlTest {

  private static final Instant START = Instant.parse("2026-11-02T08:00:00Z");

  @TempDir private Path folder;
  private final LocalServer server = new LocalServer();
  private final List<String> unchanged = new CopyOnWriteArrayList<>();
  private final MovedClock clock = new MovedClock(START);
  private final InMemoryFrontier frontier = new InMemoryFrontier();
  private final AtomicLong freeBytes = new AtomicLong(Long.MAX_VALUE);
  private CrawlSettings terms = CrawlTerms.allowing(server.hostPort());
  private Sleeper sleeper = clock;
  private SourceKind kind = SourceKind.FEED;
  private Pace pace = Pace.LEARNT;

  @AfterEach
  void closeServer() {
    server.close();
  }

  @Test
  void roundStoresArticlesAndRefusesTheRestByName() throws Exception {
    server.on("/robots.txt", Page.text("text/plain", "User-agent: *\nDisallow: /closed/"));
    feed("/w/1", "/w/2", "/missing", "/closed/3", "/short");
    article("/w/1");
    article("/w/2");
    server.on("/short", Page.text("text/html", "<html><h1>Envoy</h1><p>Soon more.</p></html>"));
    CrawlState.Round round = once(false);
    assertThat(frontier.standing()).isEqualTo(new Standing(2, 3, 0, 0));
    assertThat(round.counts()).isEqualTo(new RoundCounts(1, 0, 5, 2, 0, 0, 3, 0));
    assertThat(round.counts().pages()).isEqualTo(5);
    assertThat(refusals())
        .containsEntry("/missing", RefusalReason.NOT_FOUND)
        .containsEntry("/closed/3", RefusalReason.ROBOTS)
        .containsKey("/short");
    assertThat(server.paths()).startsWith("/robots.txt", "/feed.xml").doesNotContain("/closed/3");
  }

  @Test
  void gapIsKeptBetweenAllRequests() throws Exception {
    terms = withGap(Duration.ofSeconds(2));
    feed("/w/1", "/w/2");
    article("/w/1");
    article("/w/2");
    once(false);
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(6));
  }

  @Test
  void hostThatWantsLongPausesHasOneVisitAndRests() throws Exception {
    server.on("/robots.txt", Page.text("text/plain", "User-agent: *\nCrawl-delay: 86400"));
    feed("/w/1", "/w/2");
    article("/w/1");
    article("/w/2");
    once(false);
    assertThat(server.paths()).containsExactly("/robots.txt", "/feed.xml");
    assertThat(frontier.failing()).hasSize(2).allMatch(f -> f.reason().equals("rate-limited"));
  }

  @Test
  void whatIsFollowedAlreadyIsVisitedBeforeTheListIsThere() throws Exception {
    feed("/w/1");
    article("/w/1");
    frontier.follow(outlets(), START);
    Map<String, Outlet> known = Map.of("paper", outlets().getFirst());
    try (Crawl crawl = new Crawl(parts(), id -> Optional.ofNullable(known.get(id)))) {
      crawl.settle();
    }
    assertThat(frontier.standing().stored()).isEqualTo(1);
  }

  @Test
  void slowerOutletKeepsItsOwnGap() throws Exception {
    pace = new Pace(Optional.of(Duration.ofSeconds(10)), Optional.empty());
    feed();
    once(false);
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(10));
  }

  @Test
  void failedPageIsTriedOnceMoreAtTheRoundsEnd() throws Exception {
    feed("/ill", "/w/1");
    server.on("/ill", Page.status(500));
    article("/w/1");
    CrawlState.Round round = once(false);
    assertThat(server.paths()).containsSubsequence("/ill", "/w/1", "/ill");
    assertThat(Collections.frequency(server.paths(), "/ill")).isEqualTo(2);
    assertThat(round.counts().failed()).isEqualTo(1);
    assertThat(frontier.standing()).isEqualTo(new Standing(1, 0, 1, 0));
  }

  @Test
  void secondTryThatWorksLeavesNoFailure() throws Exception {
    AtomicInteger tries = new AtomicInteger();
    server.on("/feed.xml", asked -> tries.incrementAndGet() == 1 ? Page.status(502) : rss("/w/1"));
    article("/w/1");
    CrawlState.Round round = once(false);
    assertThat(round.counts()).isEqualTo(new RoundCounts(1, 0, 1, 1, 0, 0, 0, 0));
    assertThat(source().failures()).isZero();
  }

  @Test
  void shortPauseOfAHostIsWaitedFor() throws Exception {
    AtomicInteger tries = new AtomicInteger();
    feed("/w/1", "/w/2");
    article("/w/2");
    server.on(
        "/w/1",
        asked ->
            tries.incrementAndGet() == 1 ? Page.status(429, "Retry-After", "20") : text("/w/1"));
    once(false);
    assertThat(frontier.standing()).isEqualTo(new Standing(2, 0, 0, 0));
    assertThat(clock.instant()).isAfterOrEqualTo(START.plusSeconds(20));
  }

  @Test
  void roundAsksForNothingAThirdTimeHoweverLongItLasts() throws Exception {
    terms = withGap(Duration.ofMinutes(5));
    feed("/w/1", "/w/2", "/w/3");
    Stream.of("/w/1", "/w/2", "/w/3").forEach(path -> server.on(path, Page.status(403)));
    once(false);
    assertThat(server.paths()).filteredOn(path -> path.startsWith("/w/")).hasSize(6);
  }

  @Test
  void secondFailureOfARoundDoublesThePauseThatTheServerNamed() throws Exception {
    feed("/w/1");
    server.on("/w/1", Page.status(503, "Retry-After", "20"));
    once(false);
    assertThat(frontier.failing())
        .singleElement()
        .matches(f -> !f.next().isBefore(clock.instant().plusSeconds(40)));
  }

  @Test
  void longPauseIsKeptAndNamed() throws Exception {
    feed("/w/1", "/w/2");
    server.on("/w/1", Page.status(503, "Retry-After", "7200"));
    server.on("/w/2", Page.status(503, "Retry-After", "7200"));
    once(false);
    assertThat(frontier.standing()).isEqualTo(new Standing(0, 0, 2, 0));
    assertThat(server.paths()).filteredOn(p -> p.startsWith("/w/")).hasSize(1);
    Crawl crawl = crawl();
    crawl.follow(outlets());
    clock.advance(Duration.ofMinutes(100));
    crawl.settle();
    assertThat(server.paths()).filteredOn(p -> p.startsWith("/w/")).hasSize(1);
    article("/w/1");
    article("/w/2");
    clock.advance(Duration.ofMinutes(30));
    crawl.settle();
    assertThat(frontier.standing().stored()).isEqualTo(2);
    crawl.close();
  }

  @Test
  void youngArticleIsVisitedAgainAtItsAgesAndThenNoMore() throws Exception {
    feed("/w/1");
    article("/w/1");
    try (Crawl crawl = crawl()) {
      crawl.follow(outlets());
      List<Duration> visits = new ArrayList<>();
      for (int minute = 0; minute < 6 * 24 * 60; minute += 10) {
        int before = Collections.frequency(server.paths(), "/w/1");
        crawl.settle();
        if (Collections.frequency(server.paths(), "/w/1") > before) {
          visits.add(Duration.ofMinutes(minute));
        }
        clock.until(START.plus(Duration.ofMinutes(minute + 10)));
      }
      assertThat(visits).extracting(Duration::toHours).containsExactly(0L, 1L, 6L, 24L, 72L);
    }
  }

  @Test
  void correctionOfAYoungArticleIsARevision() throws Exception {
    feed("/w/1");
    article("/w/1");
    once(false);
    server.on("/w/1", text("/w/1 corrected"));
    assertThat(once(true).counts().revisions()).isEqualTo(1);
    assertThat(once(true).counts().same()).isEqualTo(1);
    assertThat(frontier.articles().values())
        .singleElement()
        .satisfies(r -> assertThat(r).hasSize(2));
  }

  @Test
  void validatorsSaveTheBodyAndTheHashSavesTheReading() throws Exception {
    server.on(
        "/feed.xml",
        asked ->
            asked.headers().containsKey("If-none-match")
                ? Page.status(304)
                : new Page(200, Map.of("ETag", "\"1\""), rss("/w/1").body()));
    article("/w/1");
    once(false);
    assertThat(once(false).counts()).isEqualTo(new RoundCounts(1, 0, 0, 0, 0, 0, 0, 0));
    assertThat(source().lastOutcome()).contains("unchanged");
    server.on("/feed.xml", new Page(200, Map.of("ETag", "\"2\""), rss("/w/1").body()));
    once(false);
    assertThat(source().lastOutcome()).contains("unchanged");
  }

  @Test
  void permanentRedirectIsBelievedAfterAWeek() throws Exception {
    server.on("/feed.xml", Page.status(301, "Location", "/new.xml"));
    server.on("/new.xml", rss("/w/1"));
    article("/w/1");
    once(false);
    clock.advance(Duration.ofDays(8));
    server.on("/new.xml", rss("/w/1", "/w/2"));
    article("/w/2");
    int before = Collections.frequency(server.paths(), "/feed.xml");
    once(false);
    assertThat(Collections.frequency(server.paths(), "/feed.xml")).isEqualTo(before);
    assertThat(frontier.standing().stored()).isEqualTo(2);
    server.on("/new.xml", Page.status(404)).on("/feed.xml", rss("/w/3"));
    article("/w/3");
    once(false);
    assertThat(frontier.standing().stored()).isEqualTo(3);
  }

  @Test
  void temporaryRedirectIsNeverBelieved() throws Exception {
    server.on("/feed.xml", Page.status(302, "Location", "/new.xml")).on("/new.xml", rss());
    once(false);
    clock.advance(Duration.ofDays(30));
    once(false);
    assertThat(Collections.frequency(server.paths(), "/feed.xml")).isEqualTo(2);
  }

  @Test
  void redirectToAnotherOutletIsRefused() throws Exception {
    feed("/w/1");
    server.on("/w/1", Page.status(302, "Location", "https://consent.example/?back"));
    once(false);
    assertThat(refusals()).containsEntry("/w/1", RefusalReason.FOREIGN_HOST);
  }

  @Test
  void sitemapIndexIsFollowedToItsPages() throws Exception {
    kind = SourceKind.SITEMAP;
    server
        .on(
            "/feed.xml",
            xml(
                "<sitemapindex><sitemap><loc>/a.xml</loc></sitemap><sitemap><loc>/gone.xml</loc></sitemap><sitemap><loc>/b.xml</loc></sitemap></sitemapindex>"))
        .on("/a.xml", xml("<urlset><url><loc>/w/1</loc></url></urlset>"))
        .on("/b.xml", xml("<sitemapindex><sitemap><loc>/c.xml</loc></sitemap></sitemapindex>"))
        .on("/c.xml", xml("<urlset><url><loc>/w/2</loc></url></urlset>"));
    article("/w/1");
    article("/w/2");
    once(false);
    assertThat(frontier.standing().stored()).isEqualTo(2);
  }

  @Test
  void sitemapIsReadAgainOnlyWhereItChangedThoughItsIndexDidNot() throws Exception {
    kind = SourceKind.SITEMAP;
    String index =
        "<sitemapindex><sitemap><loc>/a.xml</loc></sitemap><sitemap><loc>/b.xml</loc></sitemap></sitemapindex>";
    String map = "<urlset><url><loc>%s</loc></url></urlset>";
    tagged("/feed.xml", index);
    tagged("/a.xml", map.formatted("/w/1"));
    tagged("/b.xml", map.formatted("/w/2"));
    Stream.of("/w/1", "/w/2", "/w/3").forEach(this::article);
    once(false);
    tagged("/b.xml", map.formatted("/w/3"));
    once(false);
    assertThat(unchanged).containsExactly("/feed.xml", "/a.xml");
    assertThat(frontier.standing().stored()).isEqualTo(3);
    unchanged.clear();
    once(false);
    assertThat(source().lastOutcome()).contains("unchanged");
    assertThat(unchanged).containsExactly("/feed.xml", "/a.xml", "/b.xml");
  }

  /** The body's hash is its tag. */
  private void tagged(String path, String xml) {
    String tag = "\"%d\"".formatted(xml.hashCode());
    server.on(
        path,
        asked -> {
          if (!tag.equals(asked.headers().get("If-none-match"))) {
            return new Page(200, Map.of("ETag", tag), xml(xml).body());
          }
          unchanged.add(path);
          return Page.status(304);
        });
  }

  @Test
  void indexThatListsItselfIsAskedForOnce() throws Exception {
    kind = SourceKind.SITEMAP;
    String index = "<sitemapindex><sitemap><loc>%s</loc></sitemap></sitemapindex>";
    server
        .on("/feed.xml", xml(index.formatted("/feed.xml</loc></sitemap><sitemap><loc>/a.xml")))
        .on("/a.xml", xml(index.formatted("/a.xml")));
    once(false);
    assertThat(server.paths()).containsExactly("/robots.txt", "/feed.xml", "/a.xml");
  }

  @Test
  void homePageInAFeedsPlaceFailsAndTellsOfTheFeedThatItNames() throws Exception {
    server.on(
        "/feed.xml",
        Page.text(
            "text/html",
            "<html><link rel=alternate type='application/rss+xml' href='/real.xml'></html>"));
    once(false);
    assertThat(source().lastOutcome())
        .hasValueSatisfying(w -> assertThat(w).contains("names the feed", "/real.xml"));
    assertThat(server.paths()).doesNotContain("/real.xml");
  }

  @Test
  void sourceThatIsNoneFailsInWords() throws Exception {
    server.on("/feed.xml", Page.text("text/html", "<html><p>Moved</p></html>"));
    once(false);
    assertThat(source().lastOutcome())
        .hasValueSatisfying(w -> assertThat(w).contains(FailureKind.UNREADABLE.word()));
    assertThat(source().failures()).isEqualTo(1);
  }

  @Test
  void sourceBehindRobotsIsNotAskedFor() throws Exception {
    server.on("/robots.txt", Page.text("text/plain", "User-agent: Parallax\nDisallow: /"));
    once(false);
    assertThat(server.paths()).containsExactly("/robots.txt");
    assertThat(source().lastOutcome()).hasValueSatisfying(w -> assertThat(w).contains("robots"));
  }

  @Test
  void firstReadingTakesWhatTheBackfillHoldsAndNoLaterOneMore() throws Exception {
    server.on(
        "/feed.xml",
        xml(
            "<rss><channel>"
                + item("/old", "Mon, 05 Oct 2026 08:00:00 GMT")
                + item("/w/1", "Sun, 01 Nov 2026 08:00:00 GMT")
                + "<item><link>/undated</link></item></channel></rss>"));
    article("/old");
    article("/w/1");
    article("/undated");
    once(false);
    once(false);
    assertThat(server.paths()).contains("/w/1", "/undated").doesNotContain("/old");
  }

  @Test
  void pagesBeyondTheBoundWaitForTheNextRound() throws Exception {
    Bounds b = Bounds.DEFAULT;
    terms =
        CrawlTerms.terms(
            terms.contact(), Optional.empty(), terms.allowedHosts(), pagesPerRound(b, 4));
    String[] paths = IntStream.range(0, 5).mapToObj(i -> "/w/" + i).toArray(String[]::new);
    feed(paths);
    Stream.of(paths).forEach(this::article);
    once(false);
    assertThat(frontier.standing()).isEqualTo(new Standing(3, 0, 0, 2));
    once(false);
    assertThat(frontier.standing()).isEqualTo(new Standing(5, 0, 0, 0));
  }

  @Test
  void fullDiskPausesAndRoomResumes() throws Exception {
    feed("/w/1");
    article("/w/1");
    try (Crawl crawl = crawl()) {
      freeBytes.set(100);
      crawl.follow(outlets());
      crawl.settle();
      assertThat(server.paths()).isEmpty();
      assertThat(crawl.state().paused())
          .hasValueSatisfying(w -> assertThat(w).contains("make room"));
      freeBytes.set(Long.MAX_VALUE);
      crawl.settle();
      assertThat(crawl.state().paused()).isEmpty();
      assertThat(frontier.standing().stored()).isEqualTo(1);
    }
  }

  @Test
  void nothingIsFetchedWithoutAContact() throws Exception {
    terms = CrawlTerms.terms(Optional.empty(), Optional.empty(), Set.of(), Bounds.DEFAULT);
    try (Crawl crawl = crawl()) {
      crawl.follow(outlets());
      crawl.settle();
      assertThat(crawl.state().paused())
          .hasValueSatisfying(w -> assertThat(w).contains("--contact"));
      assertThat(server.paths()).isEmpty();
    }
  }

  @Test
  void progressIsToldAfterEachVisit() throws Exception {
    feed("/w/1");
    article("/w/1");
    AtomicInteger told = new AtomicInteger();
    try (Crawl crawl = crawl()) {
      crawl.once(outlets(), false, state -> told.incrementAndGet());
      assertThat(told).hasValue(2);
      CrawlState state = crawl.state();
      assertThat(state.running()).isEmpty();
      assertThat(state.lastRound())
          .hasValueSatisfying(r -> assertThat(r.counts().articles()).isEqualTo(1));
      assertThat(state.lastBeat()).isPresent();
    }
  }

  @Test
  void closingGivesClaimsBack() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    sleeper =
        moment -> {
          if (moment.isAfter(START)) {
            asked.countDown();
            never.await();
          }
        };
    terms = withGap(Duration.ofSeconds(2));
    feed("/w/1");
    Crawl crawl = crawl();
    crawl.follow(outlets());
    crawl.beat();
    assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(crawl.state().running()).hasSize(1);
    crawl.close(Duration.ofMillis(50));
    assertThat(frontier.claimSources(START, 10)).hasSize(1);
  }

  @Test
  void scheduleBeatsByItself() throws Exception {
    CountDownLatch stored = new CountDownLatch(1);
    feed("/w/1");
    server.on(
        "/w/1",
        asked -> {
          stored.countDown();
          return text("/w/1");
        });
    Crawl crawl = crawl();
    crawl.follow(outlets());
    crawl.start();
    assertThat(stored.await(20, TimeUnit.SECONDS)).isTrue();
    crawl.close();
    assertThat(frontier.standing()).isEqualTo(new Standing(1, 0, 0, 0));
  }

  @Test
  void outletThatIsNotFollowedIsLeftAlone() throws Exception {
    feed("/w/1");
    try (Crawl crawl = crawl()) {
      crawl.once(List.of(), false, state -> {});
      assertThat(server.paths()).isEmpty();
    }
  }

  @Test
  void trialTellsWhatEachItemWouldBecomeAndStoresNothing() throws Exception {
    feed("/w/1", "/missing", "/ill", "/limited");
    article("/w/1");
    server.on("/ill", Page.status(500)).on("/limited", Page.status(429));
    CrawlParts parts = parts();
    List<SourceTrial.Report> reports = new SourceTrial(parts).reports(outlets().getFirst());
    assertThat(reports)
        .singleElement()
        .satisfies(
            r ->
                assertThat(r.items())
                    .extracting(
                        i ->
                            switch (i.fate()) {
                              case SourceTrial.ItemFate.Read read ->
                                  read.extraction().getClass().getSimpleName();
                              case SourceTrial.ItemFate.NotFetched not -> not.why();
                            })
                    .containsExactly(
                        "Found",
                        "not-found: 404 Not Found",
                        "http-server-error: 500 Internal Server Error",
                        "429"));
    assertThat(frontier.standing().leads()).isZero();
    assertThat(parts.archive().bytes()).isZero();
  }

  private CrawlState.Round once(boolean revisit) throws InterruptedException {
    try (Crawl crawl = crawl()) {
      return crawl.once(outlets(), revisit, state -> {});
    }
  }

  private Crawl crawl() {
    return new Crawl(parts(), followed -> Optional.empty());
  }

  private CrawlParts parts() {
    Settings settings = Settings.DEFAULT.with(terms);
    CrawlParts usual =
        CrawlParts.of(settings, frontier, this::outlets, folder, "9.9", clock, sleeper);
    return usual.watching(freeBytes::get);
  }

  private List<Outlet> outlets() {
    URI home = URI.create(server.address("/"));
    Source feed =
        new Source("paper", kind, home.resolve("/feed.xml"), Optional.empty(), Optional.empty());
    return List.of(
        new Outlet(
            "paper",
            "Paper",
            Optional.empty(),
            List.of("en"),
            Ownership.UNKNOWN,
            home,
            List.of(feed),
            pace,
            List.of(),
            true,
            Optional.empty()));
  }

  private SourceState source() {
    return frontier.sources().getFirst();
  }

  private Map<String, RefusalReason> refusals() {
    try (Stream<Refusal> refusals = frontier.refusals()) {
      return refusals.collect(
          Collectors.toMap(r -> URI.create(r.url()).getPath(), Refusal::reason));
    }
  }

  private CrawlSettings withGap(Duration gap) {
    return new CrawlSettings(
        terms.contact(),
        terms.proxy(),
        terms.allowedHosts(),
        gap,
        terms.backfill(),
        terms.revisits(),
        terms.intervalMin(),
        terms.intervalMax(),
        terms.bounds());
  }

  private static Bounds pagesPerRound(Bounds b, int pages) {
    return new Bounds(
        b.dns(),
        b.connect(),
        b.exchange(),
        b.wireBytesMax(),
        b.bodyBytesMax(),
        b.inflationRatioMax(),
        b.headerBytesMax(),
        b.redirectsMax(),
        b.robotsBytesMax(),
        b.sitemapBytesMax(),
        b.sitemapEntriesMax(),
        b.feedEntriesMax(),
        b.domDepthMax(),
        b.parseCpu(),
        pages,
        b.pathDepthMax(),
        b.crawlDelayMax());
  }

  private void feed(String... paths) {
    server.on("/feed.xml", rss(paths));
  }

  private void article(String path) {
    server.on(path, text(path));
  }

  private static Page rss(String... paths) {
    String items =
        Stream.of(paths)
            .map(p -> "<item><link>" + p + "</link></item>")
            .collect(Collectors.joining());
    return xml("<rss version='2.0'><channel>" + items + "</channel></rss>");
  }

  private static String item(String path, String date) {
    return "<item><link>" + path + "</link><pubDate>" + date + "</pubDate></item>";
  }

  private static Page xml(String text) {
    return new Page(200, Map.of("Content-Type", "application/xml"), text.getBytes(UTF_8));
  }

  private static Page text(String what) {
    String paragraphs =
        Stream.of(
                "The envoy left the capital on Tuesday after four days of talks that brought no agreement on the border posts.",
                "Officials on both sides said that they would meet again before the end of the month, though no date was set.",
                "Traders in the port district have waited since spring for the road to open, and some have moved their stores inland.",
                "A spokesman for the ministry told reporters that the two delegations had parted in good spirits all the same.",
                "The talks began in August, when a convoy of eleven lorries was turned back at the northern crossing.")
            .map(p -> "<p>" + p + "</p>")
            .collect(Collectors.joining());
    return Page.text(
        "text/html; charset=utf-8",
        "<html lang=en><head><title>Envoy leaves: "
            + what
            + "</title></head><body><article><h1>Envoy leaves: "
            + what
            + "</h1>"
            + paragraphs
            + "</article></body></html>");
  }
}
