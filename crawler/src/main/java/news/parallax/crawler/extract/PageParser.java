package news.parallax.crawler.extract;

import com.sun.management.ThreadMXBean;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import news.parallax.config.Bounds;
import news.parallax.crawler.charset.PageText;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import tools.jackson.databind.JsonNode;

/** From bytes to everything that speaks on the page, within bounds of time and depth. */
final class PageParser {

  private final Bounds bounds;

  PageParser(Bounds bounds) {
    this.bounds = bounds;
  }

  /**
   * Parses a page.
   *
   * @throws Budget.Spent when it costs too much time
   * @throws TooLarge when it costs too much of the heap
   */
  ParsedPage parse(Page page, Budget budget) {
    Parser parser = Parser.htmlParser().setMaxDepth(bounds.domDepthMax() + 2);
    Document document =
        parser.parseInput(
            new MeteredReader(PageText.reader(page.body(), page.contentType()), budget),
            page.url().toString());
    budget.check();
    Element body = document.body();
    TextTree tree = TextTreeBuilder.of(body, budget, bounds.domDepthMax());
    Declarations declared = Declarations.of(document);
    LinkedData data = LinkedData.of(declared);
    return new ParsedPage(
        page, document, declared, MetaTags.of(declared), data, tree, article(page, data, tree));
  }

  /**
   * The node of the article that the page is about: by its address, its headline, or the fullest.
   */
  private static Optional<JsonNode> article(Page page, LinkedData data, TextTree tree) {
    List<JsonNode> articles = data.articles();
    String path = page.url().address().getRawPath();
    List<String> headlines = tree.headlines().stream().map(h -> Prose.folded(h.text())).toList();
    return articles.stream()
        .max(Comparator.comparingInt(a -> score(a, path == null ? "" : path, headlines)));
  }

  private static int score(JsonNode article, String path, List<String> headlines) {
    String address =
        article.path("url").asString("")
            + " "
            + article.path("@id").asString("")
            + " "
            + article.path("mainEntityOfPage").asString("")
            + " "
            + article.path("mainEntityOfPage").path("@id").asString("");
    int score = path.length() > 1 && address.contains(path) ? 4 : 0;
    String headline =
        Prose.folded(article.path("headline").asString(article.path("name").asString("")));
    score += !headline.isEmpty() && headlines.contains(headline) ? 3 : 0;
    score += article.path("datePublished").isString() ? 2 : 0;
    score += article.path("author").isContainer() ? 1 : 0;
    return score + (headline.isEmpty() ? 0 : 1);
  }

  /** Unwinds a parser that offers no other way out. */
  static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLarge(String message) {
      super(message, null, false, false);
    }
  }

  /**
   * Looks at the clock, and at what the parser has taken of the heap, as it asks for more and more
   * text: mis-nested tags become a dozen elements each.
   */
  private static final class MeteredReader extends FilterReader {

    private static final int UNMETERED_CHARS = 16_384;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Budget budget;
    private int unmetered;
    private final long bytesMax = Runtime.getRuntime().maxMemory() / 3;
    private final long bytesBefore = THREADS.getCurrentThreadAllocatedBytes();

    MeteredReader(Reader text, Budget budget) {
      super(text);
      this.budget = budget;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      if (unmetered <= 0) {
        meter();
        unmetered = UNMETERED_CHARS;
      }
      int read = super.read(buffer, offset, Math.min(length, UNMETERED_CHARS));
      unmetered -= read;
      return read;
    }

    private void meter() {
      budget.check();
      if (THREADS.getCurrentThreadAllocatedBytes() - bytesBefore > bytesMax) {
        throw new TooLarge("more than %d MiB of heap to parse".formatted(bytesMax >> 20));
      }
    }
  }
}
