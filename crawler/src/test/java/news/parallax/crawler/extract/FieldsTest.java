package news.parallax.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import news.parallax.article.Article;
import news.parallax.article.PageTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

  private static Article article(String head, String body) {
    return SamplePage.article(SamplePage.page(head, body + SamplePage.PROSE));
  }

  private static String data(String json) {
    return "<script type=\"application/ld+json\">" + json + "</script>";
  }

  private static String meta(String name, String content) {
    return "<meta name=\"" + name + "\" content=\"" + content + "\">";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "By Priya Raman and Joan Tredwell|Priya Raman;Joan Tredwell",
        "Von Heike Brandt, Jörg Möllers|Heike Brandt;Jörg Möllers",
        "Par Aline Ferrand et Luc Morel|Aline Ferrand;Luc Morel",
        "Por Lucía Barrientos|Lucía Barrientos",
        "By Priya Raman, Senior Reporter|Priya Raman",
        "By Priya Raman — May 16, 2024|Priya Raman",
        "By Priya Raman for the Morning Mail|Priya Raman",
        "By Priya Raman, PhD, and Joan Tredwell|Priya Raman;Joan Tredwell",
        "By Priya Raman, Political Editor, and Joan Tredwell in Harbour City|Priya Raman;Joan Tredwell",
        "By Priya Raman and Joan TredwellMay 16, 2024|Priya Raman;Joan Tredwell",
        "Posted in News by Priya Raman|Priya Raman",
        "Von Heike Brandt Illustration von Jörg Möllers|Heike Brandt",
        "By staff reporter|''",
      })
  void printedBylineIsReadAsNames(String byline, String names) {
    List<String> expected = names.isEmpty() ? List.of() : List.of(names.split(";", -1));
    assertThat(article("", "<p>" + byline + "</p>").authors()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[\"Priya Raman\",\"AP\"]|Priya Raman;AP",
        "{\"@type\":\"Person\",\"givenName\":\"Priya\",\"familyName\":\"Raman\"}|Priya Raman",
        "{\"name\":\"Priya Raman, Joan Tredwell and Peter Aune\"}|Priya Raman;Joan Tredwell;Peter Aune",
        "[[{\"name\":\"Priya Raman\"}],{\"name\":[\"Joan Tredwell\"]}]|Priya Raman;Joan Tredwell",
        "{\"name\":\"admin\"}|''",
        "{\"@type\":\"Person\",\"name\":\"Harbour Courier\"}|''",
        "{\"name\":\"La rédaction\"}|''",
        "{\"name\":\"박지민 기자\"}|박지민",
      })
  void declaredAuthorIsReadAsNames(String author, String names) {
    List<String> expected = names.isEmpty() ? List.of() : List.of(names.split(";", -1));
    String json =
        "{\"@type\":\"NewsArticle\",\"headline\":\"Ferry crews call off their strike\",\"author\":"
            + author
            + ",\"publisher\":{\"name\":\"Harbour Courier\"}}";
    assertThat(article(data(json), "").authors()).isEqualTo(expected);
  }

  @Test
  void metaAuthorIsTakenUnlessItIsTheSite() {
    String site = "<meta property=\"og:site_name\" content=\"Harbour Courier\">";
    assertThat(article(site + meta("author", "Priya Raman"), "").authors())
        .containsExactly("Priya Raman");
    assertThat(article(site + meta("author", "Harbour Courier"), "").authors()).isEmpty();
    assertThat(article(meta("author", "https://example.org/p"), "").authors()).isEmpty();
  }

  @Test
  void microdataNamesItsAuthor() {
    String author =
        "<span itemprop=\"author\" itemscope><span itemprop=\"name\">Iva Perković</span></span>";
    assertThat(article("", "<div>" + author + "</div>").authors()).containsExactly("Iva Perković");
  }

  @ParameterizedTest
  @CsvSource({
    "article:published_time,2024-05-16T06:40:00+01:00,2024-05-16T06:40:00+01:00",
    "dc.date.issued,2024-05-16T06:40:00Z,2024-05-16T06:40:00Z",
    "pubdate,'Thu, 16 May 2024 06:40:00 +0200',2024-05-16T06:40:00+02:00"
  })
  void metaTimeIsRead(String name, String content, String expected) {
    assertThat(article(meta(name, content), "").published().orElseThrow().at())
        .isEqualTo(OffsetDateTime.parse(expected));
  }

  @Test
  void dayWithoutClockIsADay() {
    PageTime time = article("", "<p class=\"date\">16 May 2024</p>").published().orElseThrow();
    assertThat(time.precision()).isEqualTo(PageTime.Precision.DAY);
    assertThat(time.at().toLocalDate()).hasToString("2024-05-16");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class=\"post-meta\">16.05.2024 by <a href=\"/a\">Ana Ruiz</a></div>",
        "<p>Ana Ruiz | 2024-05-16 06:40:12</p>",
        "<p>Veröffentlicht am 16.05.2024</p>",
        "<p>Updated 3 June 2024, originally created 16 May 2024</p>",
        "<p>16 May 2024 (updated 3 June 2024)</p>",
        "<span class=\"date hidden-xs\">16 May 2024</span>",
        "<div class=\"today\">3 June 2024</div><p>16 May 2024</p>",
        "<p>© 3 June 2024</p><p>16 May 2024</p>",
        "<p>( Harbour City, 16 May 2024 )</p>",
        "<div>Published</div><div>16 May 2024</div>",
        "<p>posted on May, 16 2024 @ 10:14 AM</p>",
        "<p>16.05.2024 The crews of the northern ferries will vote on the offer before the month is out.</p>",
        "<p>Updated: 16 May 2024</p>"
      })
  void lineBesideTheHeadlineTellsTheDay(String line) {
    PageTime time = article("", line).published().orElseThrow();
    assertThat(time.at().toLocalDate()).hasToString("2024-05-16");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-05-17T01:30:00Z", "2024-05-17T01:30:00+02:00"})
  void offsetIsNotGuessedFromTheDayInTheAddress(String declared) {
    Page page =
        SamplePage.page(
            "https://harbourcourier.example/2024/05/16/ferries",
            SamplePage.page(meta("article:published_time", declared), SamplePage.PROSE).body(),
            java.util.Optional.empty());
    assertThat(SamplePage.article(page).published().orElseThrow().at())
        .isEqualTo(OffsetDateTime.parse(declared));
  }

  @Test
  void anotherStatementTellsTheOffsetThatTheDataLeavesOut() {
    String head =
        data("{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-05-16 08:40:00\"}")
            + meta("date", "2024-05-16T08:40:00+02:00");
    assertThat(article(head, "").published().orElseThrow().at())
        .isEqualTo(OffsetDateTime.parse("2024-05-16T08:40:00+02:00"));
  }

  @Test
  void dayThatReadersAreToldGoesBeforeOneOfUnknownKind() {
    String head = meta("date", "2024-06-03T10:00:00Z");
    String line = "<p class=\"date\">Published 16 May 2024</p>";
    assertThat(article(head, line).published().orElseThrow().at().toLocalDate())
        .hasToString("2024-05-16");
    assertThat(article(head, "").published().orElseThrow().at().toLocalDate())
        .hasToString("2024-06-03");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-05-16T04:00:00Z,2024-05-16T08:40:00Z",
    "2024-05-15T23:40:00Z,2024-05-15T23:40:00Z",
    "2024-05-17T04:00:00Z,2024-05-17T04:00:00Z"
  })
  void stampUnderTheHeadlineGoesBeforeMetaOfDaysApart(String declared, String expected) {
    String head = meta("article:published_time", declared);
    assertThat(article(head, "<div>May 16, 2024 8:40</div>").published().orElseThrow().at())
        .isEqualTo(OffsetDateTime.parse(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>16 May 2024 | 8:40 am</p>",
        "<script>var published = \"2024-05-16 08:40:12\";</script>"
      })
  void timeOnTheOutletsWallTellsItsOffset(String shown) {
    String head = meta("article:published_time", "2024-05-16T06:40:12Z");
    assertThat(article(head, shown).published().orElseThrow().at())
        .isEqualTo(OffsetDateTime.parse("2024-05-16T08:40:12+02:00"));
  }

  @ParameterizedTest
  @CsvSource({
    "PT,2024-05-16T08:40:00+01:00,'meta article:published_time, by the clocks of PT'",
    "US,2024-05-16T08:40:00Z,'meta article:published_time, no zone told: taken as UTC'"
  })
  void oneClockOfTheCountryTellsTheOffsetThatNothingElseDoes(
      String country, String expected, String evidence) {
    Page page =
        SamplePage.page(meta("article:published_time", "2024-05-16T08:40:00"), SamplePage.PROSE);
    PageTime time = SamplePage.article(SamplePage.of(page, country)).published().orElseThrow();
    assertThat(time.at()).isEqualTo(OffsetDateTime.parse(expected));
    assertThat(time.evidence()).isEqualTo(evidence);
  }

  @Test
  void bylineThatPrintsMoreAuthorsThanAreDeclaredIsBelieved() {
    String head = data("{\"@type\":\"NewsArticle\",\"author\":{\"name\":\"Joan Tredwell\"}}");
    String both =
        "<address class=byline><a rel=author href=/a>Priya Raman</a></address>"
            + "<address class=byline><a rel=author href=/b>Joan Tredwell</a></address>";
    String other = "<address class=byline><a rel=author href=/a>Priya Raman</a></address>";
    assertThat(article(head, both).authors()).containsExactly("Priya Raman", "Joan Tredwell");
    assertThat(article(head, other).authors()).containsExactly("Joan Tredwell");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class=\"today\">3 June 2024</div>",
        "<p>© 2024-06-03 Harbour Courier</p>",
        "<p>Crews of the northern ferries had last stopped work for a day on 3 June 2024.</p>"
      })
  void otherDateBesideTheHeadlineIsNotThePages(String line) {
    assertThat(article("", line).published()).isEmpty();
  }

  @Test
  void timeElementBesideTheHeadlineIsRead() {
    String time = "<time datetime=\"2024-05-16T06:40:00Z\">16 May</time>";
    assertThat(article("", time).published().orElseThrow().evidence()).isEqualTo("time[datetime]");
  }

  @Test
  void addressTellsTheDayWhereThePageDoesNot() {
    Page page =
        SamplePage.page(
            "https://harbourcourier.example/2024/05/16/ferries",
            SamplePage.page("", SamplePage.PROSE).body(),
            java.util.Optional.empty());
    PageTime time = SamplePage.article(page).published().orElseThrow();
    assertThat(time.at().toLocalDate()).hasToString("2024-05-16");
    assertThat(time.evidence()).isEqualTo("address");
  }

  @Test
  void pageWithoutDateHasNone() {
    assertThat(article("", "").published()).isEmpty();
  }

  @Test
  void feedTellsTheTimeWhereThePageDoesNot() {
    Page page = SamplePage.listed(SamplePage.page("", SamplePage.PROSE), "2024-05-16T06:40:12Z");
    PageTime time = SamplePage.article(page).published().orElseThrow();
    assertThat(time.at()).isEqualTo(OffsetDateTime.parse("2024-05-16T06:40:12Z"));
    assertThat(time.evidence()).isEqualTo("the feed that lists it");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-05-16T06:40:12Z,2024-05-16T08:40:00+02:00",
    "2024-05-16T02:55:30Z,2024-05-16T08:40:00+05:45",
    "2024-05-16T06:51:00Z,2024-05-16T08:40:00Z",
    "2024-05-16T08:25:00Z,2024-05-16T08:40:00Z",
    "2024-05-14T06:40:00Z,2024-05-16T08:40:00Z"
  })
  void feedTellsTheOffsetThatThePageLeavesOut(String listed, String expected) {
    Page page =
        SamplePage.page(meta("article:published_time", "2024-05-16T08:40:00"), SamplePage.PROSE);
    PageTime time = SamplePage.article(SamplePage.listed(page, listed)).published().orElseThrow();
    assertThat(time.at()).isEqualTo(OffsetDateTime.parse(expected));
  }

  @Test
  void changeAtTheMomentOfPublicationIsNone() {
    String times =
        meta("article:published_time", "2024-05-16T06:40:00Z")
            + meta("article:modified_time", "2024-05-16T06:40:00Z");
    assertThat(article(times, "").modified()).isEmpty();
  }

  @Test
  void brokenJsonIsReadAsFarAsItGoes() {
    String json =
        "<!--{\"@type\":\"NewsArticle\",\"headline\":\"Ferry crews\n call off\",\"datePublished\":\"2024-05-16T06:40:00Z\",}-->";
    assertThat(article(data(json), "").published().orElseThrow().evidence())
        .isEqualTo("json-ld datePublished");
  }

  @Test
  void scriptThatIsNoJsonIsPassedOver() {
    String json = "{\"@type\": NewsArticle, headline";
    assertThat(article(data(json), "").title()).isEqualTo("Ferry crews call off their strike");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<title>Ferry crews call off their strike | Harbour Courier</title>",
        "<title>Ferry crews call off their strike – harbourcourier.example</title>",
        "<title>Ferry crews call off their strike - Transport - Harbour Courier</title>"
      })
  void siteSuffixIsNoPartOfTheHeadline(String title) {
    String site = "<meta property=\"og:site_name\" content=\"Harbour Courier\">";
    String body = "<div>" + SamplePage.PROSE + "</div>";
    Page page =
        SamplePage.html("<html><head>" + site + title + "</head><body>" + body + "</body></html>");
    String expected =
        title.contains("Transport")
            ? "Ferry crews call off their strike - Transport"
            : "Ferry crews call off their strike";
    assertThat(SamplePage.article(page).title()).isEqualTo(expected);
  }

  @Test
  void headlineForSearchEnginesInABreadcrumbIsNotTheArticles() {
    Page page =
        SamplePage.html(
            "<html><head><title>Ferry strike 2024: latest</title><meta property=\"og:title\""
                + " content=\"Crews call off their strike\"></head><body><ol"
                + " class=\"breadcrumb\"><li><h1>Ferry strike 2024: latest</h1></li></ol>"
                + "<h2>Crews call off their strike</h2><div>"
                + SamplePage.PROSE
                + "</div></body></html>");
    assertThat(SamplePage.article(page).title()).isEqualTo("Crews call off their strike");
  }

  @Test
  void foreignCanonicalIsEvidenceOfACopyAndNoIdentity() {
    Article article =
        article("<link rel=\"canonical\" href=\"https://wire.example/ferries-1\">", "");
    assertThat(article.repost().orElseThrow().original())
        .contains(URI.create("https://wire.example/ferries-1"));
    assertThat(article.url().address().getHost()).isEqualTo("harbourcourier.example");
  }

  @Test
  void canonicalOfTheFrontPageIsATemplatesMistake() {
    Article article =
        article("<link rel=\"canonical\" href=\"https://harbourcourier.example/\">", "");
    assertThat(article.url().address().getPath()).contains("ferry-strike-called-off");
    assertThat(article.repost()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "This article was originally published at The Lake Review.|The Lake Review",
        "The post Ferries sail appeared first on Lake Review.|Lake Review",
        "Read more at Barracks Daily|Barracks Daily",
        "Continue Reading Article ( Rheinwelle )|Rheinwelle",
      })
  void lineThatNamesTheFirstHomeIsEvidenceOfARepost(String line, String outlet) {
    Article article =
        SamplePage.article(SamplePage.page("", SamplePage.PROSE + "<p>" + line + "</p>"));
    assertThat(article.repost().orElseThrow().evidence()).contains(outlet);
    assertThat(article.body()).doesNotContain(line);
  }

  @Test
  void addressPrintedAsTextNamesTheFirstHome() {
    String line = "Original Content Link: http://lake-review.example/2024/05/ferries-sail";
    Article article =
        SamplePage.article(SamplePage.page("", SamplePage.PROSE + "<p>" + line + "</p>"));
    assertThat(article.repost().orElseThrow().original())
        .contains(URI.create("http://lake-review.example/2024/05/ferries-sail"));
    assertThat(article.body()).doesNotContain("lake-review");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(Reporting by Oksana Lindqvist in Moscow; Editing by Peter Aune)",
        "With reporting by Baltic Wire and Neva-Inform",
        "mk/st (Baltic Wire, Neva-Inform)",
        "Con información de Baltic Wire",
        "Источник: Открытая частота",
        "(AP)"
      })
  void agencySignOffIsTheCreditAndStaysInTheText(String line) {
    Article article =
        SamplePage.article(SamplePage.page("", SamplePage.PROSE + "<p>" + line + "</p>"));
    assertThat(article.credit()).contains(line);
    assertThat(article.body()).endsWith(line);
  }

  @Test
  void datelineOfAnAgencyIsTheCredit() {
    String text = "<p>MOSCOW (AP) — Two dozen diplomats are to leave the country by September.</p>";
    Article article = SamplePage.article(SamplePage.page("", text + SamplePage.PROSE));
    assertThat(article.credit().orElseThrow()).contains("(AP)");
    assertThat(article.citedOutlets()).contains("Associated Press");
  }

  @Test
  void tdmReservationIsARightOfThePage() {
    assertThat(article("<meta name=\"tdm-reservation\" content=\"1\">", "").rights().reserved())
        .isTrue();
  }

  @Test
  void operatorsSelectorWinsOverAllElse() {
    Page page =
        SamplePage.page(
            "",
            SamplePage.PROSE
                + "<div id=\"t\"><p>Only this text is wanted here, says the operator of the crawler, and nothing else at all.</p></div>");
    Article article = SamplePage.article(SamplePage.withSelector(page, "#t"));
    assertThat(article.body()).startsWith("Only this text").doesNotContain("Selby");
  }

  @Test
  void brokenSelectorIsToldAndPassedOver() {
    Extraction extraction =
        SamplePage.extract(SamplePage.withSelector(SamplePage.page("", SamplePage.PROSE), "p[["));
    assertThat(extraction.explanation().dropped())
        .anySatisfy(d -> assertThat(d.why()).startsWith("no CSS selector"));
    assertThat(extraction).isInstanceOf(Extraction.Found.class);
  }

  @Test
  void classOfABlogsTemplateTellsTheTimeWhereNothingElseDoes() {
    Page page =
        SamplePage.page(
            "",
            SamplePage.PROSE + "<span class='updated' title='2013-04-04T18:52:11+00:00'></span>");
    assertThat(SamplePage.article(page).published().orElseThrow().at())
        .isEqualTo("2013-04-04T18:52:11Z");
  }

  @Test
  void linkToWriteToTheAuthorIsNoAuthor() {
    String byline =
        "<div class='byline'>By <a rel='author' href='/a/jane'>Jane Roe</a> <a class='author'"
            + " href='mailto:desk@paper.example'>Email The Author</a></div>";
    assertThat(SamplePage.article(SamplePage.page("", byline + SamplePage.PROSE)).authors())
        .containsExactly("Jane Roe");
  }
}
