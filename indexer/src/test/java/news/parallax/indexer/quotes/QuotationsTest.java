package news.parallax.indexer.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuotationsTest {

  private static List<Quotation> in(String language, String body) {
    return Quotations.in(body, language);
  }

  private static List<Quotation> en(String body) {
    return in("en", body);
  }

  private static List<String> texts(List<Quotation> quotations) {
    return quotations.stream().map(Quotation::text).toList();
  }

  private static Quotation only(String language, String body) {
    List<Quotation> found = in(language, body);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static String speaker(String language, String body) {
    return only(language, body).speaker().map(Quotation.Speaker::text).orElse("");
  }

  @Test
  void marksOfAllTypographiesAreRead() {
    assertThat(texts(en("“We stay at sea,” he said. \"We go home now,\" she said.")))
        .containsExactly("We stay at sea,", "We go home now,");
    assertThat(
            texts(in("de", "„Wir bleiben auf See“, sagte sie. »Wir gehen jetzt heim«, sagte er.")))
        .containsExactly("Wir bleiben auf See", "Wir gehen jetzt heim");
    assertThat(
            texts(in("fr", "« Nous restons en mer », dit-elle. «Nous rentrons ce soir», dit-il.")))
        .containsExactly("Nous restons en mer", "Nous rentrons ce soir");
    assertThat(texts(in("ja", "船長は「私たちは海に残ります」と述べた。"))).containsExactly("私たちは海に残ります");
    assertThat(texts(in("zh", "船长说“我们留在海上不回去”。"))).containsExactly("我们留在海上不回去");
    assertThat(texts(in("sv", "”Vi stannar till sjöss”, sade hon.")))
        .containsExactly("Vi stannar till sjöss");
    assertThat(texts(en("‘We’ll stay at sea, won’t we,’ he said.")))
        .containsExactly("We’ll stay at sea, won’t we,");
  }

  @Test
  void aQuotationInsideAnotherIsPartOfIt() {
    assertThat(texts(en("“He told me ‘go home now’ and I went,” said Lind.")))
        .containsExactly("He told me ‘go home now’ and I went,");
    assertThat(texts(en("\"We said \"no\" to it twice,\" said Lind.")))
        .containsExactly("We said \"no\" to it twice,");
    assertThat(texts(in("ru", "«Корабль «Север» вышел в море», — сказал Линд.")))
        .containsExactly("Корабль «Север» вышел в море");
    assertThat(texts(in("de", "„Er rief ‚halt‘ und ‘geh’ zugleich“, sagte Lind."))).hasSize(1);
  }

  @Test
  void anUnclosedQuotationEndsWhereTheNextOpens() {
    List<Quotation> found =
        en("“We go home today. “They stay here tonight,” said Lind.\n\nNobody left.");
    assertThat(texts(found)).containsExactly("We go home today.", "They stay here tonight,");
    assertThat(found).extracting(Quotation::closed).containsExactly(false, true);
  }

  @Test
  void anUnclosedQuotationEndsWithItsParagraph() {
    List<Quotation> found = en("Lind said: “We go home today.\n\nNobody left the quay.");
    assertThat(texts(found)).containsExactly("We go home today.");
    assertThat(found.getFirst().closed()).isFalse();
    assertThat(found.getFirst().speaker()).map(Quotation.Speaker::text).contains("Lind");
  }

  @Test
  void aClosingMarkInTheOpeningPlaceOpens() {
    Quotation quotation =
        only("en", "Lind had said of the layoffs :”These measures hurt the quay and all of us.”");
    assertThat(quotation.text()).isEqualTo("These measures hurt the quay and all of us.");
    assertThat(quotation.speaker()).map(Quotation.Speaker::text).contains("Lind");
  }

  @Test
  void apostrophesNeitherOpenNorClose() {
    assertThat(
            texts(
                en("It’s the dockers’ quay. “We don’t leave ’em here,” said Lind, who’s staying.")))
        .containsExactly("We don’t leave ’em here,");
    assertThat(texts(en("Rock ‘em all night. “We don’t leave this quay,” said Lind.")))
        .containsExactly("We don’t leave this quay,");
    assertThat(texts(in("he", "צה\"ל הודיע: \"אנחנו נשארים כאן עד הבוקר\"")))
        .containsExactly("אנחנו נשארים כאן עד הבוקר");
  }

  @Test
  void inchesAreNoQuotation() {
    assertThat(en("A 6\" pipe and a 12\" valve were mended.")).isEmpty();
  }

  @Test
  void aWordHeldWithTongsIsNoQuotation() {
    assertThat(en("The so-called “reset” failed, said Lind.").getFirst().kind())
        .isEqualTo(Quotation.Kind.SCARE);
    assertThat(only("ru", "Глава «Северопорта» Олег Линд заявил журналистам о ремонте.").kind())
        .isEqualTo(Quotation.Kind.SCARE);
    assertThat(only("en", "He lives near the “Old Pier” with a dog.").kind())
        .isEqualTo(Quotation.Kind.SCARE);
  }

  @Test
  void fewWordsThatASpeakerIsGivenAreAQuotation() {
    assertThat(only("en", "“No comment,” said Lind.").kind()).isEqualTo(Quotation.Kind.DIRECT);
    assertThat(only("en", "Lind called it “a farce” on Monday.").kind())
        .isEqualTo(Quotation.Kind.PARTIAL);
    assertThat(only("en", "The crowd was quiet.\n\n“Never again!”").kind())
        .isEqualTo(Quotation.Kind.DIRECT);
  }

  @Test
  void partOfASentenceIsPartial() {
    assertThat(
            only("en", "Lind said the quay was “in far worse shape than last year” on Monday.")
                .kind())
        .isEqualTo(Quotation.Kind.PARTIAL);
    assertThat(only("en", "“The quay is in bad shape,” Lind said.").kind())
        .isEqualTo(Quotation.Kind.DIRECT);
  }

  @Test
  void englishSpeakersStandBehindAndBefore() {
    assertThat(speaker("en", "“We stay here tonight,” said Tomas Lind, the harbour master."))
        .isEqualTo("Tomas Lind");
    assertThat(speaker("en", "“We stay here tonight,” Mr. T. Lind said on Monday."))
        .isEqualTo("T. Lind");
    assertThat(speaker("en", "Tomas Lind told reporters in Arden: “We stay here tonight.”"))
        .isEqualTo("Tomas Lind");
    assertThat(speaker("en", "According to Ines de la Cruz, “we stay here all night”."))
        .isEqualTo("Ines de la Cruz");
    assertThat(speaker("en", "“We stay here tonight,” said on Monday Tomas Lind."))
        .isEqualTo("Tomas Lind");
    assertThat(speaker("en", "Lind said: “We stay here.” Okoro said nothing to it."))
        .isEqualTo("Lind");
  }

  @Test
  void frenchSpeakersStandBehindAndBefore() {
    assertThat(speaker("fr", "« Nous restons ici ce soir », a déclaré lundi Inès Moreau."))
        .isEqualTo("Inès Moreau");
    assertThat(speaker("fr", "Selon Inès Moreau, « nous restons ici ce soir »."))
        .isEqualTo("Inès Moreau");
  }

  @Test
  void russianSpeakersStandBehindAndBefore() {
    assertThat(speaker("ru", "«Мы остаёмся здесь», — заявил Олег Линд.")).isEqualTo("Олег Линд");
    assertThat(speaker("ru", "По словам Линда, «мы остаёмся здесь до утра».")).isEqualTo("Линда");
    assertThat(speaker("ru", "Олег Линд сказал: «Мы остаёмся здесь».")).isEqualTo("Олег Линд");
  }

  @Test
  void spanishSpeakersStandBehindAndBefore() {
    assertThat(speaker("es", "«Nos quedamos aquí esta noche», dijo Inés Robles."))
        .isEqualTo("Inés Robles");
    assertThat(speaker("es", "Inés Robles aseguró: “Nos quedamos aquí esta noche”."))
        .isEqualTo("Inés Robles");
  }

  @Test
  void germanSpeakersStandBehindAndBefore() {
    assertThat(speaker("de", "„Wir bleiben heute hier“, sagte Ines Brandt am Montag."))
        .isEqualTo("Ines Brandt");
    assertThat(speaker("de", "Ines Brandt erklärte: „Wir bleiben heute hier.“"))
        .isEqualTo("Ines Brandt");
  }

  @Test
  void arabicSpeakersStandBehindAndBefore() {
    assertThat(speaker("ar", "«سنبقى هنا حتى الصباح»، قال أحمد منصور.")).isEqualTo("أحمد منصور");
    assertThat(speaker("ar", "وقال أحمد منصور إن «سنبقى هنا حتى الصباح جميعا»."))
        .isEqualTo("أحمد منصور");
  }

  @Test
  void pronounsAndFurtherSentencesKeepTheSpeaker() {
    List<Quotation> found =
        en("“We stay here tonight,” said Lind. “It is late.” “Nobody will leave,” he added.");
    assertThat(found).hasSize(3);
    assertThat(found).extracting(q -> q.speaker().orElseThrow().text()).containsOnly("Lind");
  }

  @Test
  void aPronounStandsForWhoWasQuotedLast() {
    List<Quotation> found =
        en("“We stay here tonight,” said Lind.\n\n“It is late,” he said, looking at Ines Okoro.");
    assertThat(found).extracting(q -> q.speaker().orElseThrow().text()).containsOnly("Lind");
  }

  @Test
  void aSpeakerWithoutANameIsToldInTheWordsOfTheText() {
    assertThat(speaker("en", "“We stay here tonight,” the group wrote on Monday."))
        .isEqualTo("the group");
    assertThat(speaker("en", "“We stay here tonight,” said a spokeswoman for the port."))
        .isEqualTo("a spokeswoman");
    assertThat(speaker("de", "„Wir bleiben heute hier“, so die Hafenmeisterin."))
        .isEqualTo("Hafenmeisterin");
  }

  @Test
  void twoSpeakersOfOneParagraphAreToldApart() {
    List<Quotation> found =
        en("Lind said “we stay here all night” and Okoro replied “nobody asked you to stay”.");
    assertThat(found)
        .extracting(q -> q.speaker().orElseThrow().text())
        .containsExactly("Lind", "Okoro");
  }

  @Test
  void aSpeakerNamedInTheLastOfSeveralParagraphsSaidThemAll() {
    List<Quotation> found =
        en(
            "“We stay here tonight.\n\n“It is late and nobody will leave.\n\n“So be it,” said Tomas Lind.");
    assertThat(found).hasSize(3);
    assertThat(found).extracting(q -> q.speaker().orElseThrow().text()).containsOnly("Tomas Lind");
  }

  @Test
  void aQuotationGoesOnInTheNextParagraph() {
    List<Quotation> found =
        en("Lind said: “We stay here tonight.\n\n“It is late and nobody will leave.”");
    assertThat(found)
        .extracting(q -> q.speaker().orElseThrow().text())
        .containsExactly("Lind", "Lind");
  }

  @Test
  void placesCountCodePoints() {
    String body = "😀 Lind said: “We 🎉 stay here tonight.”";
    Quotation quotation = only("en", body);
    int[] points = body.codePoints().toArray();
    assertThat(new String(points, quotation.start(), quotation.end() - quotation.start()))
        .isEqualTo(quotation.text());
    Quotation.Speaker speaker = quotation.speaker().orElseThrow();
    assertThat(new String(points, speaker.start(), speaker.end() - speaker.start()))
        .isEqualTo("Lind");
  }

  @Test
  void anUnknownLanguageHasQuotationsWithoutSpeakers() {
    assertThat(only("xx", "Lind zei: “We blijven hier vannacht.”").speaker()).isEmpty();
  }

  @Test
  void aRegionBehindTheLanguageIsNoOtherLanguage() {
    assertThat(speaker("en-GB", "“We stay here tonight,” said Lind.")).isEqualTo("Lind");
  }

  @Test
  void emptyTextsAndEmptyMarksQuoteNothing() {
    assertThat(en("")).isEmpty();
    assertThat(en("“” and \"\" and « »")).isEmpty();
    assertThat(en("“")).isEmpty();
  }

  @Test
  void kindsAreSpelledInLowerCase() {
    assertThat(Quotation.Kind.DIRECT.word()).isEqualTo("direct");
  }

  @Test
  void marksWithoutEndAreReadInLinearTime() {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    en("“a ‘b ".repeat(60_000));
    en("‘a ".repeat(60_000) + "» ".repeat(60_000));
    en("\"a\" 😀. ".repeat(40_000));
    en("“a” said X. ".repeat(20_000));
    en("x".repeat(300_000) + ".“a” said.");
    long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    assertThat(nanos / 1e9).isLessThan(5);
  }
}
