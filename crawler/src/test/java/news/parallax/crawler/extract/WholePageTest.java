package news.parallax.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import news.parallax.article.Article;
import news.parallax.article.Block;
import news.parallax.article.PageTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages written in the shape of real ones, with the text that a reader would call the article. */
class WholePageTest {

  private static final Article HARBOUR =
      SamplePage.article(
          SamplePage.of(
              "harbour-courier",
              "https://www.harbourcourier.example/news/ferry-crews-call-off-strike-4711/",
              StandardCharsets.UTF_8));
  private static final Article LATE =
      SamplePage.article(
          SamplePage.of(
              "late-reader", "https://latereader.example/2024/05/ferries", StandardCharsets.UTF_8));

  @ParameterizedTest
  @CsvSource({
    "harbour-courier,utf-8",
    "nordlicht-anzeiger,utf-8",
    "volna-24,windows-1251",
    "sahil-press,utf-8",
    "gazette-du-lac,utf-8",
    "late-reader,utf-8",
    "minato-shimbun,utf-8"
  })
  void everySamplePageYieldsTheTextThatAReaderWants(String outlet, String charset) {
    Page page =
        SamplePage.of(outlet, "https://" + outlet + ".example/a/1", Charset.forName(charset));
    assertThat(SamplePage.article(page).body()).isEqualTo(SamplePage.expected(outlet));
  }

  @ParameterizedTest
  @CsvSource({
    "harbour-courier,en",
    "nordlicht-anzeiger,de",
    "sahil-press,ar",
    "gazette-du-lac,fr",
    "minato-shimbun,ja"
  })
  void languageIsTheTexts(String outlet, String language) {
    Page page = SamplePage.of(outlet, "https://x.example/a/1", StandardCharsets.UTF_8);
    assertThat(SamplePage.article(page).language()).isEqualTo(language);
  }

  @Test
  void headlineIsWhatTheReaderSeesWithoutTheSitesName() {
    assertThat(HARBOUR.title()).isEqualTo("Ferry crews call off strike after night of talks");
  }

  @Test
  void authorsBehindReferencesAreFoundAndLoseTheirOffices() {
    assertThat(HARBOUR.authors()).containsExactly("Priya Raman", "Tomas Lindgren");
  }

  @Test
  void timesKeepTheirOffset() {
    assertThat(HARBOUR.published())
        .contains(
            new PageTime(
                OffsetDateTime.parse("2024-05-16T06:40:00+01:00"),
                PageTime.Precision.MINUTE,
                "json-ld datePublished"));
    assertThat(HARBOUR.modified().orElseThrow().at())
        .isEqualTo(OffsetDateTime.parse("2024-05-16T09:05:00+01:00"));
  }

  @Test
  void canonicalAddressLosesItsTrackingKeys() {
    assertThat(HARBOUR.url().toString())
        .isEqualTo("https://www.harbourcourier.example/news/ferry-crews-call-off-strike-4711/");
  }

  @Test
  void sectionAndPictureAreRead() {
    assertThat(HARBOUR.section()).contains("Transport");
    assertThat(HARBOUR.image())
        .contains(URI.create("https://www.harbourcourier.example/media/2024/05/ferry.jpg"));
  }

  @Test
  void citedOutletsStandInTextAndPhotoCredit() {
    assertThat(HARBOUR.citedOutlets())
        .contains("BBC", "Reuters", "Meridian Press")
        .doesNotContain("Associated Press");
  }

  @Test
  void creditLineIsKeptAsPrinted() {
    assertThat(HARBOUR.credit())
        .contains("(Additional reporting by Joan Tredwell; Editing by Peter Aune)");
  }

  @Test
  void noarchiveIsARightOfThePage() {
    assertThat(HARBOUR.rights().noArchive()).isTrue();
    assertThat(HARBOUR.rights().reserved()).isFalse();
  }

  @Test
  void blocksKnowWhatTheyAre() {
    assertThat(HARBOUR.blocks().stream().map(Block::kind))
        .contains(
            Block.Kind.CAPTION, Block.Kind.HEADING, Block.Kind.LIST_ITEM, Block.Kind.QUOTATION);
  }

  @Test
  void photoCaptionPrintedTwiceIsKeptOnce() {
    assertThat(LATE.captions()).containsExactly("The Selby ferry at its berth, via AP");
  }

  @Test
  void originalContentLinkIsEvidenceOfARepostAndNoText() {
    assertThat(LATE.repost().orElseThrow().original())
        .contains(URI.create("https://contrarianledger.example/2024/05/ferries-sail"));
    assertThat(LATE.repost().orElseThrow().evidence()).isEqualTo("link \"Original Content Link\"");
    assertThat(LATE.body()).doesNotContain("Original Content Link");
  }

  @Test
  void bylineInTheTextWinsOverAnAccountName() {
    assertThat(LATE.authors()).containsExactly("Silas Quill");
    assertThat(LATE.body()).doesNotContain("Silas Quill");
  }

  @Test
  void skipLinkAndTickerAreDropped() {
    assertThat(LATE.body()).doesNotContain("Press").doesNotContain("Breaking News");
  }

  @Test
  void photoCreditCitesItsAgency() {
    assertThat(LATE.citedOutlets()).containsExactly("BBC", "Associated Press");
  }

  @Test
  void germanBylineBesideTheHeadlineIsSplitIntoNames() {
    Page page =
        SamplePage.of(
            "nordlicht-anzeiger", "https://nordlicht-anzeiger.example/a/1", StandardCharsets.UTF_8);
    Article article = SamplePage.article(page);
    assertThat(article.authors()).containsExactly("Heike Brandt", "Jörg Möllers");
    assertThat(article.title()).isEqualTo("Stadtwerke senken den Preis für Fernwärme");
    assertThat(article.credit()).contains("hb/dpa");
    assertThat(article.published().orElseThrow().at())
        .isEqualTo(OffsetDateTime.parse("2024-09-12T17:05:00+02:00"));
  }

  @Test
  void russianPageInWindows1251IsReadWhole() {
    Page page =
        SamplePage.of("volna-24", "https://volna24.example/a/1", Charset.forName("windows-1251"));
    Article article = SamplePage.article(page);
    assertThat(article.language()).isEqualTo("ru");
    assertThat(article.authors()).containsExactly("Ирина Соколова");
    assertThat(article.citedOutlets()).contains("TASS", "Interfax");
    assertThat(article.published().orElseThrow().at())
        .isEqualTo(OffsetDateTime.parse("2024-05-16T10:15:00Z"));
  }
}
