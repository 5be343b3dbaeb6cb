package news.parallax.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import news.parallax.article.ArticleUrl;
import news.parallax.crawler.frontier.Capture;
import news.parallax.crawler.frontier.DuePage;
import news.parallax.crawler.frontier.DueSource;
import news.parallax.crawler.frontier.Frontier;
import news.parallax.crawler.frontier.Lead;
import news.parallax.crawler.frontier.PageOutcome;
import news.parallax.crawler.frontier.PageVisit;
import news.parallax.crawler.frontier.Validators;
import news.parallax.indexer.store.Store;

/** What the doors of an open record cost. */
final class ScaleLook {

  private static final int TIMES = 200;
  private static final int SOURCES_A_CLAIM = 32;
  private static final int PAGES_A_CLAIM = 96;
  private static final int LEADS = 20;
  private static final double P50 = 0.5;
  private static final double P95 = 0.95;

  private final Store store;
  private final Frontier frontier;
  private final ScaleSize size;
  private final ScaleTexts texts;
  private final Random random = new Random(5);

  ScaleLook(Store store, ScaleSize size, ScaleTexts texts) {
    this.store = store;
    this.frontier = store.frontier();
    this.size = size;
    this.texts = texts;
  }

  /** Median and 95th percentile of {@code TIMES}, in milliseconds. */
  private static String millis(String name, double parts, Callable<?> work) throws Exception {
    double[] millis = new double[TIMES];
    for (int i = 0; i < TIMES; i++) {
      long began = System.nanoTime();
      work.call();
      millis[i] = (System.nanoTime() - began) / 1e6 / parts;
    }
    Arrays.sort(millis);
    return "%sMs=%.3f %sMsP95=%.3f".formatted(name, at(millis, P50), name, at(millis, P95));
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) Math.ceil(share * sorted.length) - 1];
  }

  /** All of it, as {@code name=value}. */
  String figures() throws Exception {
    return String.join(
        " ",
        millis("claimSources", 1, this::claimSources),
        millis("known", LEADS, () -> frontier.unseen(leads())),
        millis("claimPages", 1, this::claimPages),
        millis("pageVisit", 1, this::visitPage),
        millis("article", 1, this::article));
  }

  private int claimSources() {
    List<DueSource> claimed = frontier.claimSources(Instant.now(), SOURCES_A_CLAIM);
    frontier.release(claimed, List.of());
    return claimed.size();
  }

  /** Half of them known. */
  private List<Lead> leads() {
    int outlet = random.nextInt(size.outlets());
    int known = Math.max(1, size.addresses() / size.outlets());
    return IntStream.range(0, LEADS)
        .mapToObj(i -> ScaleSize.page(outlet, random.nextInt(2 * known)))
        .map(url -> new Lead(ArticleUrl.of(url), Optional.empty(), Optional.empty()))
        .toList();
  }

  private int claimPages() {
    List<DuePage> claimed = frontier.claimPages(Instant.now(), PAGES_A_CLAIM, Set.of());
    frontier.release(List.of(), claimed);
    return claimed.size();
  }

  private Frontier.PageReceipt visitPage() {
    Instant now = Instant.now();
    int number = random.nextInt(size.outlets());
    String outlet = ScaleSize.outlet(number);
    String id = UUID.randomUUID().toString();
    String url = ScaleSize.page(number, 0) + "/" + id;
    return frontier.record(
        new PageVisit(
            id,
            new DuePage(
                ArticleUrl.of(url),
                outlet,
                outlet,
                Validators.NONE,
                0,
                false,
                now,
                Optional.empty()),
            now,
            Duration.ofMillis(200),
            new PageOutcome.Read(
                texts.article(-random.nextInt(size.bodies()), url, outlet, now),
                new Capture("scale.warc", 0, 1, "0".repeat(64)),
                Validators.NONE),
            Optional.of(now.plus(Duration.ofDays(1)))));
  }

  /** Reads one of the articles that were filled in; it must be there. */
  private String article() {
    String id = ScaleFill.id(random.nextInt(size.bodies()));
    return store.holdings().article(id, size.bodies()).orElseThrow().id();
  }
}
