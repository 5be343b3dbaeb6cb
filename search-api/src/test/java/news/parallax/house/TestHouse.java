package news.parallax.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import news.parallax.answers.CrawlState;
import news.parallax.answers.OutletBook;
import news.parallax.answers.Rooms;
import news.parallax.api.Front;
import news.parallax.api.OwnerDoor;
import news.parallax.config.Outlet;
import news.parallax.config.OutletEdit;
import news.parallax.config.OwnerKind;
import news.parallax.config.SelectorCheck;
import news.parallax.config.ServerSettings;
import news.parallax.config.Settings;
import news.parallax.config.SourceList;
import news.parallax.config.SourceListWatch;
import news.parallax.crawler.frontier.Capture;
import news.parallax.crawler.frontier.DuePage;
import news.parallax.crawler.frontier.DueSource;
import news.parallax.crawler.frontier.FailureKind;
import news.parallax.crawler.frontier.Lead;
import news.parallax.crawler.frontier.PageOutcome;
import news.parallax.crawler.frontier.PageVisit;
import news.parallax.crawler.frontier.SourceOutcome;
import news.parallax.crawler.frontier.SourceVisit;
import news.parallax.crawler.frontier.Validators;
import news.parallax.indexer.compare.Comparisons;
import news.parallax.indexer.lucene.IndexedArticle;
import news.parallax.indexer.lucene.LuceneIndex;
import news.parallax.indexer.query.QueryParser;
import news.parallax.indexer.store.DataFolder;
import news.parallax.indexer.store.Decision;
import news.parallax.indexer.store.OutboxEntry;
import news.parallax.indexer.store.Store;
import news.parallax.indexer.store.Tenancy;
import news.parallax.indexer.stories.Match;
import news.parallax.story.CopyVerdict;
import news.parallax.story.Correction;
import news.parallax.story.Evidence;
import news.parallax.story.Membership;
import news.parallax.story.Report;
import news.parallax.story.StoredArticle;
import news.parallax.story.Story;

/** A whole house over a temporary folder: what a test writes is stored, decided and served. */
public final class TestHouse implements AutoCloseable {

  public static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
  public static final String TOKEN = "a-token-of-a-test";

  private static final Capture CAPTURE = new Capture("a.warc.gz", 0, 10, "0".repeat(64));

  private final Path root;
  private final DataFolder.Owned owned;
  private final Store store;
  private final SourceListWatch watch;
  private final LuceneIndex index;
  private final Map<String, String> articleIds = new HashMap<>();
  private final AtomicReference<CrawlState> crawl = new AtomicReference<>(CrawlState.CRAWLING);
  private Optional<Front> front = Optional.empty();

  public TestHouse(Path root) {
    this.root = root;
    owned =
        switch (DataFolder.own(root.resolve("data"))) {
          case DataFolder.Owned mine -> mine;
          case Tenancy.Taken taken -> throw new IllegalStateException("taken: " + taken);
        };
    store = Store.open(owned);
    watch =
        SourceListWatch.open(
            SourceList.only(config(), SelectorCheck.ANY), store.outletLog(), clock());
    index = LuceneIndex.open(root.resolve("index"), 0).index();
  }

  public Path config() {
    return root.resolve("config");
  }

  public Clock clock() {
    return Clock.fixed(NOON, ZoneOffset.UTC);
  }

  public Store store() {
    return store;
  }

  /** Puts an outlet on the list and has its sources followed. */
  public Path outlet(String country, String id, String yaml) {
    Path file = config().resolve("outlets").resolve(country).resolve(id + ".yaml");
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, yaml.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    store.frontier().follow(watch.check().outlets(), NOON);
    return file;
  }

  public SourceListWatch watch() {
    return watch;
  }

  public void crawl(CrawlState state) {
    crawl.set(state);
  }

  /** Stores a page's article as a visit would; undecided until {@link #story} is called. */
  public String store(Written written) {
    DuePage due =
        new DuePage(
            written.article().url(),
            written.outlet(),
            written.outlet() + ".00000000",
            Validators.NONE,
            0,
            false,
            NOON,
            Optional.empty());
    store
        .frontier()
        .record(
            new PageVisit(
                UUID.randomUUID().toString(),
                due,
                NOON,
                Duration.ofMillis(5),
                new PageOutcome.Read(written.article(), CAPTURE, Validators.NONE),
                Optional.empty()));
    String id =
        store.holdings().articleAt(written.url(), store.holdings().latest()).orElseThrow().id();
    articleIds.put(written.url(), id);
    return id;
  }

  /** Stores the next article or revision and decides its story. */
  public String story(String story, Written written) {
    return decide(story, written, Optional.empty());
  }

