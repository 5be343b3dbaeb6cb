package news.parallax.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.parallax.Plan;
import news.parallax.article.ArticleUrl;
import news.parallax.config.Outlet;
import news.parallax.config.Settings;
import news.parallax.crawler.archive.Kept;
import news.parallax.crawler.extract.Extraction;
import news.parallax.crawler.extract.Page;
import news.parallax.crawler.fetch.BodyLimit;
import news.parallax.crawler.fetch.FetchRequest;
import news.parallax.crawler.fetch.FetchResult.Fetched;
import news.parallax.crawler.fetch.HopRule;
import news.parallax.crawler.fetch.Sleeper;
import news.parallax.crawler.frontier.Capture;
import news.parallax.crawler.frontier.DuePage;
import news.parallax.crawler.frontier.DueSource;
import news.parallax.crawler.frontier.Frontier;
import news.parallax.crawler.frontier.Lead;
import news.parallax.crawler.frontier.PageOutcome;
import news.parallax.crawler.frontier.PageVisit;
import news.parallax.crawler.frontier.SourceOutcome;
import news.parallax.crawler.frontier.SourceVisit;
import news.parallax.crawler.frontier.Validators;
import news.parallax.crawler.schedule.CrawlParts;
import news.parallax.crawler.url.WebAddress;
import news.parallax.indexer.copies.CopyJudge;
import news.parallax.indexer.decide.Decider;
import news.parallax.indexer.decide.Reports;
import news.parallax.indexer.lucene.IndexOpening;
import news.parallax.indexer.lucene.LuceneIndex;
import news.parallax.indexer.store.DataFolder;
import news.parallax.indexer.store.Store;
import news.parallax.indexer.stories.StoryGrouper;
import news.parallax.story.CopyVerdict;
import news.parallax.story.Report;
import news.parallax.story.StoredArticle;

/**
 * What each stage costs when it runs alone over all pages, in CPU time of the whole process (the
 * compiler and the collector among it), warm.
 */
final class StageCosts {

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final Path folder;
  private final Path config;
  private final Settings settings;
  private final List<URI> addresses;
  private final List<String> lines = new ArrayList<>();

  StageCosts(Path folder, Path config, Settings settings, List<URI> addresses) {
    this.folder = folder;
    this.config = config;
    this.settings = settings;
    this.addresses = addresses;
  }

  /** CPU time that this process has used so far. */
  static long cpuNanos() {
    return SYSTEM.getProcessCpuTime();
  }

  private interface Stage<T> {
    T run() throws Exception;
  }

  private <T> T timed(String name, int pages, Stage<T> stage) throws Exception {
    long before = cpuNanos();
    T result = stage.run();
    double millis = (cpuNanos() - before) / 1e6;
    lines.add("%s %.2f ms".formatted(name, millis / pages));
    return result;
  }

  void print(PrintStream out) throws Exception {
    List<Outlet> outlets =
        Plan.of(config, settings, Plan.Mode.ON_REQUEST).outlets().load().outlets();
    DataFolder.Owned owned = CrawlSpeed.owned(folder);
    try (Store store = Store.open(owned)) {
      Clock clock = Clock.systemUTC();
      CrawlParts parts =
          CrawlParts.of(
              settings,
              store.frontier(),
              () -> outlets,
              owned.folder().root(),
              "benchmark",
              clock,
              Sleeper.real(clock));
      int pages = addresses.size();
      List<Fetched> fetched = timed("fetch", pages, () -> fetched(parts));
      List<Capture> captures = timed("archive", pages, () -> archived(parts, fetched));
      List<Extraction> read = timed("extract", pages, () -> extracted(parts, fetched));
      parts.archive().close();
      List<PageOutcome> outcomes = outcomes(read, captures);
      timed("store", pages, () -> stored(store.frontier(), outlets, outcomes));
      judge(store);
      index(store, owned, outlets);
    } finally {
      owned.close();
    }
    out.println("CPU per page and stage: " + String.join(", ", lines));
  }

  private List<Fetched> fetched(CrawlParts parts) {
    return addresses.stream().map(address -> fetched(parts, address)).toList();
  }

  private Fetched fetched(CrawlParts parts, URI address) {
    return (Fetched)
        parts
            .fetcher()
            .fetch(
                new FetchRequest(
                    WebAddress.parse(address.toString()).orElseThrow(),
                    Validators.NONE,
                    BodyLimit.page(settings.crawl().bounds()),
                    Duration.ZERO,
                    HopRule.none()));
  }

