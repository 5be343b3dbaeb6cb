package news.parallax.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import news.parallax.article.Article;
import org.junit.jupiter.api.Test;

/** An address that was made of another headline; most are made of the one on the page. */
class AddressHeadlineTest {

  private static final String TEXT =
      "<p>The port has asked the ferry crews to return when the tide allows it, before talks resume"
          + " on Friday. The crews return when they have a promise, their union says.</p><p>It is the"
          + " third time the port has asked; it did so when the first boat stopped.</p>";

  @Test
  void otherSentenceOfTheSameArticleIsAnEarlierHeadline() {
    assertThat(read("port-asks-ferry-crews-return-when-talks-resume-4711", "").addressHeadline())
        .contains("port asks ferry crews return when talks resume");
  }

  @Test
  void wordsThatThePageDeclaresAsItsTitleAreNone() {
    String share =
        "<meta property='og:title' content='Port asks ferry crews to return when talks resume'>";
    assertThat(read("port-asks-ferry-crews-return-when-talks-resume-4711", share).addressHeadline())
        .isEmpty();
  }

  @Test
  void keywordsAndShortenedHeadlinesAreNone() {
    assertThat(read("ferry-crews-strike-port-union-tide-promise-talks-boat", "").addressHeadline())
        .isEmpty();
    assertThat(read("ferry-crews-ordered-back-by-port-friday", "").addressHeadline()).isEmpty();
  }

  private static Article read(String slug, String head) {
    String html =
        "<html><head>"
            + head
            + "</head><body><article><h1>Ferry crews ordered back by port by Friday</h1>"
            + TEXT
            + "</article></body></html>";
    return SamplePage.article(
        SamplePage.page(
            "https://harbourcourier.example/news/" + slug,
            html.getBytes(StandardCharsets.UTF_8),
            Optional.of("text/html; charset=utf-8")));
  }
}
