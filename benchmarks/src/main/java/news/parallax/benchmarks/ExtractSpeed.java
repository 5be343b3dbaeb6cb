package news.parallax.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import news.parallax.article.ArticleUrl;
import news.parallax.config.Bounds;
import news.parallax.crawler.extract.Extractor;
import news.parallax.crawler.extract.Page;
import news.parallax.crawler.url.Canonicaliser;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How many pages a second of processor time turns into whole records, beside how many jsoup alone
 * parses: one thread, warm, both from the same bytes in turns.
 */
public final class ExtractSpeed {

  private static final int WARM_PASSES = 6;
  private static final int PASSES = 9;

  private static final ArticleUrl UNKNOWN = ArticleUrl.of("https://unknown.invalid/page");

  private final List<Page> pages;
  private final Extractor extractor = new Extractor(Bounds.DEFAULT);

  private ExtractSpeed(List<Page> pages) {
    this.pages = pages;
  }

  /** Work on one page, from its bytes. */
  private interface Step {
    Object on(Page page) throws IOException;
  }

  /**
   * Prints pages per CPU second of both, then {@code ratio=…}, record over bare parse.
   *
   * @param arguments a folder with {@code manifest.jsonl} (lines of {@code {id, url, file[.gz]}})
   *     and how the ids of the pages to read begin
   */
  public static void main(String[] arguments) throws IOException {
    Path manifest = Path.of(arguments[0], "manifest.jsonl");
    new ExtractSpeed(pages(manifest, arguments[1])).print();
  }

  private static List<Page> pages(Path manifest, String prefix) throws IOException {
    JsonMapper json = JsonMapper.builder().build();
    Canonicaliser canonicaliser = new Canonicaliser(Bounds.DEFAULT.pathDepthMax());
    List<Page> pages = new ArrayList<>();
    for (String line : Files.readAllLines(manifest)) {
      JsonNode entry = json.readTree(line);
      if (entry.path("id").asString("").startsWith(prefix)) {
        pages.add(
            Page.of(
                canonicaliser
                    .canonical(entry.path("url").asString(""), List.of())
                    .accepted()
                    .orElse(UNKNOWN),
                bytes(manifest.resolveSibling(entry.path("file").asString(""))),
                Optional.of("text/html; charset=utf-8")));
      }
    }
    return pages;
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      return in.readAllBytes();
    }
  }

  private void print() throws IOException {
    Step record = extractor::extract;
    Step parse =
        page ->
            Jsoup.parse(
                new ByteArrayInputStream(page.body()),
                StandardCharsets.UTF_8.name(),
                page.url().toString());
    double[] records = new double[PASSES];
    double[] parses = new double[PASSES];
    for (int pass = -WARM_PASSES; pass < PASSES; pass++) {
      double bare = pagesPerSecond(parse);
      double whole = pagesPerSecond(record);
      if (pass >= 0) {
        parses[pass] = bare;
        records[pass] = whole;
      }
    }
    double whole = median(records);
    double bare = median(parses);
    System.out.printf(
        "pages=%d records=%.0f/CPU-s bareParse=%.0f/CPU-s%n", pages.size(), whole, bare);
    System.out.printf("ratio=%.3f%n", whole / bare);
  }

  private double pagesPerSecond(Step step) throws IOException {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    int read = 0;
    for (Page page : pages) {
      read += step.on(page) == null ? 0 : 1;
    }
    return read * 1e9 / (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