  /** Stores the next article as a copy of an earlier one. */
  public String copy(String story, Written written, Written parent, double share) {
    String parentId = articleIds.get(parent.url());
    if (parentId == null) {
      throw new IllegalArgumentException("not stored yet: " + parent.url());
    }
    return decide(story, written, Optional.of(new Parent(parentId, share)));
  }

  private record Parent(String id, double share) {}

  private String decide(String story, Written written, Optional<Parent> parent) {
    String id = store(written);
    OutboxEntry entry = store.outbox().undecided(1).getFirst();
    Optional<CopyVerdict> copy =
        parent.map(
            p ->
                new CopyVerdict(
                    id,
                    p.id(),
                    p.share() == 1 ? CopyVerdict.Kind.SAME : CopyVerdict.Kind.EDITED,
                    p.share(),
                    new Evidence("containment/1", p.share(), List.of("21 words in one run"))));
    Membership member =
        new Membership(
            id, story, new Evidence("overlap/1", 0.7, List.of("same number: 24 diplomats")));
    store.outbox().decide(List.of(new Decision(entry.number(), copy, List.of(), List.of(member))));
    return id;
  }

  /** Visits every due source; those of the named outlets fail, as often as told. */
  public void visit(Set<String> failing, int times) {
    for (int i = 0; i < times; i++) {
      store.frontier().beginRound(NOON.plusSeconds(i), Set.of(), false);
      for (DueSource due : store.frontier().claimSources(NOON.plusSeconds(i), 100)) {
        store.frontier().record(visit(due, failing.contains(due.source().outlet())));
      }
    }
  }

  private static SourceVisit visit(DueSource due, boolean fails) {
    Lead lead =
        new Lead(
            news.parallax.article.ArticleUrl.of(
                "https://" + due.source().outlet() + ".example/offered"),
            Optional.empty(),
            Optional.empty());
    SourceOutcome outcome =
        fails
            ? new SourceOutcome.Failed(FailureKind.HTTP_SERVER_ERROR, "503 Service Unavailable")
            : new SourceOutcome.Read(List.of(lead), List.of(), Validators.NONE, Optional.empty());
    return new SourceVisit(
        UUID.randomUUID().toString(),
        due,
        NOON,
        Duration.ofMillis(40),
        outcome,
        Duration.ofMinutes(15),
        NOON.plus(Duration.ofMinutes(15)),
        fails ? "the wait doubles with each failure" : "at its own pace");
  }

  /** Everything that answers are made from, with these settings of the server. */
  public Rooms rooms(ServerSettings server, boolean demo) {
    Settings settings = Settings.DEFAULT.with(server);
    return new Rooms(
        store.holdings(),
        store.frontier(),
        watch::current,
        QueryParser::parse,
        index::search,
        Comparisons::compare,
        new NoJudge(),
        new OutletEdit(watch),
        crawl::get,
        settings,
        clock(),
        demo);
  }

  /** Here decisions are what a test says they are. */
  private static final class NoJudge implements Rooms.Judge {
    @Override
    public Correction correct(Correction.Asked asked) {
      throw new IllegalArgumentException("nobody decides in this house");
    }

    @Override
    public Match match(Report report) {
      throw new IllegalArgumentException("nobody decides in this house");
    }
  }

  /** Serves the house on a free port of loopback. */
  public URI serve() {
    return serve(new ServerSettings("127.0.0.1", 0, Set.of("parallax.test")), false);
  }

  public URI serve(ServerSettings server, boolean demo) {
    OwnerDoor owner =
        OwnerDoor.of(TOKEN)
            .owner("echo", Stream::of)
            .owner(
                "refuse",
                node -> {
                  throw new IllegalArgumentException("no such outlet");
                })
            .owner(
                "break",
                node -> {
                  throw new IllegalStateException("a secret of the inside");
                });
    index();
    Front started = new Front(rooms(server, demo), owner).start();
    front = Optional.of(started);
    return started.address();
  }

  /** Brings all that is stored into the index. */
  private void index() {
    long latest = store.holdings().latest();
    OutletBook book = new OutletBook(watch.current().outlets());
    try (Stream<StoredArticle> all = store.holdings().all(latest)) {
      index.apply(all.map(article -> indexed(article, book, latest)).toList(), latest);
    }
  }

  private IndexedArticle indexed(StoredArticle stored, OutletBook book, long asof) {
    Optional<Outlet> outlet = book.outlet(stored.article().outlet());
    return new IndexedArticle(
        stored,
        book.name(stored.article().outlet()),
        outlet.flatMap(Outlet::country),
        outlet.map(o -> o.owner().kind()).orElse(OwnerKind.UNKNOWN),
        stored
            .story()
            .flatMap(member -> store.holdings().story(member.story(), asof))
            .map(Story::headline)
            .orElse(stored.article().title()));
  }

  @Override
  public void close() {
    front.ifPresent(Front::close);
    index.close();
    watch.close();
    store.close();
    owned.close();
  }
}
