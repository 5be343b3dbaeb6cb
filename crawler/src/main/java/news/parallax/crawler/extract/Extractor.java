package news.parallax.crawler.extract;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import news.parallax.config.Bounds;
import news.parallax.crawler.citation.CitedOutlets;
import news.parallax.crawler.extract.Explanation.Notes;
import news.parallax.crawler.frontier.RefusalReason;
import news.parallax.crawler.url.Canonicaliser;
import org.jspecify.annotations.Nullable;

/**
 * From a page to an article, or to the reason why it is none. Pure: the same bytes give the same
 * extraction. Safe for use by many threads.
 */
public final class Extractor {

  private final Bounds bounds;
  private final Canonicaliser canonicaliser;
  private final Supplier<? extends Collection<String>> outletNames;
  private volatile @Nullable CitedOutlets outlets;

  /** Reads within {@code bounds}: body bytes, DOM depth and processor time for a page. */
  public Extractor(Bounds bounds) {
    this(bounds, List::of);
  }

  /**
   * As {@link #Extractor(Bounds)}, and knows further outlets by name when a text cites them.
   *
   * @param outletNames asked once, with the first page
   */
  public Extractor(Bounds bounds, Supplier<? extends Collection<String>> outletNames) {
    this.bounds = bounds;
    this.canonicaliser = new Canonicaliser(bounds.pathDepthMax());
    this.outletNames = outletNames;
  }

  /** Two threads that come first make it twice, to the same effect. */
  private CitedOutlets outlets() {
    CitedOutlets made = outlets;
    if (made == null) {
      made = new CitedOutlets(outletNames.get());
      outlets = made;
    }
    return made;
  }

  /** What the page is, and every field found on it. Never throws for what a page holds. */
  public Extraction extract(Page page) {
    if (page.body().length > bounds.bodyBytesMax()) {
      return refused(page, RefusalReason.TOO_LARGE, page.body().length + " bytes");
    }
    return MediaKind.notHtml(page)
        .map(kind -> refused(page, RefusalReason.NOT_HTML, kind))
        .orElseGet(() -> withinBudget(page));
  }

  private Extraction withinBudget(Page page) {
    Budget budget = Budget.ofThisThread(bounds.parseCpu());
    try {
      ParsedPage parsed = new PageParser(bounds).parse(page, budget);
      return parsed.tree().deepest() > bounds.domDepthMax()
          ? refused(page, RefusalReason.TOO_DEEP, "elements deeper than " + bounds.domDepthMax())
          : new PageReader(parsed, canonicaliser, outlets(), budget).read();
    } catch (PageParser.TooLarge e) {
      return refused(page, RefusalReason.TOO_LARGE, String.valueOf(e.getMessage()));
    } catch (Budget.Spent e) {
      String most = bounds.parseCpu().toMillis() + " ms";
      return refused(page, RefusalReason.PARSE_TOO_SLOW, "more than " + most + " to read");
    }
  }

  private static Extraction refused(Page page, RefusalReason reason, String detail) {
    return new Extraction.NotArticle(
        reason, detail, Reading.empty(page.url()), new Notes().explanation());
  }

  /** Files that are served where a page was expected, by their header and first bytes. */
  private static final class MediaKind {

    private static final List<String> SIGNATURES =
        List.of(
            "%PDF", "PK\u0003\u0004", "GIF8", "\u0089PNG", "\u00FF\u00D8\u00FF", "RIFF", "OggS");

    static Optional<String> notHtml(Page page) {
      String type = page.contentType().orElse("text/html").toLowerCase(Locale.ROOT);
      boolean text = type.contains("html") || type.contains("xml") || type.startsWith("text/");
      if (!text && type.contains("/")) {
        return Optional.of("content type " + type);
      }
      byte[] body = page.body();
      String head = new String(body, 0, Math.min(4, body.length), StandardCharsets.ISO_8859_1);
      return SIGNATURES.stream()
          .filter(head::startsWith)
          .findFirst()
          .map(s -> "a file that begins with " + s.strip());
    }
  }
}
