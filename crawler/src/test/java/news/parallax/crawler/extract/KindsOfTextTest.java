package news.parallax.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two paragraphs in markup, among furniture and in scripts that extractors are known to misread.
 */
class KindsOfTextTest {

  private static final String ONE =
      "A quarry company near Lower Hathern has to pay back 2.4 million pounds of public money,"
          + " because the water works it promised were never switched on, a tribunal ruled.";
  private static final String TWO =
      "The works were meant to clean the run-off from three ponds before it reached the river,"
          + " where anglers counted hundreds of dead roach after each heavy rain last winter.";

  private static String filled(String markup) {
    return markup.replace("ONE", ONE).replace("TWO", TWO);
  }

  private static String textOf(String markup) {
    return SamplePage.article(SamplePage.page("", filled(markup))).body();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>ONE</p><div><div>Most Read</div><ol><li><a href=/1>Bakery fined over mouldy loaves"
            + "</a></li><li><a href=/2>Tram line delayed once more</a></li></ol></div><p>TWO</p>",
        "<p>ONE</p><div><h3>The Morning Post</h3><p>Get the day’s headlines in your inbox at seven."
            + "</p><form><input type=email></form></div><p>TWO</p>",
        "<p><img src=p.jpg></p><p><em>The ponds in March. (Post/Alan Reed)</em></p><p>ONE</p>TWO",
        "<div class=gdpr><p>ONE</p><p>TWO</p></div>",
        "<time datetime=2024-06-18>18 June 2024</time>ONE<br><br>TWO",
        "<time datetime=2024-06-18>18 June 2024</time><font>ONE<br><br>TWO</font>",
        "<span style='display:block'>ONE</span><span style='display:block'>TWO</span>",
        "<pre>ONE\n\nTWO</pre>",
        "<p>ONE</p><p>after newsletter promotion</p><p>TWO</p>",
        "<p>ONE</p><p>Dalsza część artykułu pod materiałem wideo</p><p>TWO</p>",
        "<p>ONE</p><p>Continua a leggere dopo la pubblicità</p><p>TWO</p>",
        "<p>ONE</p><p>Try The Hathern Post for £1 a week. Cancel any time.</p><p>TWO</p>",
        "<p>ONE</p><p>A post shared by Soar Anglers (@soaranglers)</p><p>TWO</p>",
        "<p>ONE</p><p>TWO</p><p>Please log in to comment on this story.</p>",
        "<p>ONE</p><p>TWO</p><p>© 2024, hathernpost.example. This article is the copyrighted"
            + " property of The Hathern Post. Written permission must be obtained before reprint"
            + " in print or online.</p>",
        "<p>ONE</p><p>TWO</p><p>Reproduction without the written consent of the publisher is"
            + " prohibited.</p>",
        "<p>ONE</p><p>TWO</p><p>The Post is not responsible for the opinions of contributors.</p>",
        "<p>ONE</p><p>TWO</p><p>Nachdruck nur mit Genehmigung des Verlages.</p>",
        "<p>ONE</p><p>TWO</p><p>Prohibida la reproducción total o parcial de este texto.</p>",
        "<p>ONE</p><p>TWO</p><p>Перепечатка материалов только с согласия редакции.</p>",
        "<p>ONE</p><p>TWO</p><p>¿Ya sabías que tenemos canal de Telegram? Únete aquí.</p>",
        "<p>ONE</p><p>TWO</p><p>Die Post gibt es digital! Hier klicken und anmelden!</p>"
      })
  void theTwoParagraphsAreTheText(String markup) {
    assertThat(textOf(markup)).isEqualTo(ONE + "\n\n" + TWO);
  }

  @Test
  void longQuestionOfConsentIsNoTextThoughNothingNamesIt() {
    String notice =
        "<div class=x1><h2>We value your privacy</h2><p>We and our 842 partners store and access"
            + " information on a device, such as cookies, and process personal data for personalised"
            + " advertising and content, and for the measurement of both of them over the years.</p>"
            + "<p>With your permission we may use precise geolocation data and identification"
            + " through device scanning. You may click to consent to our processing as described"
            + " above, or you may object to it, and your preferences apply to this site.</p><p>Please"
            + " note that some processing of your data may not require your consent, but that you"
            + " have a right to object to it, at any time and with no reason given.</p></div>";
    String page = "<body>" + notice + "<article><h1>Quarry owner must repay</h1><p>ONE<p>TWO";

    assertThat(SamplePage.article(SamplePage.html(filled(page))).body())
        .isEqualTo(ONE + "\n\n" + TWO);
  }

  @Test
  void wordsThatExplainAnotherOnDemandAreNotAmongTheText() {
    String gloss = "<span>the ponds<span role=tooltip>A basin for dirt.</span></span>";

    assertThat(textOf("<p>ONE</p><p>They never cleaned " + gloss + " by the river.</p><p>TWO</p>"))
        .contains("They never cleaned the ponds by the river.");
  }

  @Test
  void questionOnButtonStandsBeforeItsAnswer() {
    String faq = "<div><button>Who has to pay for it?</button><div><p>TWO</p></div></div>";

    assertThat(textOf("<p>ONE</p>" + faq)).isEqualTo(ONE + "\n\nWho has to pay for it?\n\n" + TWO);
  }

  @Test
  void emptyLinesPartNoCode() {
    String code = "<pre>import os\n\nprint(1)</pre>";

    assertThat(textOf("<p>ONE</p>" + code + "<p>TWO</p>")).contains("import os print(1)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "window.__NUXT__={data:[{post:{body:\"<p>ONE<\\/p><p>TWO<\\/p>\"}}]};",
        "{\"status\":200,\"body\":\"{\\\"content\\\":\\\"<p>ONE</p>\\\\n<p>TWO</p>\\\"}\"}",
        "self.__next_f.push([1,\"0:{\\\"a\\\":\\\"$2\\\"}\\n2:T15a,<p>ONE</p>\"])</script>"
            + "<script>self.__next_f.push([1,\"<p>TWO</p>3:[\\\"$\\\",\\\"i\\\",null,{}]\\n\"])",
        "self.__next_f.push([1,\"2:[\\\"$\\\",\\\"main\\\",null,{\\\"children\\\":"
            + "[[\\\"$\\\",\\\"p\\\",\\\"0\\\",{\\\"children\\\":\\\"ONE\\\"}],[\\\"$\\\",\\\"p\\\","
            + "\\\"1\\\",{\\\"children\\\":[\\\"\\\",\\\"TWO\\\"]}]]}]\\n\"])"
      })
  void textIsReadFromScriptsOfManyMakes(String script) {
    String page = "<h1>Quarry owner must repay</h1><div id=app></div><script>" + script;

    assertThat(SamplePage.article(SamplePage.html(filled(page + "</script>"))).body())
        .isEqualTo(ONE + "\n\n" + TWO);
  }
}
