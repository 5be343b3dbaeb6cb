package news.parallax.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.parallax.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headlines, authors and days in spellings and places that extractors are known to misread. */
class KindsOfFieldsTest {

  private static final String HEADLINE = "Quarry owner must repay his grant";
  private static final String SITE = "<meta property=og:site_name content='The Hathern Post'>";

  private static Article article(String html) {
    return SamplePage.article(SamplePage.html(html));
  }

  private static String title(String head, String heading) {
    return article(head + "<body>" + heading + SamplePage.PROSE).title();
  }

  private static Article headed(String head, String around) {
    return article(head + "<h1>" + HEADLINE + "</h1>" + around + SamplePage.PROSE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h1>Quarry owner must repay his grant <a class=x href='#a'>#</a></h1>",
        "<h1>Quarry owner must repay his grant<button>Save</button></h1>",
        "<h1><span class=badge>Exclusive</span> Quarry owner must repay his grant</h1>"
      })
  void headlineIsWithoutWhatItsHeadingHoldsBesides(String heading) {
    assertThat(title("<title>" + HEADLINE + " | x</title>", heading)).isEqualTo(HEADLINE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Quarry owner must repay his grant ⋆ The Hathern Post",
        "Quarry owner must repay his grant ~ The Hathern Post",
        "Quarry owner must repay his grant_The Hathern Post",
        "Quarry owner must repay his grant_Courts_The Hathern Post",
        "Quarry owner must repay his grant（The Hathern Post）",
        "Quarry owner must repay his grant | by Nora Pennick | The Hathern Post",
        "Quarry owner must repay his grant - Courts - The Hathern Post"
      })
  void headlineIsWithoutWhatTheTitleAdds(String title) {
    String menu = "<nav><a href=/courts>Courts</a></nav>";

    assertThat(title(SITE + "<title>" + title + "</title>", menu)).isEqualTo(HEADLINE);
  }

  @Test
  void titleEscapedTwiceIsReadOnce() {
    String title = "<title>Owner&amp;#8217;s crates &amp;amp; the missing pumps</title>";

    assertThat(title(title, "")).isEqualTo("Owner’s crates & the missing pumps");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta property=og:author content='By &lt;a href=&quot;https://x.example/p&quot;&gt;Ann"
            + " Lee&lt;/a&gt; and Bo Ek'>",
        "<script type=application/ld+json>{\"@type\":\"WebSite\"}{\"@type\":\"NewsArticle\","
            + "\"author\":[\"Ann Lee\",\"Bo Ek\"]}</script>",
        "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"author\":"
            + "[\"Ann Lee\",\"Bo Ek\"]};</script>"
      })
  void authorsAreDeclaredInManyForms(String head) {
    assertThat(headed(head, "").authors()).containsExactly("Ann Lee", "Bo Ek");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p class=byline>By Ann Lee and <a href=/authors/bo-ek>Bo Ek</a></p>",
        "<p class=byline>By Ann Lee, with Bo Ek</p>",
        "<p class=byline>By Ann Lee and <a href=/authors/bo-ek>Bo Ek</a>, Lower Hathern</p>",
        "<div class=firma>Texto: Ann Lee y Bo Ek / Fotos: Luis Gil</div>"
      })
  void bylineNamesAllItsAuthorsAndNoPlace(String byline) {
    assertThat(headed("", byline).authors()).containsExactly("Ann Lee", "Bo Ek");
  }

  @ParameterizedTest
  @CsvSource({"— Ann Lee, Ann Lee", "<em>Ann Lee</em>, Ann Lee", "김민수 기자 minsu@example.kr, 김민수"})
  void signatureUnderTheTextNamesTheAuthorAndIsNoText(String signature, String author) {
    Article article =
        SamplePage.article(
            SamplePage.page("", "<div>" + SamplePage.PROSE + "<p>" + signature + "</p></div>"));

    assertThat(article.authors()).containsExactly(author);
    assertThat(article.body()).endsWith("the operator said on Thursday.");
  }

  @Test
  void speakerBehindAQuotationIsNoAuthor() {
    String quoted = "<p>“We were told that the pumps were running.”</p><p>— Ann Lee</p>";

    assertThat(headed("", "<div>" + SamplePage.PROSE + quoted + "</div>").authors()).isEmpty();
  }

  @Test
  void lastLineThatTellsWhomToAskIsNoAuthor() {
    String contact = "<p>Ann Lee Institute editor ann@example.org</p>";

    assertThat(headed("", "<div>" + SamplePage.PROSE + contact + "</div>").authors()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "<div>2024-06-18 09:25 来源：东湾新闻 作者：王小明</div>, 王小明",
    "<p class=author>लेखक: रवि शर्मा</p>, रवि शर्मा",
    "<p class=author>文・佐藤健一</p>, 佐藤健一",
    "<p class=byline>Guest post by Ann Lee</p>, Ann Lee"
  })
  void labelBeforeTheAuthorIsNoPartOfTheName(String byline, String author) {
    assertThat(headed("", byline).authors()).isEqualTo(List.of(author));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<div class=x9 data-timestamp=1709630700>yesterday</div>; 2024-03-05T09:25Z",
        "<span class=x9 data-timestamp=1709630700000></span>; 2024-03-05T09:25Z",
        "<p>Updated <time datetime=2024-03-09T10:00Z>9 March 2024</time> Published"
            + " <time datetime=2024-03-05T09:25Z>5 March 2024</time></p>; 2024-03-05T09:25Z",
        "<meta name=pubdate content='3/5/2024 1:18:00 PM'>; 2024-03-05T13:18Z"
      })
  void momentOfPublicationIsRead(String markup, String at) {
    assertThat(headed("", markup).published().orElseThrow().at()).hasToString(at);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "입력 2024.03.05 09:25 | 수정 2024.03.06 10:10; 2024-03-05",
        "5 มี.ค. 2567; 2024-03-05",
        "5 ม.ค. 2567; 2024-01-05"
      })
  void dayOfPublicationIsRead(String line, String day) {
    Article article = headed("", "<span class=date>" + line + "</span>");

    assertThat(article.published().orElseThrow().at().toLocalDate()).hasToString(day);
  }
}
