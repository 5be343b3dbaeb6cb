package news.parallax.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import news.parallax.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One story in the many ways in which pages set it that extractors are known to stumble over. */
class KindsOfPagesTest {

  private static final String ADDRESS = "https://www.dunmoreledger.example/news/velden-bridge";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "amp-advertisement",
        "author-name-nested",
        "brief-first-sentences",
        "caption-in-italics",
        "comments-known-by-heading",
        "custom-element-is-word",
        "dialog-outweighs-text",
        "first-paragraph-named-promo",
        "heading-id-names-menu",
        "headings-in-h1",
        "headline-with-small-end",
        "moment-in-data-attribute",
        "newsletter-form-in-text",
        "office-set-apart-by-style",
        "paragraph-is-link",
        "paragraphs-named-as-furniture",
        "quotation-marks-in-data",
        "site-name-in-brackets",
        "site-name-in-h1",
        "teaser-of-declared-text",
        "text-in-content-elements",
        "text-in-modules-beside-others",
        "text-in-nested-nodes",
        "text-in-noscript",
        "text-in-parsed-string",
        "text-in-several-articles",
        "text-in-shadow-root",
        "title-is-name-of-home-link",
        "title-is-site-name"
      })
  void theStoryIsReadHoweverThePageSetsIt(String kind) {
    Article article =
        SamplePage.article(SamplePage.of("kinds/" + kind, ADDRESS, StandardCharsets.UTF_8));

    assertThat(article.title()).isEqualTo("Velden swing bridge opens again after two years");
    assertThat(article.body()).isEqualTo(SamplePage.expected("kinds/" + kind));
    assertThat(article.authors()).containsExactly("Mara Velde");
    assertThat(article.published().orElseThrow().at().toLocalDate()).hasToString("2024-05-16");
  }

  @Test
  void theAuthorsOfOtherStoriesBelowTheTextAreNotThisOnes() {
    String cards =
        "</article><div><h3><a href=/n/1>Harbour dredging is delayed</a></h3>"
            + "<p class=byline>By Otto Lind</p></div>"
            + "<div><h3><a href=/n/2>Market hall gets a new roof</a></h3><p>By Ana Reis</p></div>";
    Article article = SamplePage.article(SamplePage.page("", SamplePage.PROSE + cards));

    assertThat(article.authors()).isEmpty();
  }

  @Test
  void noticeToBrowsersWithoutScriptsIsNoText() {
    String notice = "<noscript><p>Scripts are off, so some parts of this page may be missing.";
    Article article = SamplePage.article(SamplePage.page("", SamplePage.PROSE + notice));

    assertThat(article.body()).endsWith("the operator said on Thursday.");
  }
}
