package news.parallax.indexer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import news.parallax.article.ArticleUrl;
import news.parallax.config.Source;
import news.parallax.crawler.frontier.DuePage;
import news.parallax.crawler.frontier.DueSource;
import news.parallax.crawler.frontier.FailureKind;
import news.parallax.crawler.frontier.Frontier;
import news.parallax.crawler.frontier.Frontier.PageReceipt;
import news.parallax.crawler.frontier.Lead;
import news.parallax.crawler.frontier.PageOutcome;
import news.parallax.crawler.frontier.Refusal;
import news.parallax.crawler.frontier.RefusalReason;
import news.parallax.crawler.frontier.SourceOutcome;
import news.parallax.crawler.frontier.SourceOutcome.Dropped;
import news.parallax.crawler.frontier.SourceVisit;
import news.parallax.crawler.frontier.Standing;
import news.parallax.crawler.frontier.Validators;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What this store promises of addresses beyond the contract of every frontier. */
class AddressTest {

  private static final Instant NOON = Samples.NOON;
  private static final PageOutcome GONE =
      new PageOutcome.Refused(RefusalReason.GONE, "410", Optional.empty());
  private static final PageOutcome DOWN =
      new PageOutcome.Failed(FailureKind.HTTP_SERVER_ERROR, "503");

  @TempDir Path folder;
  private Store store;
  private Frontier frontier;

