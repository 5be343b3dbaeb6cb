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
import news.parallax.crawler.frontier.DuePage;
import news.parallax.crawler.frontier.DueSource;
import news.parallax.crawler.frontier.Frontier;
import news.parallax.crawler.frontier.Lead;
import news.parallax.crawler.frontier.SourceOutcome;
import news.parallax.crawler.frontier.SourceVisit;
import news.parallax.crawler.frontier.Validators;

/** What the doors of an open record cost. */
final class ScaleLook {

  private static final int TIMES = 200;
  private static final int SOURCES_A_CLAIM = 32;
  private static final int PAGES_A_CLAIM = 96;
  private static final int LEADS = 20;
  private static final double P50 = 0.5;
  private static final double P95 = 0.95;

  private final Frontier frontier;
  private final ScaleSize size;
  private final ScaleFolder folder;
  private final Random random = new Random(5);

  ScaleLook(Frontier frontier, ScaleSize size, ScaleFolder folder) {
    this.frontier = frontier;
    this.size = size;
    this.folder = folder;
  }

  /** Times in milliseconds, in order. */
  private record Times(double[] sorted) {

    double at(double share) {
      return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    String figures(String name) {
      return "%s=%.2f %sP95=%.2f ".formatted(name, at(P50), name, at(P95));
    }
  }

  private static Times times(int times, Callable<?> work) throws Exception {
    double[] millis = new double[times];
    for (int i = 0; i < times; i++) {
      long began = System.nanoTime();
      work.call();
      millis[i] = (System.nanoTime() - began) / 1e6;
    }
    Arrays.sort(millis);
    return new Times(millis);
  }

  /** All of it, as {@code name=value} in milliseconds. */
  String figures() throws Exception {
    Times standing = times(TIMES, frontier::standing);
    Times known = times(TIMES, () -> frontier.unseen(leads()));
    Times sources = times(TIMES, this::claimSources);
    Times pages = times(TIMES, this::claimPages);
    long before = folder.recordBytes();
    Times visits = times(TIMES, this::visitPage);
    long visited = folder.recordBytes();
    Times sourceVisits = times(TIMES, this::visitSource);
    long read = folder.recordBytes();
    Times dropping = times(3, () -> drop(random.nextInt(1 + size.bodies() / 10_000)));
    return sources.figures("claimSourcesMs")
        + pages.figures("claimPagesMs")
        + "knownMs=%.4f knownP95Ms=%.4f ".formatted(known.at(P50) / LEADS, known.at(P95) / LEADS)
        + visits.figures("pageVisitMs")
        + sourceVisits.figures("sourceVisitMs")
        + "pageVisitKiB=%d sourceVisitKiB=%d "
            .formatted((visited - before) / TIMES / 1024, (read - visited) / TIMES / 1024)
        + "standingMs=%.2f droppingMs=%.1f".formatted(standing.at(P50), dropping.at(P50));
  }

  /** Half of them known. */
  private List<Lead> leads() {
    int outlet = random.nextInt(size.sources());
    int known = Math.max(1, size.addresses() / size.sources());
    return IntStream.range(0, LEADS)
        .mapToObj(i -> ScaleSize.page(outlet, random.nextInt(2 * known)))
        .map(url -> new Lead(ArticleUrl.of(url), Optional.empty(), Optional.empty()))
        .toList();
  }

  private int claimSources() {
    List<DueSource> claimed = frontier.claimSources(Instant.now(), SOURCES_A_CLAIM);
    frontier.release(claimed, List.of());
    return claimed.size();
  }

  private int claimPages() {
    List<DuePage> claimed = frontier.claimPages(Instant.now(), PAGES_A_CLAIM, Set.of());
    frontier.release(List.of(), claimed);
    return claimed.size();
  }

  private Frontier.PageReceipt visitPage() {
    String id = UUID.randomUUID().toString();
    String url = "http://" + ScaleSize.host(random.nextInt(size.sources())) + "/visited/" + id;
    return frontier.record(ScaleTemplate.visit(id, url, Instant.now()));
  }

  private int visitSource() {
    Instant now = Instant.now();
    Duration interval = Duration.ofHours(1);
    DueSource due = frontier.claimSources(now, 1).getFirst();
    String id = UUID.randomUUID().toString();
    String host = due.source().address().getHost();
    List<Lead> leads =
        IntStream.range(0, LEADS)
            .mapToObj(i -> ArticleUrl.of("http://" + host + "/offered/" + id + "/" + i))
            .map(url -> new Lead(url, Optional.empty(), Optional.empty()))
            .toList();
    return frontier.record(
        new SourceVisit(
            id,
            due,
            now,
            Duration.ofMillis(200),
            new SourceOutcome.Read(leads, List.of(), Validators.NONE, Optional.empty()),
            interval,
            now.plus(interval),
            "pilot"));
  }

  private boolean drop(int file) {
    frontier.dropping(List.of("parallax-%06d.warc".formatted(file)));
    return true;
  }
}
