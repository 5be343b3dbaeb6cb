package news.parallax.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import news.parallax.config.Bounds;
import news.parallax.crawler.frontier.RefusalReason;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgementTest {

  private static RefusalReason reason(String html) {
    return SamplePage.refused(SamplePage.html(html)).reason();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Just a moment...|CAPTCHA",
        "Access denied|CAPTCHA",
        "Are you a robot?|CAPTCHA",
        "We value your privacy|CONSENT_WALL",
        "Wir benötigen Ihre Zustimmung|CONSENT_WALL",
        "404 - nothing here|SOFT_NOT_FOUND",
        "Seite nicht gefunden|SOFT_NOT_FOUND",
        "Страница не найдена|SOFT_NOT_FOUND",
        "Subscribe to Harbour Courier|PAYWALL",
      })
  void pageInAnArticlesPlaceIsRefusedByItsHeadline(String headline, RefusalReason reason) {
    String text =
        "<p>Please go back to the front page, where you will surely find what you want.</p>";
    assertThat(reason("<html><body><h1>" + headline + "</h1>" + text + "</body></html>"))
        .isEqualTo(reason);
  }

  @Test
  void headlineAboutACaptchaOverALongTextIsAnArticle() {
    StringBuilder text = new StringBuilder("<html><body><h1>Why the captcha will not go away</h1>");
    for (String month : "May June July August October".split(" ", -1)) {
      text.append(SamplePage.PROSE.replace("June", month).replace("Selby", month + "field"));
    }
    Page page = SamplePage.html(text + "</body></html>");
    assertThat(SamplePage.extract(page)).isInstanceOf(Extraction.Found.class);
  }

  @Test
  void noindexInThePageIsObeyed() {
    Page page =
        SamplePage.page("<meta name=\"robots\" content=\"noindex,follow\">", SamplePage.PROSE);
    Extraction.NotArticle refused = SamplePage.refused(page);
    assertThat(refused.reason()).isEqualTo(RefusalReason.NOINDEX);
    assertThat(refused.reading().title()).contains("Ferry crews call off their strike");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "noindex|true",
        "none|true",
        "otherbot: noindex|false",
        "parallax: noindex|true",
        "noarchive|false"
      })
  void robotsHeaderIsObeyedWhereItIsMeantForUs(String header, boolean refused) {
    Page page = SamplePage.withRobots(SamplePage.page("", SamplePage.PROSE), header);
    assertThat(SamplePage.extract(page) instanceof Extraction.NotArticle).isEqualTo(refused);
  }

  @Test
  void pageOfLinkedHeadlinesIsASection() {
    StringBuilder links = new StringBuilder("<html><body><h1>Transport news</h1>");
    for (int i = 0; i < 15; i++) {
      links
          .append("<div><h3><a href=\"/n/")
          .append(i)
          .append("\">Story number ")
          .append(i)
          .append(" of the day</a></h3></div>");
    }
    assertThat(reason(links + "</body></html>")).isEqualTo(RefusalReason.SECTION_PAGE);
  }

  @Test
  void videoWithALineOfTextIsNoArticle() {
    assertThat(
            reason(
                "<html><head><meta property=\"og:type\" content=\"video.other\"></head><body>"
                    + "<h1>Ferry leaves the berth</h1><p>Watch how the first boat leaves its berth"
                    + " on Friday, an hour late, as ever.</p></body></html>"))
        .isEqualTo(RefusalReason.VIDEO_ONLY);
  }

  @Test
  void picturesWithALineOfTextAreNoArticle() {
    assertThat(
            reason(
                "<html><head><script type=\"application/ld+json\">{\"@type\":\"ImageGallery\"}</script></head><body>"
                    + "<h1>Ferries in pictures</h1><p>The boats of the Selby line through the years,"
                    + " as our readers saw them.</p></body></html>"))
        .isEqualTo(RefusalReason.GALLERY);
  }

  @Test
  void stubBeforeAPaywallIsRefused() {
    assertThat(
            reason(
                "<html><head><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false,"
                    + "\"headline\":\"Ferry deal in detail\"}</script></head><body><h1>Ferry deal in detail</h1>"
                    + "<p>The deal that ended the strike has a long history, and a price that nobody likes to name.</p>"
                    + "<div class=\"paywall\">Subscribe to read on</div></body></html>"))
        .isEqualTo(RefusalReason.PAYWALL);
  }

  @Test
  void pageWithoutTextIsEmpty() {
    assertThat(reason("<html><body><h1>Ferry crews call off strike</h1></body></html>"))
        .isEqualTo(RefusalReason.EMPTY);
  }

  @Test
  void lineOfTextIsTooShort() {
    assertThat(
            reason(
                "<html><body><article><h1>Ferry crews call off strike</h1><p>More to follow soon.</p></article></body></html>"))
        .isEqualTo(RefusalReason.TOO_SHORT);
  }

  @Test
  void pageWithoutHeadlineIsRefused() {
    assertThat(reason("<html><body><div>" + SamplePage.PROSE + "</div></body></html>"))
        .isEqualTo(RefusalReason.NO_HEADLINE);
  }

  @ParameterizedTest
  @CsvSource({"application/pdf,<html>", "image/png,<html>", "text/html,%PDF-1.7"})
  void fileThatIsNoPageIsRefused(String type, String body) {
    Page page =
        SamplePage.page(
            "https://x.example/a", body.getBytes(StandardCharsets.UTF_8), Optional.of(type));
    assertThat(SamplePage.refused(page).reason()).isEqualTo(RefusalReason.NOT_HTML);
  }

  @Test
  void documentDeeperThanTheBoundIsRefused() {
    String html = "<h1>Ferry crews</h1>" + "<div>".repeat(2000) + SamplePage.PROSE;
    assertThat(reason(html)).isEqualTo(RefusalReason.TOO_DEEP);
  }

  @Test
  void documentAsDeepAsTheBoundIsRead() {
    String html =
        "<h1>Ferry crews call off their strike</h1>" + "<div>".repeat(400) + SamplePage.PROSE;
    assertThat(SamplePage.article(SamplePage.html(html)).body()).contains("Selby");
  }

  @Test
  void bodyLargerThanTheBoundIsRefused() {
    Page page =
        SamplePage.page(
            "https://x.example/a", new byte[11 * 1024 * 1024], Optional.of("text/html"));
    assertThat(SamplePage.refused(page).reason()).isEqualTo(RefusalReason.TOO_LARGE);
  }

  @Test
  void pageThatCostsTooMuchIsRefused() {
    Bounds b = Bounds.DEFAULT;
    Bounds none =
        new Bounds(
            b.dns(),
            b.connect(),
            b.exchange(),
            b.wireBytesMax(),
            b.bodyBytesMax(),
            b.inflationRatioMax(),
            b.headerBytesMax(),
            b.redirectsMax(),
            b.robotsBytesMax(),
            b.sitemapBytesMax(),
            b.sitemapEntriesMax(),
            b.feedEntriesMax(),
            b.domDepthMax(),
            Duration.ofNanos(1),
            b.pagesPerRoundMax(),
            b.pathDepthMax(),
            b.crawlDelayMax());
    Extraction extraction =
        new Extractor(none).extract(SamplePage.page("", SamplePage.PROSE.repeat(200)));
    assertThat(((Extraction.NotArticle) extraction).reason())
        .isEqualTo(RefusalReason.PARSE_TOO_SLOW);
  }

  @Test
  void budgetIsSpentWhenItsTimeIs() {
    AtomicLong now = new AtomicLong();
    LongSupplier clock = now::get;
    Budget budget = new Budget(clock, Duration.ofSeconds(5));
    budget.check();
    now.set(Duration.ofSeconds(6).toNanos());
    Assertions.assertThatThrownBy(budget::check).isInstanceOf(Budget.Spent.class);
  }

  @Test
  void explanationTellsWhatWasTakenAndWhatWasDropped() {
    Extraction extraction =
        SamplePage.extract(SamplePage.page("", SamplePage.PROSE + "<p>Read more: in pictures</p>"));
    assertThat(extraction.explanation().taken())
        .anySatisfy(t -> assertThat(t.field()).isEqualTo("title"));
    assertThat(extraction.explanation().dropped())
        .anySatisfy(
            d -> {
              assertThat(d.text()).isEqualTo("Read more: in pictures");
              assertThat(d.why()).startsWith("furniture");
            });
  }

  @Test
  void sameBytesGiveTheSameExtraction() {
    Page page = SamplePage.of("harbour-courier", "https://h.example/a", StandardCharsets.UTF_8);
    assertThat(SamplePage.article(page)).isEqualTo(SamplePage.article(page));
  }
}