  @BeforeEach
  void open() {
    store = Store.at("file:" + folder.resolve("db"));
    frontier = store.frontier();
    frontier.follow(List.of(Samples.outlet("post", "US"), Samples.outlet("herald", "GB")), NOON);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private DueSource source() {
    return frontier.claimSources(NOON, 10).stream()
        .filter(due -> due.source().outlet().equals("post"))
        .findFirst()
        .orElseThrow();
  }

  private void drops(DueSource due, Dropped... dropped) {
    frontier.record(
        Samples.visited(
            due,
            new SourceOutcome.Read(
                List.of(), List.of(dropped), Validators.NONE, Optional.empty())));
  }

  private List<DuePage> due(Instant now) {
    return frontier.claimPages(now, 10, Set.of());
  }

  @Test
  void whatASourceOffersAndIsNotTakenIsListedAsRefusedOnce() {
    Dropped dropped =
        new Dropped("javascript:void(0)", RefusalReason.ADDRESS_INVALID, "no http address");
    DueSource due = source();
    drops(due, dropped);
    drops(due, dropped);
    assertThat(frontier.refusals())
        .containsExactly(
            new Refusal(
                "javascript:void(0)",
                "post",
                RefusalReason.ADDRESS_INVALID,
                "no http address",
                NOON));
    assertThat(frontier.standing()).isEqualTo(new Standing(0, 1, 0, 0));
  }

  @Test
  void whatWasDroppedAndIsOfferedLaterIsALead() {
    DueSource due = source();
    String url = "https://post.example/old";
    drops(due, new Dropped(url, RefusalReason.BEFORE_BACKFILL, "30 days"));
    assertThat(frontier.record(Samples.offers(due, url))).isEqualTo(1);
    assertThat(frontier.standing()).isEqualTo(new Standing(0, 0, 0, 1));
    assertThat(due(NOON)).hasSize(1);
  }

  @Test
  void aLeadThatIsDroppedElsewhereStaysALead() {
    DueSource due = source();
    frontier.record(Samples.offers(due, "https://post.example/a"));
    drops(due, new Dropped("https://post.example/a", RefusalReason.FOREIGN_HOST, "not ours"));
    assertThat(frontier.standing()).isEqualTo(new Standing(0, 0, 0, 1));
  }

  @Test
  void anAddressWithoutEndIsCutForTheList() {
    drops(source(), new Dropped("x".repeat(9_000), RefusalReason.ADDRESS_INVALID, "long"));
    assertThat(frontier.refusals()).singleElement().matches(r -> r.url().length() < 4_100);
  }

  @Test
  void refusalsAreStreamedWhateverTheirNumber() {
    DueSource due = source();
    drops(
        due,
        IntStream.range(0, 1_100)
            .mapToObj(i -> new Dropped("bad " + i, RefusalReason.ADDRESS_INVALID, "no address"))
            .toArray(Dropped[]::new));
    assertThat(frontier.refusals()).hasSize(1_100).doesNotHaveDuplicates();
  }

  @Test
  void aSourceOfManyLeadsIsTakenDownWholeAndOnce() {
    DueSource due = source();
    SourceVisit visit =
        Samples.offers(
            due,
            IntStream.range(0, 1_001)
                .mapToObj(i -> "https://post.example/" + i)
                .toArray(String[]::new));
    assertThat(frontier.record(visit)).isEqualTo(1_001);
    assertThat(frontier.record(visit)).isZero();
    assertThat(frontier.standing()).isEqualTo(new Standing(0, 0, 0, 1_001));
    assertThat(frontier.claimPages(NOON, 1, Set.of()))
        .singleElement()
        .matches(page -> page.url().toString().endsWith("/0"));
  }

  @Test
  void anArticleWhosePageIsGoneIsKept() {
    String url = "https://post.example/a";
    frontier.record(Samples.read(Samples.article(url, "A")));
    assertThat(frontier.record(Samples.visit(url, GONE, Optional.empty())))
        .isEqualTo(PageReceipt.REFUSED);
    assertThat(frontier.standing()).isEqualTo(new Standing(1, 0, 0, 0));
    assertThat(frontier.refusals()).isEmpty();
    assertThat(store.holdings().articleAt(url, 1)).isPresent();
  }

  @Test
  void aRefusalStaysWhenALaterTryFails() {
    String url = "https://post.example/a";
    frontier.record(Samples.visit(url, GONE, Optional.empty()));
    frontier.record(Samples.visit(url, DOWN, Optional.of(NOON)));
    assertThat(frontier.standing()).isEqualTo(new Standing(0, 1, 0, 0));
  }

  @Test
  void aRevisitingRoundMayLiftARefusal() {
    String url = "https://post.example/a";
    frontier.record(Samples.visit(url, GONE, Optional.empty()));
    frontier.beginRound(NOON, Set.of("post"), false);
    assertThat(due(NOON)).isEmpty();
    frontier.beginRound(NOON, Set.of("post"), true);
    assertThat(due(NOON)).hasSize(1);
    frontier.record(Samples.read(Samples.article(url, "A")));
    assertThat(frontier.standing()).isEqualTo(new Standing(1, 0, 0, 0));
    assertThat(frontier.refusals()).isEmpty();
  }

  @Test
  void aRevisitingRoundVisitsAnArticleUnderOneAddress() {
    String url = "https://post.example/a";
    frontier.record(Samples.read("https://post.example/short", Samples.article(url, "A")));
    frontier.record(Samples.read("https://post.example/shorter", Samples.article(url, "A")));
    frontier.beginRound(NOON, Set.of("post"), true);
    assertThat(due(NOON)).hasSize(1);
    assertThat(due(NOON)).isEmpty();
  }

  @Test
  void aRoundOfNobodyChangesNothing() {
    frontier.record(
        Samples.visit("https://post.example/a", DOWN, Optional.of(NOON.plusSeconds(9))));
    frontier.beginRound(NOON, Set.of(), true);
    assertThat(due(NOON)).isEmpty();
  }

  @Test
  void theCanonicalAddressInTheQueueNeedsNoVisitOfItsOwn() {
    DueSource due = source();
    String canonical = "https://post.example/a";
    frontier.record(Samples.offers(due, canonical, "https://post.example/a?from=feed"));
    frontier.record(
        Samples.read("https://post.example/a?from=feed", Samples.article(canonical, "A")));
    assertThat(due(NOON)).isEmpty();
    assertThat(frontier.standing()).isEqualTo(new Standing(2, 0, 0, 0));
  }

  @Test
  void whatIsFoundWhileNobodyFollowsItsOutletWaits() {
    frontier.record(Samples.offers(source(), "https://post.example/a"));
    assertThat(due(NOON)).hasSize(1);
    frontier.follow(List.of(Samples.outlet("herald", "GB")), NOON);
    Instant next = NOON.plus(Duration.ofMinutes(5));
    frontier.record(Samples.visit("https://post.example/a", DOWN, Optional.of(next)));
    assertThat(due(next)).isEmpty();
    assertThat(frontier.busy(NOON)).isTrue();
    frontier.follow(List.of(Samples.outlet("post", "US")), next);
    assertThat(due(next)).hasSize(1);
  }

  @Test
  void theFirstOfUndatedLeadsIsTheNewest() {
    frontier.record(
        Samples.offers(source(), "https://post.example/top", "https://post.example/below"));
    assertThat(due(NOON))
        .extracting(p -> p.url().toString())
        .containsExactly("https://post.example/top");
  }

  @Test
  void aDateInTheFutureJumpsNoQueue() {
    DueSource due = source();
    List<Lead> leads =
        List.of(
            new Lead(ArticleUrl.of("https://post.example/new"), Optional.empty(), Optional.empty()),
            new Lead(
                ArticleUrl.of("https://post.example/future"),
                Optional.empty(),
                Optional.of(NOON.plus(Duration.ofDays(300)))));
    frontier.record(
        Samples.visited(
            due, new SourceOutcome.Read(leads, List.of(), Validators.NONE, Optional.empty())));
    assertThat(due(NOON))
        .extracting(p -> p.url().toString())
        .containsExactly("https://post.example/new");
  }

  @Test
  void aSourceThatIsUnknownCanBeNeitherPausedNorResumedNorFetched() {
    assertThatThrownBy(() -> frontier.pause("nobody.0"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("nobody.0");
    assertThatThrownBy(() -> frontier.resume("nobody.0", NOON))
        .isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() -> frontier.fetchNow("nobody.0", NOON))
        .isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void theDeskSaysInWordsWhatEachVisitBrought() {
    DueSource due = source();
    drops(due, new Dropped("x", RefusalReason.ADDRESS_INVALID, "no address"));
    assertThat(words(due.source())).contains("0 leads").contains("1 not taken");
    frontier.record(Samples.visited(due, new SourceOutcome.Unchanged(Validators.NONE)));
    assertThat(words(due.source())).isEqualTo("unchanged");
    frontier.record(
        Samples.visited(due, new SourceOutcome.Refused(RefusalReason.ROBOTS, "Disallow: /")));
    assertThat(words(due.source())).isEqualTo("robots: Disallow: /");
  }

  private String words(Source source) {
    return frontier.sources().stream()
        .filter(state -> state.source().equals(source))
        .findFirst()
        .flatMap(state -> state.lastOutcome())
        .orElseThrow();
  }

  @Test
  void aMovedSourceIsRememberedWithItsTarget() {
    DueSource due = source();
    frontier.record(
        Samples.visited(
            due,
            new SourceOutcome.Read(
                List.of(),
                List.of(),
                Validators.NONE,
                Optional.of(URI.create("https://post.example/new")))));
    Instant later = NOON.plus(Duration.ofHours(1));
    assertThat(frontier.claimSources(later, 10))
        .filteredOn(d -> d.source().equals(due.source()))
        .singleElement()
        .matches(d -> d.moved().isPresent());
  }
}
