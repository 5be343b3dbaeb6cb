package news.parallax.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.parallax.article.Article;
import news.parallax.article.Block;
import news.parallax.crawler.frontier.Furniture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {

  private static final String TAIL =
      "<p>Talks about the winter timetable go on next week, the union said in a short note.</p>";

  private static Article around(String middle) {
    return SamplePage.article(
        SamplePage.page("", "<div>" + SamplePage.PROSE + middle + TAIL + "</div>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class=\"related\"><p>FURNITURE about the history of the crossing and of its many boats.</p></div>",
        "<div class=\"newsletterSignup\"><p>FURNITURE sign up and never miss a crossing again, free of charge.</p></div>",
        "<aside><p>FURNITURE stands in an aside, as pull quotes and boxes do on many pages.</p></aside>",
        "<div style=\"display: none\"><p>FURNITURE that nobody sees, since the page hides it away.</p></div>",
        "<p><a href=\"/x\">FURNITURE: why fares rose in March</a></p>",
        "<p>Read more: FURNITURE in pictures</p>",
        "<p>Advertisement</p>",
        "<p>Lesen Sie auch: FURNITURE</p>",
        "<p>Lire aussi : FURNITURE</p>",
        "<p>Читайте также: FURNITURE</p>",
        "<h3>Das könnte Sie auch interessieren</h3><p><a href=\"/z\">FURNITURE</a></p>",
        "<p>Ähnliche Artikel</p>",
        "<p>To view the full story, please subscribe to FURNITURE today.</p>",
        "<p>The views expressed in this article are the author's and not FURNITURE's.</p>",
        "<p>Reklam</p>",
        "<div class=\"card\"><h4><a href=\"/y\">FURNITURE</a></h4><p>FURNITURE in two lines of text.</p></div>",
        "<div class=\"card\"><h4>FURNITURE</h4><p>FURNITURE. Find out more in our report.</p></div>",
        "<div><h1>FURNITURE in a second headline</h1></div>",
        "<p>Ferry crews call off their strike 2024-05-16 06:40</p>",
        "<button>FURNITURE</button><script>FURNITURE</script><noscript>FURNITURE</noscript>",
        "<div class=\"cookie-consent\"><p>FURNITURE: we value your privacy and that of our partners.</p></div>"
      })
  void furnitureInsideTheTextIsDropped(String furniture) {
    assertThat(around(furniture).body())
        .doesNotContain("FURNITURE")
        .doesNotContain("Advertisement")
        .doesNotContain("2024-05-16")
        .endsWith("in a short note.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "has-comments",
        "with-sidebar",
        "no-ads",
        "comments-enabled",
        "article-social-body",
        "field field-label-hidden",
        "social-media-embed"
      })
  void nameThatOnlySaysHowABoxStandsIsNoHint(String name) {
    Page page =
        SamplePage.html(
            "<html><body><div class=\""
                + name
                + "\"><h1>Ferry crews call off their strike</h1>"
                + SamplePage.PROSE
                + "</div></body></html>");
    assertThat(SamplePage.article(page).body()).contains("Selby line").contains("Basic pay");
  }

  @Test
  void doubleLineBreaksPartParagraphs() {
    String text =
        "The first paragraph tells what happened on the Selby line on Thursday at dawn.<br><br>"
            + "The second one tells what the union made of it, and what it hopes for now.";
    Article article = SamplePage.article(SamplePage.page("", "<div>" + text + "</div>"));
    assertThat(article.blocks()).hasSize(2);
  }

  @Test
  void singleLineBreakIsASpace() {
    String text =
        "<p>The first line ends here<br>and the second line goes on without a stop, as in a poem that nobody asked for at all.</p>";
    assertThat(around(text).body()).contains("ends here and the second");
  }

  @Test
  void inlineMarkupDoesNotCutSentences() {
    assertThat(
            around(
                    "<p>The <b>oper</b>ator&nbsp;said the <a href=\"/t\">timetable</a> <em>stands</em>, whatever comes.</p>")
                .body())
        .contains("The operator said the timetable stands, whatever comes.");
  }

  @Test
  void softHyphensAndInvisibleSignsAreGone() {
    assertThat(
            around(
                    "<p>The Hafen&shy;verwaltung\u200B said that the tim\u00ADetable stands on Friday.</p>")
                .body())
        .contains("The Hafenverwaltung said that the timetable stands");
  }

  @Test
  void captionIsNoPartOfTheBody() {
    Article article =
        around(
            "<div class=\"picbox\"><img src=\"a.jpg\"><span>The ferry at its berth.</span></div>");
    assertThat(article.captions()).containsExactly("The ferry at its berth.");
    assertThat(article.body()).doesNotContain("berth");
  }

  @Test
  void quotationIsMarkedAsOne() {
    assertThat(
            around("<blockquote>We will not be raising fares this summer.</blockquote>").blocks())
        .contains(new Block(Block.Kind.QUOTATION, "We will not be raising fares this summer."));
  }

  @Test
  void headingWithNothingUnderItIsDropped() {
    Article article =
        SamplePage.article(
            SamplePage.page("", SamplePage.PROSE + "<h3>More from the harbour</h3>"));
    assertThat(article.body()).doesNotContain("More from the harbour");
  }

  @Test
  void standfirstOutsideOfTheTextOpensIt() {
    Page page =
        SamplePage.html(
            "<html><head><meta name=\"description\" content=\"The boats will sail on Friday after"
                + " all, the operator and the union say.\"></head><body><header><h1>Ferry crews"
                + " call off their strike</h1><p>The boats will sail on Friday after all, the"
                + " operator and the union say.</p></header><div class=\"x\">"
                + SamplePage.PROSE
                + "</div></body></html>");
    assertThat(SamplePage.article(page).body()).startsWith("The boats will sail on Friday");
  }

  @Test
  void correctionUnderTheStandfirstIsText() {
    String note =
        "Correction: an earlier version of this article misstated the date of the strike.";
    Page page =
        SamplePage.html(
            "<html><body><header><h1>Ferry crews call off their strike</h1><p class=\"standfirst\">The"
                + " boats will sail on Friday after all, the operator and the union say.</p><p>"
                + note
                + "</p></header><div class=\"x\">"
                + SamplePage.PROSE
                + "</div></body></html>");
    assertThat(SamplePage.article(page).body().split("\n+")[1]).isEqualTo(note);
  }

  @Test
  void paragraphSaidTwiceIsKeptOnce() {
    String body =
        SamplePage.article(SamplePage.page("", SamplePage.PROSE + SamplePage.PROSE)).body();
    assertThat(body.indexOf("Basic pay")).isEqualTo(body.lastIndexOf("Basic pay"));
  }

  @Test
  void nextArticleBelowIsNotTaken() {
    String next =
        "<article><h2>Council sets its budget</h2>"
            + SamplePage.PROSE.replace("Selby", "budget")
            + "</article>";
    Page page =
        SamplePage.html(
            "<html><body><main><article><h1>Ferry crews call off their strike</h1>"
                + SamplePage.PROSE
                + "</article>"
                + next
                + "</main></body></html>");
    assertThat(SamplePage.article(page).body()).contains("Selby").doesNotContain("budget");
  }

  @Test
  void commentsLongerThanTheTextAreNotTheText() {
    String comment =
        "<p>I have never read such a thing in all my life, and I read a lot of things, believe me.</p>";
    Page page =
        SamplePage.page(
            "",
            "<div class=\"text\">"
                + SamplePage.PROSE
                + "</div><div id=\"comments\">"
                + comment
                + comment.replace("never", "ever")
                + comment.replace("life", "days")
                + "</div>");
    assertThat(SamplePage.article(page).body()).doesNotContain("believe me");
  }

  @Test
  void articleBodyOfJsonLdServesAPageWithoutText() {
    String text =
        SamplePage.PROSE.replaceAll("</?p>", "\\\\n")
            + "The winter timetable is still open, and both sides say that they will meet again soon.";
    Page page =
        SamplePage.html(
            "<html><head><title>Ferry crews call off their strike</title><script type=\"application/ld+json\">"
                + "{\"@type\":\"NewsArticle\",\"headline\":\"Ferry crews call off their strike\",\"articleBody\":\""
                + text
                + "\"}</script></head><body><div id=\"root\"></div></body></html>");
    assertThat(SamplePage.article(page).blocks()).hasSize(3);
  }

  @Test
  void standfirstSetAsAHeadingOpensTheText() {
    String standfirst =
        "After a night of talks the boats will sail, and nobody says who gave way first to whom";
    Article article =
        SamplePage.article(
            SamplePage.page("", "<h2>" + standfirst + "</h2><div>" + SamplePage.PROSE + "</div>"));
    assertThat(article.blocks().getFirst()).isEqualTo(new Block(Block.Kind.PARAGRAPH, standfirst));
  }

  @Test
  void headingOverTheFirstParagraphIsKept() {
    Article article =
        SamplePage.article(
            SamplePage.page("", "<div><h3>A night of talks</h3>" + SamplePage.PROSE + "</div>"));
    assertThat(article.blocks().getFirst())
        .isEqualTo(new Block(Block.Kind.HEADING, "A night of talks"));
  }

  @Test
  void lineInTheBoxOfTheFirstParagraphIsKeptAndTheBylineIsNot() {
    Article article =
        SamplePage.article(
            SamplePage.page(
                "",
                "<div><p>By our staff in Selby</p><p>Crews 12, operator 3 after two nights</p>"
                    + SamplePage.PROSE
                    + "</div>"));
    assertThat(article.body()).startsWith("Crews 12, operator 3 after two nights");
  }

  @Test
  void ornamentBehindTheLastSentenceDoesNotCostIt() {
    assertThat(
            SamplePage.article(
                    SamplePage.page(
                        "", "<div>" + SamplePage.PROSE + "<p>“We sail,” she said. ♦</p></div>"))
                .body())
        .endsWith("she said. ♦");
  }

  @Test
  void cellsOfATableAreItems() {
    assertThat(
            around(
                    "<table><tr><th>Selby</th><td>7 boats</td></tr><tr><th>Norwell</th>"
                        + "<td>3 boats</td></tr></table>")
                .blocks())
        .contains(
            new Block(Block.Kind.LIST_ITEM, "Norwell"), new Block(Block.Kind.LIST_ITEM, "3 boats"));
  }

  @Test
  void markedArticleHoldsAllPiecesOfItsText() {
    String line = "<li>Selby to Norwell, no cars</li><li>Norwell to Ashby, with cars</li>";
    Page page =
        SamplePage.html(
            "<html><body><h1>Ferry crews call off their strike</h1><div class=\"article-body\">"
                + "<p>All boats sail again from Friday, says the operator of the Selby line, and"
                + " these are the times at which they leave.</p><ul>"
                + line.repeat(12)
                + "</ul><div>The times hold until the last day of September.</div></div></body></html>");
    assertThat(SamplePage.article(page).body())
        .contains("times at which they leave")
        .contains("no cars")
        .endsWith("last day of September.");
  }

  @Test
  void longFooterBelowAShortTextIsNotTheText() {
    Page page =
        SamplePage.html(
            "<html><body><div><h1>Ferry crews call off their strike</h1><div class=\"text\">"
                + SamplePage.PROSE
                + "</div></div><div class=\"footer-wrap\"><div>"
                + "The customer service answers all questions by telephone on every day of the week,"
                    .repeat(8)
                + " and by letter.</div></div></body></html>");
    assertThat(SamplePage.article(page).body()).contains("Selby").doesNotContain("customer");
  }

  @Test
  void headlineInAHiddenPlayerDoesNotHideTheStandfirst() {
    Page page =
        SamplePage.html(
            "<html><body><article><h1>Ferry crews call off their strike</h1>"
                + "<div class=\"preamble\"><p>The boats will sail on Friday after all, says the"
                + " union.</p></div><div class=\"audio-player\" hidden><h3>Ferry crews call off"
                + " their strike</h3></div><div class=\"article-text\">"
                + SamplePage.PROSE
                + SamplePage.PROSE.replace("Selby", "Norwell").replace("6.5", "7")
                + SamplePage.PROSE.replace("Selby", "Ashby").replace("6.5", "8")
                + "</div></article></body></html>");
    assertThat(SamplePage.article(page).body()).startsWith("The boats will sail on Friday");
  }

  @Test
  void markedArticleOfShortLinesIsTakenBeforeASlogan() {
    Page page =
        SamplePage.html(
            "<html><body><header><h2>The paper that tells you what happens on the coast, in the"
                + " harbours and on the islands, every single day since 1901, and the day after it</h2></header>"
                + "<article><h1>Ferry crews call off their strike</h1><div class=\"entry-content\">"
                + "<div>Talks ended at dawn, boats sail on Friday</div>".repeat(3)
                + "<ul><li>Selby, at seven in the morning</li><li>Norwell, at eight and at ten</li>"
                + "<li>Ashby, at noon on every weekday</li></ul></div></article></body></html>");
    assertThat(SamplePage.article(page).body()).contains("Norwell").doesNotContain("1901");
  }

  @Test
  void wordsBelowPicturesAreTheTextOfAStoryToldInPictures() {
    String picture =
        "<figure><img src=\"b.jpg\"><figcaption>The ferry of the Selby line leaves its berth on"
            + " day %d of the strike, with nobody but its crew on board.</figcaption></figure>";
    Article article =
        SamplePage.article(
            SamplePage.page(
                "",
                "<p>Seven days of strike on the Selby line, in pictures from the harbour.</p>"
                    + picture.formatted(1)
                    + picture.formatted(2)
                    + picture.formatted(3)));
    assertThat(article.body()).contains("day 1 of the strike").contains("day 3 of the strike");
  }

  @Test
  void lineInTheBoxOfTheLastParagraphIsKept() {
    Article article =
        SamplePage.article(
            SamplePage.page(
                "",
                "<div>"
                    + SamplePage.PROSE
                    + "<p>Whoever sails will see how it goes</p></div><p>More on boats and harbours</p>"));
    assertThat(article.body()).endsWith("see how it goes");
  }

  @Test
  void whatTheOutletIsKnownToRepeatIsLeftOut() {
    String notice = "Selby Gazette is set by hand in the old town hall.";
    Furniture furniture = Furniture.NONE;
    for (String title : List.of("Council meets", "Harvest fails", "Bridge opens")) {
      furniture = furniture.with(SamplePage.article(about(title, notice)));
    }
    Page page = SamplePage.page("", "<div>" + SamplePage.PROSE + "<p>" + notice + "</p></div>");
    assertThat(SamplePage.article(page).body()).endsWith(notice);
    assertThat(SamplePage.article(SamplePage.withFurniture(page, furniture)).body())
        .doesNotContain(notice)
        .endsWith("on Thursday.");
  }

  private static Page about(String title, String notice) {
    String prose = "<p>%s, and the town talks of it all day long. %1$s at last, they say.</p>";
    return SamplePage.html(
        "<html><body><article><h1>%s</h1>".formatted(title)
            + prose.formatted(title).repeat(2).replaceFirst("all day", "all night")
            + "<p>%s</p></article></body></html>".formatted(notice));
  }
}
