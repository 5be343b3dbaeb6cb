package news.parallax.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import news.parallax.article.Article;
import news.parallax.article.ArticleUrl;
import news.parallax.article.Block;
import news.parallax.article.PageTime;
import news.parallax.article.Rights;
import news.parallax.config.Outlet;
import news.parallax.config.Ownership;
import news.parallax.config.Pace;
import news.parallax.config.Source;
import news.parallax.config.SourceKind;
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
import news.parallax.indexer.store.DataFolder;
import news.parallax.indexer.store.Store;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fills a data folder with articles through the record's own doors, as a crawl would: texts of a
 * file, and when they are used up, the same texts with every sixth word taken from others.
 */
public final class FilledHouse {

  private static final int OUTLETS = 100;
  private static final int EXCHANGED = 6;
  private static final Duration SPREAD = Duration.ofDays(20);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final List<String[]> texts = new ArrayList<>();
  private final List<String> words = new ArrayList<>();
  private final int articles;
  private final Instant now = Instant.now();

  private FilledHouse(Path file, int articles) throws IOException {
    this.articles = articles;
    try (InputStream in = Files.newInputStream(file);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in,
                    StandardCharsets.UTF_8))) {
      lines.lines().limit(articles).map(JSON::readTree).forEach(this::take);
    }
  }

  private void take(JsonNode row) {
    String title = row.path("title").asString("").strip();
    String body = row.path("body").asString("").strip();
    if (!title.isEmpty() && !body.isEmpty()) {
      texts.add(new String[] {title, body});
      words.addAll(Arrays.asList(body.split("\\s+")));
    }
  }

  /**
   * Prints how long recording took; the next program that opens the folder decides.
   *
   * @param arguments the data folder, how many articles, a file of {@code {title, body}} lines
   */
  public static void main(String[] arguments) throws Exception {
    int articles = Integer.parseInt(arguments[1]);
    new FilledHouse(Path.of(arguments[2]), articles).fill(Path.of(arguments[0]));
  }

  private void fill(Path folder) throws Exception {
    DataFolder.Owned owned = CrawlSpeed.owned(folder);
    List<Outlet> outlets = IntStream.range(0, OUTLETS).mapToObj(FilledHouse::outlet).toList();
    try (Store store = Store.open(owned)) {
      long began = System.nanoTime();
      record(store.frontier(), outlets);
      System.out.printf(
          "%d articles recorded in %.0f s%n", articles, (System.nanoTime() - began) / 1e9);
    } finally {
      owned.close();
    }
  }

  private static Outlet outlet(int number) {
    String id = "outlet-%02d".formatted(number);
    URI home = URI.create("http://%s.test/".formatted(id));
    Source source =
        new Source(
            id, SourceKind.FEED, home.resolve("/feed.xml"), Optional.empty(), Optional.empty());
    return new Outlet(
        id,
        "Outlet " + number,
        Optional.empty(),
        List.of("en"),
        Ownership.UNKNOWN,
        home,
        List.of(source),
        Pace.LEARNT,
        List.of(),
        true,
        Optional.empty());
  }

  private void record(Frontier frontier, List<Outlet> outlets) throws Exception {
    frontier.follow(outlets, now);
    for (DueSource due : frontier.claimSources(now, OUTLETS)) {
      frontier.record(listing(due));
    }
    List<DuePage> due = frontier.claimPages(now, OUTLETS, Set.of());
    while (!due.isEmpty()) {
      try (ExecutorService visits = Executors.newVirtualThreadPerTaskExecutor()) {
        due.forEach(page -> visits.submit(() -> frontier.record(visit(page))));
      }
      due = frontier.claimPages(now, OUTLETS, Set.of());
    }
  }

  private SourceVisit listing(DueSource due) {
    int outlet = Integer.parseInt(due.source().outlet().substring("outlet-".length()));
    List<Lead> leads =
        IntStream.range(0, articles)
            .filter(i -> i % OUTLETS == outlet)
            .mapToObj(i -> ArticleUrl.of(due.source().address().resolve("/" + i).toString()))
            .map(url -> new Lead(url, Optional.empty(), Optional.empty()))
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

  private PageVisit visit(DuePage page) {
    int number = Integer.parseInt(page.url().address().getPath().substring(1));
    Capture capture = new Capture("none.warc", number, 1, "0".repeat(64));
    return new PageVisit(
        page.url().toString(),
        page,
        now,
        Duration.ZERO,
        new PageOutcome.Read(article(page, number), capture, Validators.NONE),
        Optional.empty());
  }

  private Article article(DuePage page, int number) {
    String[] text = texts.get(number % texts.size());
    Random random = new Random(number);
    boolean again = number >= texts.size();
    Instant at = now.minus(SPREAD.multipliedBy(number % 1_000).dividedBy(1_000));
    return new Article(
        page.url(),
        page.outlet(),
        again ? exchanged(text[0], random) : text[0],
        List.of(),
        Optional.of(new PageTime(at.atOffset(ZoneOffset.UTC), PageTime.Precision.MINUTE, "made")),
        Optional.empty(),
        "en",
        text[1]
            .lines()
            .filter(line -> !line.isBlank())
            .map(line -> again ? exchanged(line, random) : line.strip())
            .map(line -> new Block(Block.Kind.PARAGRAPH, line))
            .toList(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Rights.OPEN);
  }

  private String exchanged(String text, Random random) {
    String[] all = text.strip().split("\\s+");
    for (int i = random.nextInt(EXCHANGED); i < all.length; i += EXCHANGED) {
      all[i] = words.get(random.nextInt(words.size()));
    }
    return String.join(" ", all);
  }
}
