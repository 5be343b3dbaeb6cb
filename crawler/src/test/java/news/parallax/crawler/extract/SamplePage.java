package news.parallax.crawler.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import news.parallax.article.Article;
import news.parallax.article.ArticleUrl;
import news.parallax.config.Bounds;
import news.parallax.crawler.frontier.Furniture;

/** Pages for tests: those beside the tests, and such as a test writes itself. */
final class SamplePage {

  /** Enough words for a text to be one. */
  static final String PROSE =
      "<p>Crews on the Selby line have called off a strike that would have stopped every crossing"
          + " this weekend, after a night of talks.</p><p>Basic pay rises by 6.5 per cent from June,"
          + " and night shifts will be limited to four in a row, the operator said on Thursday.</p>";

  private static final Extractor EXTRACTOR = new Extractor(Bounds.DEFAULT);

  private SamplePage() {}

  static Page of(String outlet, String address, Charset charset) {
    String text = text(outlet + "/article.html");
    return page(address, text.getBytes(charset), Optional.empty());
  }

  static Page html(String html) {
    return page(
        "https://harbourcourier.example/news/2024/ferry-strike-called-off-4711",
        html.getBytes(StandardCharsets.UTF_8),
        Optional.of("text/html; charset=utf-8"));
  }

  /** A page around the given head and text, with a headline. */
  static Page page(String head, String body) {
    return html(
        "<html><head>"
            + head
            + "</head><body><article><h1>Ferry crews call off their strike</h1>"
            + body
            + "</article></body></html>");
  }

  static Page page(String address, byte[] body, Optional<String> contentType) {
    return Page.of(ArticleUrl.of(address), body, contentType);
  }

  static Page withRobots(Page page, String header) {
    return new Page(
        page.url(),
        page.body(),
        page.contentType(),
        Optional.of(header),
        page.tdmReserved(),
        page.outlet(),
        page.country(),
        page.ownHosts(),
        page.ownQueryKeys(),
        page.bodySelector(),
        page.furniture(),
        page.listed());
  }

  /** The page, listed in its outlet's feed as of this moment. */
  static Page listed(Page page, String at) {
    Optional<Instant> listed = Optional.of(Instant.parse(at));
    return with(page, page.country(), page.bodySelector(), page.furniture(), listed);
  }

  /** The page, of an outlet of this country. */
  static Page of(Page page, String country) {
    return with(page, Optional.of(country), page.bodySelector(), page.furniture(), page.listed());
  }

  static Page withSelector(Page page, String selector) {
    return with(page, page.country(), Optional.of(selector), page.furniture(), page.listed());
  }

  static Page withFurniture(Page page, Furniture furniture) {
    return with(page, page.country(), page.bodySelector(), furniture, page.listed());
  }

  private static Page with(
      Page page,
      Optional<String> country,
      Optional<String> selector,
      Furniture furniture,
      Optional<Instant> listed) {
    return new Page(
        page.url(),
        page.body(),
        page.contentType(),
        page.robotsHeader(),
        page.tdmReserved(),
        page.outlet(),
        country,
        page.ownHosts(),
        page.ownQueryKeys(),
        selector,
        furniture,
        listed);
  }

  static Extraction extract(Page page) {
    return EXTRACTOR.extract(page);
  }

  static Article article(Page page) {
    return switch (extract(page)) {
      case Extraction.Found found -> found.article();
      case Extraction.NotArticle not ->
          throw new AssertionError(not.reason() + ": " + not.detail());
    };
  }

  static Extraction.NotArticle refused(Page page) {
    return switch (extract(page)) {
      case Extraction.Found found -> throw new AssertionError("an article: " + found.article());
      case Extraction.NotArticle not -> not;
    };
  }

  static String expected(String outlet) {
    return text(outlet + "/article.txt").strip();
  }

  private static String text(String file) {
    try (InputStream in =
        Objects.requireNonNull(SamplePage.class.getResourceAsStream("/" + file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
