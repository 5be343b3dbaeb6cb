package news.parallax.crawler.extract;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import news.parallax.article.ArticleUrl;
import news.parallax.config.Bounds;
import news.parallax.crawler.url.Canonicaliser;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a manifest of saved pages and prints one line of JSON for each, in its order. */
public final class ExtractionBatch {

  private static final int AHEAD_PER_CORE = 8;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Extractor extractor;
  private final Bounds bounds;
  private final Canonicaliser canonicaliser;
  private final int cores;

  /** Extracts on so many platform threads, whose processor time is what bounds a page. */
  public ExtractionBatch(Extractor extractor, Bounds bounds, int cores) {
    this.extractor = extractor;
    this.bounds = bounds;
    this.canonicaliser = new Canonicaliser(bounds.pathDepthMax());
    this.cores = cores;
  }

  /** Counts of one run. */
  public record Tally(int pages, int articles, int refused, int unreadable) {

    private Tally plus(Line line) {
      return switch (line) {
        case Line.Extracted e ->
            new Tally(
                pages + 1,
                articles + (e.article() ? 1 : 0),
                refused + (e.article() ? 0 : 1),
                unreadable);
        case Line.Unreadable unreadable ->
            new Tally(pages + 1, articles, refused, this.unreadable + 1);
      };
    }
  }

  /** What became of one line of the manifest, as the line to print. */
  private sealed interface Line {
    String json();

    record Extracted(String json, boolean article) implements Line {}

    record Unreadable(String json) implements Line {}
  }

  /**
   * Extracts every page that the manifest names; what cannot be read is a line of kind {@code
   * unreadable} with its {@code detail}.
   *
   * @param manifest lines {@code {id, url, charset?, file[.gz]}}; files are relative to it
   */
  public Tally run(Path manifest, Writer out) throws IOException {
    Tally tally = new Tally(0, 0, 0, 0);
    Queue<Future<Line>> ahead = new ArrayDeque<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(cores);
        Stream<String> lines = Files.lines(manifest)) {
      for (String line : (Iterable<String>) lines.filter(l -> !l.isBlank())::iterator) {
        ahead.add(workers.submit(() -> extracted(manifest, line)));
        if (ahead.size() > cores * AHEAD_PER_CORE) {
          tally = tally.plus(print(ahead.remove(), out));
        }
      }
      for (Future<Line> next : ahead) {
        tally = tally.plus(print(next, out));
      }
    }
    out.flush();
    return tally;
  }

  private static Line print(Future<Line> next, Writer out) throws IOException {
    try {
      Line line = next.get();
      out.write(line.json());
      out.write('\n');
      return line;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted between two pages", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a page broke the extractor", e.getCause());
    }
  }

  private Line extracted(Path manifest, String line) {
    String id = "";
    try {
      JsonNode entry = JSON.readTree(line);
      id = entry.path("id").asString("");
      Page page = page(manifest, entry);
      Extraction extraction = extractor.extract(page);
      boolean article = extraction instanceof Extraction.Found;
      return new Line.Extracted(ExtractionLine.of(id, page.outlet(), extraction), article);
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      return new Line.Unreadable(ExtractionLine.unreadable(id, line, e));
    }
  }

  private Page page(Path manifest, JsonNode entry) throws IOException {
    String file = entry.path("file").asString("");
    byte[] body = bytes(manifest.resolveSibling(file));
    Optional<String> charset =
        Optional.of(entry.path("charset").asString("")).filter(c -> !c.isEmpty());
    return Page.of(url(entry, file), body, charset.map(c -> "text/html; charset=" + c));
  }

  private ArticleUrl url(JsonNode entry, String file) {
    String address = entry.path("url").asString("");
    return canonicaliser
        .canonical(address, List.of())
        .accepted()
        .orElseGet(() -> new ArticleUrl(URI.create("https://unknown.invalid/" + file)));
  }

  private byte[] bytes(Path file) throws IOException {
    int most = Math.toIntExact(bounds.bodyBytesMax() + 1);
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      return in.readNBytes(most);
    }
  }
}
