package news.parallax.indexer.compare;

import static news.parallax.indexer.compare.Texts.brief;
import static news.parallax.indexer.compare.Texts.changed;
import static news.parallax.indexer.compare.Texts.en;
import static news.parallax.indexer.compare.Texts.rows;
import static news.parallax.indexer.compare.Texts.version;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RowsTest {

  private static final String FERRY =
      "The ferry Halden left Brisk Harbour at dawn with a crew of nine.";
  private static final String STORM = "A storm tore the western breakwater away before noon.";
  private static final String MAYOR =
      "Mayor Ines Okoro asked shopkeepers to keep their shutters closed.";
  private static final String SCHOOL = "Pupils of two schools slept in the old tram depot.";

  @Test
  void identicalParagraphsAreOneRowOfTheSameWords() {
    List<Row> rows = rows(en("c1", FERRY, STORM), en("c2", FERRY, STORM));
    assertThat(brief(rows))
        .containsExactly(
            "same c1:" + FERRY + " | c2:" + FERRY, "same c1:" + STORM + " | c2:" + STORM);
    assertThat(rows.getFirst().reason()).isEqualTo("all 13 words are the same");
    assertThat(rows.getFirst().cells()).allMatch(cell -> cell.changed().isEmpty());
  }

  @Test
  void aTextWithoutCounterpartsStandsBelowTheFullestAndItsOpeningBesideItsNeighbour() {
    List<Row> rows =
        rows(
            en("c1", FERRY, STORM),
            version("c2", "fr", "Le bac ne part plus."),
            en("c3", SCHOOL, STORM));
    assertThat(brief(rows))
        .containsExactly(
            "onlyHere c1:" + FERRY,
            "onlyHere c3:" + SCHOOL,
            "same c1:" + STORM + " | c3:" + STORM,
            "onlyHere c2:Le bac ne part plus.");
  }

  @Test
  void caseAndTypographyAreNoEdit() {
    List<Row> rows =
        rows(
            en("c1", "“We’re safe – all of us” read the note."),
            en("c2", "\"We're safe -- all of us\" Read the Note."));
    assertThat(rows).singleElement().extracting(Row::kind).isEqualTo(Row.Kind.SAME);
  }

  @Test
  void anotherCurrencyIsAnEdit() {
    List<Row> rows =
        rows(
            en("c1", "Repairs will cost the harbour $5 million this winter."),
            en("c2", "Repairs will cost the harbour €5 million this winter."));
    assertThat(rows).singleElement().extracting(Row::kind).isEqualTo(Row.Kind.EDITED);
    assertThat(changed(rows.getFirst().cells().getLast())).containsExactly("€");
  }

  @Test
  void changedWordsAreMarkedInBothCells() {
    List<Row> rows =
        rows(
            en("c1", "Mayor Ines Okoro asked shopkeepers to keep their shutters closed."),
            en("c2", "Mayor Ines Okoro urged shopkeepers to keep all shutters closed."));
    Row row = rows.getFirst();
    assertThat(row.kind()).isEqualTo(Row.Kind.EDITED);
    assertThat(changed(row.cells().getFirst())).containsExactly("asked", "their");
    assertThat(changed(row.cells().getLast())).containsExactly("urged", "all");
    assertThat(row.reason()).isEqualTo("80 % of the words shared, 3 in a row");
  }

  @Test
  void oneChangedNumberInALongParagraphIsTheOnlyMark() {
    String before =
        String.join(" ", FERRY, STORM, MAYOR, SCHOOL, "The bill came to 182 crowns a head.");
    String after = before.replace("182", "187");
    List<Row> rows = rows(en("c1", before), en("c2", after));
    assertThat(rows).singleElement().extracting(Row::kind).isEqualTo(Row.Kind.EDITED);
    assertThat(changed(rows.getFirst().cells().getFirst())).containsExactly("182");
    assertThat(changed(rows.getFirst().cells().getLast())).containsExactly("187");
  }

  @Test
  void movedParagraphStandsBesideItsTwinAndOnlyItIsCalledMoved() {
    List<Row> rows =
        rows(en("c1", FERRY, STORM, MAYOR, SCHOOL), en("c2", STORM, MAYOR, SCHOOL, FERRY));
    assertThat(rows).hasSize(4).allMatch(row -> row.kind() == Row.Kind.SAME);
    assertThat(rows.getFirst().reason()).endsWith("; stands elsewhere in c2");
    assertThat(rows.subList(1, 4)).noneMatch(row -> row.reason().contains("elsewhere"));
  }

  @Test
  void splitParagraphStandsInTwoRows() {
    List<Row> rows = rows(en("c1", FERRY + " " + STORM), en("c2", FERRY, STORM));
    assertThat(brief(rows))
        .containsExactly(
            "same c1:" + FERRY + " | c2:" + FERRY, "same c1:" + STORM + " | c2:" + STORM);
    assertThat(rows).extracting(row -> row.cells().getFirst().paragraph()).containsExactly(0, 0);
    assertThat(rows).extracting(row -> row.cells().getLast().paragraph()).containsExactly(0, 1);
  }

  @Test
  void mergedParagraphStandsInTwoRows() {
    List<Row> rows = rows(en("c1", FERRY, STORM, MAYOR), en("c2", FERRY + " " + STORM, MAYOR));
    assertThat(rows).hasSize(3).allMatch(row -> row.kind() == Row.Kind.SAME);
    assertThat(rows).extracting(row -> row.cells().getLast().paragraph()).containsExactly(0, 0, 1);
  }

  @Test
  void sentenceCutInThreeStandsBesideTheWhole() {
    String whole =
        "Divers searched the grey hull for eleven hours on Tuesday, found two sealed crates of copper"
            + " wire below the engine, and handed both of them to the customs office.";
    String cut =
        "Divers searched the grey hull for eleven hours on Tuesday. They found two sealed crates of"
            + " copper wire below the engine. Both of them were handed to the customs office.";
    assertThat(brief(rows(en("c1", whole), en("c2", cut))))
        .containsExactly("edited c1:" + whole + " | c2:" + cut);
    assertThat(brief(rows(en("c1", cut), en("c2", whole))))
        .containsExactly("edited c1:" + cut + " | c2:" + whole);
  }

  @Test
  void sentencesThatGoOnTogetherAreOneRow() {
    String paragraph = FERRY + " " + STORM + " " + MAYOR;
    assertThat(brief(rows(en("c1", paragraph), en("c2", paragraph))))
        .containsExactly("same c1:" + paragraph + " | c2:" + paragraph);
  }

  @Test
  void whatOneTextAloneHasStandsBehindItsOwnPredecessor() {
    List<Row> rows = rows(en("c1", FERRY, STORM), en("c2", FERRY, SCHOOL, STORM, MAYOR));
    assertThat(brief(rows))
        .containsExactly(
            "same c1:" + FERRY + " | c2:" + FERRY,
            "onlyHere c2:" + SCHOOL,
            "same c1:" + STORM + " | c2:" + STORM,
            "onlyHere c2:" + MAYOR);
    assertThat(rows.get(1).reason())
        .isEqualTo("no sentence left elsewhere shares half of its telling words");
  }

  @Test
  void commonWordsAloneBringNothingTogether() {
    List<Row> rows =
        rows(
            en("c1", "The minister said on Monday that the talks in Arden would go on."),
            en("c2", "The captain said on Friday that the nets in Korso would be mended."));
    assertThat(rows).hasSize(2).allMatch(row -> row.kind() == Row.Kind.ONLY_HERE);
  }

  @Test
  void otherLanguagesShareNoRow() {
    List<Row> rows =
        rows(
            en("c1", FERRY),
            version("c2", "ru", "Паром вышел из гавани на рассвете с девятью людьми."));
    assertThat(brief(rows)).hasSize(2);
    assertThat(rows)
        .extracting(Row::reason)
        .containsExactlyInAnyOrder(
            "no other column is written in \"en\"", "no other column is written in \"ru\"");
  }

  @Test
  void rowsFollowTheFullestText() {
    List<Row> rows = rows(en("c1", SCHOOL, FERRY), en("c2", FERRY, STORM, MAYOR, SCHOOL));
    assertThat(rows)
        .extracting(row -> row.cells().getLast().text())
        .containsExactly(FERRY, STORM, MAYOR, SCHOOL);
    assertThat(rows.getFirst().cells()).extracting(Row.Cell::column).containsExactly("c1", "c2");
  }

  @Test
  void threeColumnsAreHeldToTheFirst() {
    String other = STORM.replace("western", "eastern");
    Row row = rows(en("c1", STORM), en("c2", other), en("c3", STORM)).getFirst();
    assertThat(row.kind()).isEqualTo(Row.Kind.EDITED);
    assertThat(row.cells())
        .extracting(Row.Cell::kind)
        .containsExactly(Row.Kind.EDITED, Row.Kind.EDITED, Row.Kind.SAME);
    assertThat(row.cells())
        .extracting(Texts::changed)
        .containsExactly(List.of("western"), List.of("eastern"), List.of());
  }

  @Test
  void fourColumnsMarkInTheFirstWhatAnyOtherLacks() {
    Row row =
        rows(
                en("c1", STORM),
                en("c2", STORM.replace("western", "eastern")),
                en("c3", STORM.replace("noon", "nightfall")),
                en("c4", STORM.replace("western breakwater", "eastern pier")))
            .getFirst();
    assertThat(row.cells()).hasSize(4);
    assertThat(changed(row.cells().getFirst())).containsExactly("western breakwater", "noon");
  }

  @Test
  void columnsThatLackAParagraphLackItsCell() {
    List<Row> rows =
        rows(
            en("c1", FERRY, STORM, MAYOR),
            en("c2", FERRY, MAYOR),
            en("c3", STORM),
            en("c4", SCHOOL));
    assertThat(rows)
        .extracting(row -> row.cells().stream().map(Row.Cell::column).toList())
        .containsExactlyInAnyOrder(
            List.of("c1", "c2"), List.of("c1", "c3"), List.of("c1", "c2"), List.of("c4"));
  }

  @Test
  void placesCountCodePointsOfTheBody() {
    String first = "😀 Guests cheered 🎉 on the quay of Brisk Harbour.";
    String second = "وصلت العبارة إلى الميناء عند الفجر.";
    Version version = version("c1", "ar", first, second);
    int[] body = String.join("\n\n", version.paragraphs()).codePoints().toArray();
    List<Row> rows = rows(version);
    assertThat(rows).hasSize(2);
    for (Row row : rows) {
      Row.Cell cell = row.cells().getFirst();
      assertThat(new String(body, cell.start(), cell.end() - cell.start())).isEqualTo(cell.text());
    }
  }

  @Test
  void repeatedSentencesMeetOneByOne() {
    String no = "He said no to it again.";
    List<Row> rows = rows(en("c1", no, FERRY, no, STORM, no), en("c2", no, FERRY, no, STORM, no));
    assertThat(rows).hasSize(5).allMatch(row -> row.kind() == Row.Kind.SAME);
    assertThat(rows).noneMatch(row -> row.reason().contains("elsewhere"));
  }

  @Test
  void everySentenceStandsOnExactlyOneRow() {
    Version a = en("c1", FERRY + " " + STORM, "* * *", MAYOR + " He left. ”");
    Version b = en("c2", MAYOR + " " + FERRY, "***", SCHOOL, STORM + " She stayed.");
    List<Row> rows = rows(a, b);
    for (Version version : List.of(a, b)) {
      String cells =
          rows.stream()
              .flatMap(row -> row.cells().stream())
              .filter(cell -> cell.column().equals(version.column().id()))
              .sorted(Comparator.comparingInt(Row.Cell::start))
              .map(cell -> cell.text().replaceAll("\\s", ""))
              .reduce("", String::concat);
      assertThat(cells).isEqualTo(String.join("", version.paragraphs()).replaceAll("\\s", ""));
    }
  }

  @Test
  void emptyTextsHaveNoRows() {
    assertThat(rows(en("c1"), en("c2", "", "  "))).isEmpty();
    assertThat(brief(rows(en("c1"), en("c2", FERRY)))).containsExactly("onlyHere c2:" + FERRY);
  }

  @Test
  void comparingAgainTellsTheSame() {
    Version a = en("c1", FERRY, STORM, MAYOR, SCHOOL);
    Version b = en("c2", SCHOOL.replace("two", "three"), FERRY, "Nothing else is known.");
    Version c = en("c3", MAYOR, STORM + " " + FERRY);
    assertThat(Texts.compare(a, b, c)).isEqualTo(Texts.compare(a, b, c));
  }

  @Test
  void fourThousandSentencesInFourColumnsTakeLessThanTwoSeconds() {
    Version[] versions =
        IntStream.range(0, 4).mapToObj(c -> en("c" + c, sentences(c))).toArray(Version[]::new);
    List<Row> rows = rows(versions);
    assertThat(rows).hasSize(4_000).allMatch(row -> row.cells().size() == 4);
  }

  /** Each from words of a small vocabulary, one in four edited in each column. */
  private static String[] sentences(int column) {
    return IntStream.range(0, 4_000)
        .mapToObj(
            i ->
                IntStream.range(0, 14)
                        .mapToObj(w -> word((i * 31 + w * w * 17 + i / 7 * w) % 3_000))
                        .reduce("Report " + i, (a, b) -> a + " " + b)
                    + ((i + column) % 4 == 0 ? " twice over." : " at last."))
        .toArray(String[]::new);
  }

  private static String word(int number) {
    return Integer.toString(number, 20)
        .chars()
        .mapToObj(c -> String.valueOf((char) ('a' + Character.digit(c, 20))))
        .reduce("w", String::concat);
  }

  @Test
  void oneSentenceWithoutEndIsComparedWithinBounds() {
    String endless = "barge crane quay lock pilot ".repeat(20_000);
    assertThat(rows(en("c1", endless), en("c2", endless + "tug"), en("c3", "tug " + endless)))
        .hasSize(1);
  }

  @Test
  void shuffledSentencesOfFewWordsAreComparedWithinBounds() {
    String[] one = IntStream.range(0, 4_000).mapToObj(i -> shuffled(i, 7)).toArray(String[]::new);
    String[] two = IntStream.range(0, 4_000).mapToObj(i -> shuffled(i, 11)).toArray(String[]::new);
    assertThat(rows(en("c1", one), en("c2", two), en("c3", String.join(" ", one)))).isNotEmpty();
  }

  private static String shuffled(int seed, int step) {
    return IntStream.range(0, 12)
            .mapToObj(i -> word((seed * step + i * i * step) % 40))
            .reduce("Say", (a, b) -> a + " " + b)
        + ".";
  }

  @Test
  void sentencesBeyondTheBoundStayWithTheirParagraph() {
    String paragraph = (FERRY + " ").repeat(Sentence.SENTENCES_MAX + 50).strip();
    List<Sentence> sentences = Sentence.of(en("c1", paragraph, STORM));
    assertThat(sentences).hasSize(Sentence.SENTENCES_MAX + 2);
    assertThat(sentences.get(Sentence.SENTENCES_MAX).end()).isEqualTo(paragraph.length());
  }
}