  private static List<Capture> archived(CrawlParts parts, List<Fetched> fetched) {
    return fetched.stream()
        .map(f -> ((Kept.At) parts.archive().keep(f.exchange())).capture())
        .toList();
  }

  private List<Extraction> extracted(CrawlParts parts, List<Fetched> fetched) {
    List<Extraction> read = new ArrayList<>();
    for (int i = 0; i < fetched.size(); i++) {
      Page page =
          Page.of(
              ArticleUrl.of(addresses.get(i).toString()),
              fetched.get(i).body(),
              fetched.get(i).head().contentType());
      read.add(parts.extractor().extract(page));
    }
    return read;
  }

  private static List<PageOutcome> outcomes(List<Extraction> read, List<Capture> captures) {
    List<PageOutcome> outcomes = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      outcomes.add(outcome(read.get(i), captures.get(i)));
    }
    return outcomes;
  }

  private static PageOutcome outcome(Extraction extraction, Capture capture) {
    return switch (extraction) {
      case Extraction.Found found ->
          new PageOutcome.Read(found.article(), capture, Validators.NONE);
      case Extraction.NotArticle not ->
          new PageOutcome.Refused(not.reason(), not.detail(), Optional.of(capture));
    };
  }

  /** Leads, claims and visits as a crawl records them, each visit on disk before the next. */
  private int stored(Frontier frontier, List<Outlet> outlets, List<PageOutcome> outcomes) {
    Instant now = Instant.now();
    frontier.follow(outlets, now);
    for (DueSource due : frontier.claimSources(now, outlets.size())) {
      frontier.record(read(due, now));
    }
    Map<String, PageOutcome> byAddress =
        Stream.iterate(0, i -> i < addresses.size(), i -> i + 1)
            .collect(Collectors.toMap(i -> addresses.get(i).toString(), outcomes::get));
    List<DuePage> due = frontier.claimPages(now, addresses.size(), Set.of());
    while (!due.isEmpty()) {
      for (DuePage page : due) {
        String address = page.url().toString();
        frontier.record(
            new PageVisit(
                address,
                page,
                now,
                Duration.ZERO,
                Objects.requireNonNull(byAddress.get(address)),
                Optional.empty()));
      }
      due = frontier.claimPages(now, addresses.size(), Set.of());
    }
    return addresses.size();
  }

  private SourceVisit read(DueSource due, Instant now) {
    List<Lead> leads =
        addresses.stream()
            .filter(address -> address.getHost().equals(due.source().address().getHost()))
            .map(
                address ->
                    new Lead(ArticleUrl.of(address.toString()), Optional.empty(), Optional.empty()))
            .toList();
    return new SourceVisit(
        due.source().id(),
        due,
        now,
        Duration.ZERO,
        new SourceOutcome.Read(leads, List.of(), Validators.NONE, Optional.empty()),
        Duration.ofHours(1),
        now.plus(Duration.ofHours(1)),
        "once");
  }

  private void judge(Store store) throws Exception {
    List<Report> reports;
    try (Stream<StoredArticle> all = store.holdings().all(store.holdings().latest())) {
      reports = all.map(stored -> Reports.of(stored, outlet -> "")).toList();
    }
    CopyJudge copies = new CopyJudge();
    StoryGrouper stories = new StoryGrouper();
    List<Optional<CopyVerdict>> verdicts = new ArrayList<>();
    timed(
        "copies",
        addresses.size(),
        () -> {
          reports.forEach(report -> verdicts.add(copies.judge(report).own()));
          return true;
        });
    timed(
        "stories",
        addresses.size(),
        () -> {
          for (int i = 0; i < reports.size(); i++) {
            stories.assign(reports.get(i), verdicts.get(i));
          }
          return true;
        });
  }

  private void index(Store store, DataFolder.Owned owned, List<Outlet> outlets) throws Exception {
    LuceneIndex index =
        ((IndexOpening.Sound) LuceneIndex.open(owned.folder().index(), store.holdings().decided()))
            .index();
    Decider decider =
        Decider.start(
            store.outbox(),
            store.holdings(),
            index,
            owned.folder().checkpoint(),
            () -> outlets,
            Clock.systemUTC());
    try {
      decider.awaitIdle();
      timed("index", addresses.size(), decider::reindex);
    } finally {
      decider.close();
      index.close();
    }
  }
}
