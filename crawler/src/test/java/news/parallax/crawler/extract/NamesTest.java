package news.parallax.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  private static List<String> authors(String head, String beforeText) {
    return authors(head, beforeText, "");
  }

  private static List<String> authors(String head, String beforeText, String behindText) {
    return SamplePage.article(SamplePage.page(head, beforeText + SamplePage.PROSE + behindText))
        .authors();
  }

  private static String titleOf(String title, String headings) {
    return SamplePage.article(
            SamplePage.html(
                "<html><head><title>"
                    + title
                    + "</title></head><body>"
                    + headings
                    + SamplePage.PROSE
                    + "</body></html>"))
        .title();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p class=meta>von <a rel=author href=/author/tobi>Tobi</a></p>|Tobi",
        "<p><span class=\"author vcard\"><a class=fn href=/author/admin>uriebe</a></span></p>|uriebe",
        "<div><a href=/autor/jil-moser>Jil Moser</a></div>|Jil Moser",
        "<p class=author>VON JIL MOSER am 21. April 2020</p>|JIL MOSER",
        "<p>04.02.2022, 13:10 Uhr · Jil Moser</p>|Jil Moser",
        "<p>Posted by Konstantin</p>|Konstantin",
        "<p><b>Jil Moser/Iva Perl</b></p>|Jil Moser;Iva Perl",
        "<p class=author>Von: det/dpa</p><p class=author>Jil Moser</p>|Jil Moser",
        "<div class=author>Foto: REUTERS/Jil Moser</div>|''",
      })
  void bylineOnThePageIsReadAsNames(String byline, String names) {
    List<String> expected = names.isEmpty() ? List.of() : List.of(names.split(";", -1));
    assertThat(authors("", byline)).isEqualTo(expected);
  }

  @Test
  void partOfTheTitleThatIsAHeadingIsTheHeadline() {
    assertThat(
            titleOf(
                "Blog Archive » Ferries sail again » Quay notes", "<h2>Ferries sail again</h2>"))
        .isEqualTo("Ferries sail again");
  }

  @Test
  void signatureUnderTheTextNamesItsAuthor() {
    assertThat(authors("", "", "<p>Von Jil Moser</p>")).containsExactly("Jil Moser");
    assertThat(authors("", "", "<p>Autor:</p><p>Jil Moser</p>")).containsExactly("Jil Moser");
  }

  @Test
  void shareCardsLabelNamesTheAuthor() {
    String card =
        "<meta name=\"twitter:label1\" content=\"Written by\">"
            + "<meta name=\"twitter:data1\" content=\"Jil Moser\">";
    assertThat(authors(card, "")).containsExactly("Jil Moser");
  }

  @Test
  void nodeOfThePageNamesTheAuthorWhereNoArticleDoes() {
    String graph =
        "<script type=\"application/ld+json\">{\"@graph\":[{\"@type\":\"WebPage\",\"author\":"
            + "{\"@id\":\"#p\"}},{\"@type\":[\"Person\"],\"@id\":\"#p\",\"name\":\"Jil Moser\"}]}</script>";
    assertThat(authors(graph, "")).containsExactly("Jil Moser");
  }

  @Test
  void siteOfOnePersonIsNamedAfterItsAuthor() {
    String graph =
        "<script type=\"application/ld+json\">{\"@graph\":[{\"@type\":[\"Person\",\"Organization\"],"
            + "\"@id\":\"#p\",\"name\":\"Jil Moser\"},{\"@type\":\"Article\",\"author\":{\"@id\":\"#p\"}}]}</script>";
    assertThat(authors(graph, "")).containsExactly("Jil Moser");
  }

  @Test
  void fullNameInPrintSaysMoreThanAUserName() {
    assertThat(authors("<meta name=author content=jmoser>", "<p>By Jil Moser</p>"))
        .containsExactly("Jil Moser");
  }

  @Test
  void oneShortWordIsAHeadlineWhereTheTitleIsTheSame() {
    assertThat(titleOf("Посол", "<h1>Посол</h1>")).isEqualTo("Посол");
  }

  @Test
  void headingThatLinksToTheFrontPageIsTheSite() {
    assertThat(
            titleOf(
                "Harbour Notes &raquo; Ferry crews call off strike",
                "<h1><a href=\"/\">Harbour Notes</a></h1><h2>Ferry crews call off strike</h2>"))
        .isEqualTo("Ferry crews call off strike");
  }

  @Test
  void kickerInsideTheHeadingIsNoPartOfIt() {
    assertThat(
            titleOf(
                "Selby line - Ferry crews call off strike",
                "<h1><span class=kicker>Selby line</span> Ferry crews call off strike</h1>"))
        .isEqualTo("Ferry crews call off strike");
  }

  @Test
  void attributeCutAtAQuotationMarkIsNoHeadline() {
    String head =
        "<meta property=\"og:title\" content=\"Crews call the strike \"off\"\">"
            + "<meta name=\"twitter:title\" content=\"Crews call the strike \"off\"\">";
    assertThat(
            SamplePage.article(
                    SamplePage.html(
                        "<html><head>"
                            + head
                            + "<title>Crews call the strike &quot;off&quot;</title></head><body>"
                            + SamplePage.PROSE
                            + "</body></html>"))
                .title())
        .isEqualTo("Crews call the strike \"off\"");
  }
}
