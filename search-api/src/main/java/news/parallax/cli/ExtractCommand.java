package news.parallax.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import news.parallax.article.ArticleUrl;
import news.parallax.config.Bounds;
import news.parallax.crawler.extract.ExtractionBatch;
import news.parallax.crawler.extract.Extractor;
import news.parallax.crawler.extract.Page;
import news.parallax.crawler.url.Canonical;
import news.parallax.crawler.url.Canonicaliser;
import news.parallax.desk.ExtractionJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code extract}: what is read from a page, and with {@code --explain} why. */
@Command(name = "extract", description = "Show what is read from a page; nothing is stored.")
final class ExtractCommand implements Callable<Integer> {

  private static final String NOWHERE = "https://unknown.invalid/";

  @Mixin private Folders folders = new Folders();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "0..*", paramLabel = "FILE|URL", description = "pages, saved or on the web")
  private List<String> pages = List.of();

  @Option(
      names = "--batch",
      paramLabel = "MANIFEST.jsonl",
      description = "lines {id, url, charset?, file[.gz] relative to the manifest}; one line each")
  private @Nullable Path batch;

  @Option(names = "--url", description = "the address that a saved page came from")
  private @Nullable String url;

  @Option(names = "--explain", description = "what was taken, what was dropped, and why")
  private boolean explain;

  @Option(names = "--json", description = "one JSON object a page")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Bounds bounds = folders.settings().crawl().bounds();
    if (batch != null) {
      return batch(batch, bounds);
    }
    if (pages.isEmpty()) {
      throw Refusal.misuse("extract wants a FILE, a URL or --batch MANIFEST.jsonl");
    }
    boolean allArticles = true;
    for (String page : pages) {
      allArticles &= print(isWeb(page) ? fetched(page) : saved(page, bounds));
    }
    return allArticles ? Parallax.DONE : Parallax.WRONG;
  }

  private static boolean isWeb(String place) {
    return place.startsWith("http://") || place.startsWith("https://");
  }

  private int batch(Path manifest, Bounds bounds) throws IOException {
    int cores = Runtime.getRuntime().availableProcessors();
    ExtractionBatch.Tally tally =
        new ExtractionBatch(new Extractor(bounds), bounds, cores).run(manifest, spec.commandLine().getOut());
    spec.commandLine()
        .getErr()
        .printf(
            "%d pages: %d articles, %d none, %d unreadable%n",
            tally.pages(), tally.articles(), tally.refused(), tally.unreadable());
    return tally.unreadable() == 0 ? Parallax.DONE : Parallax.WRONG;
  }

  /** The owner of the data folder fetches, so that robots.txt and the host's pace are kept. */
  private JsonNode fetched(String address) {
    List<JsonNode> answers = new ArrayList<>();
    try (Owner owner = Owner.of(folders)) {
      owner.act("page", Printed.JSON.createObjectNode().put("url", address), answers::add);
    }
    JsonNode answer = answers.getFirst();
    if (answer.has("failure")) {
      throw Refusal.wrong(address + ": " + Printed.text(answer, "failure"));
    }
    return answer;
  }

  private JsonNode saved(String place, Bounds bounds) throws IOException {
    Path file = Path.of(place);
    if (!Files.isReadable(file)) {
      throw Refusal.misuse(file + " cannot be read");
    }
    String address = url == null ? NOWHERE : url;
    Page page = Page.of(canonical(address, bounds), Files.readAllBytes(file), Optional.empty());
    return ExtractionJson.of(place, new Extractor(bounds).extract(page));
  }

  private static ArticleUrl canonical(String address, Bounds bounds) {
    return switch (new Canonicaliser(bounds.pathDepthMax()).canonical(address, List.of())) {
      case Canonical.Accepted accepted -> accepted.url();
      case Canonical.Refused refused -> throw Refusal.misuse(address + ": " + refused.detail());
    };
  }

  private boolean print(JsonNode answer) {
    PrintWriter out = spec.commandLine().getOut();
    JsonNode extraction = answer.path("extraction");
    if (json) {
      Printed.line(out, explain ? answer : extraction);
    } else {
      ExtractionLines.print(out, extraction);
      if (explain) {
        ExtractionLines.explain(out, answer.path("explanation"));
      }
    }
    return Printed.text(extraction, "kind").equals("article");
  }
}
