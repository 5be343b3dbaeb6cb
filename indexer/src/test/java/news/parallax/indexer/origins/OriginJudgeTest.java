package news.parallax.indexer.origins;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import news.parallax.indexer.copies.CopyJudge;
import news.parallax.story.Evidence;
import news.parallax.story.Membership;
import news.parallax.story.Origin;
import news.parallax.story.Report;
import org.junit.jupiter.api.Test;

class OriginJudgeTest {

  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

  private final Map<String, Origin> origins = new LinkedHashMap<>();
  private final CopyJudge copies = new CopyJudge();
  private final OriginJudge judge = new OriginJudge(copies::shared);

  private record Cited(List<String> outlets) {
    static final Cited NOBODY = new Cited(List.of());
  }

  private static Report report(
      String id, String outlet, int minutes, Cited cited, String... paragraphs) {
    Instant at = NOON.plusSeconds(minutes * 60L);
    return new Report(
        id,
        1,
        outlet.toLowerCase(Locale.ROOT).replace(' ', '-'),
        outlet,
        "en",
        Optional.of(at),
        at,
        "Ferry",
        Arrays.asList(paragraphs),
        Optional.empty(),
        cited.outlets(),
        Optional.empty(),
        Optional.empty());
  }

  private void judged(Report report) {
    Membership inStory = new Membership(report.id(), "ferry", new Evidence("test", 1, List.of()));
    judge
        .judge(report, copies.judge(report), List.of(inStory))
        .forEach(origin -> origins.put(origin.article(), origin));
  }

  private Origin origin(String article) {
    return Objects.requireNonNull(origins.get(article), article);
  }

  private String root(String article) {
    return origin(article).root();
  }

  private Origin.Kind kind(String article) {
    return origin(article).kind();
  }

  private static Report wire() {
    return report(
        "wire",
        "Tarn Wire",
        0,
        Cited.NOBODY,
        "MARROWGATE, March 4 (Tarn Wire) - A ferry with 140 labourers aboard rolled onto its side"
            + " below the lock on Tuesday, harbour master Odile Brandt said.",
        "Divers from three towns worked until dusk; 21 people were missing.");
  }

  private static Report relayInCyrillic() {
    return report(
        "relay",
        "Речной вестник",
        60,
        Cited.NOBODY,
        "Паром со 140 рабочими перевернулся у шлюза, передаёт Тарн Уайр.",
        "Пропали без вести 21 человек.");
  }

  @Test
  void aReportInAnotherScriptCountsForTheAgencyThatItNames() {
    judged(wire());
    judged(relayInCyrillic());

    assertThat(root("wire")).isEqualTo("wire");
    assertThat(kind("wire")).isEqualTo(Origin.Kind.OWN);
    assertThat(root("relay")).isEqualTo("wire");
    assertThat(kind("relay")).isEqualTo(Origin.Kind.RELAYED);
  }

  @Test
  void anAgencySignsWithLessThanItsFullName() {
    judged(
        report(
            "wire",
            "Agence Estuaire",
            0,
            Cited.NOBODY,
            "MARROWGATE (Estuaire) - The upper river stays closed to flat-bottomed boats until"
                + " surveyors have measured the channel, the ministry said."));
    judged(
        report(
            "client",
            "Weir Courier",
            9,
            Cited.NOBODY,
            "MARROWGATE (Estuaire) - No ferry may leave the eleven villages this week, and the"
                + " market road is the only way out."));

    assertThat(kind("wire")).isEqualTo(Origin.Kind.OWN);
    assertThat(root("client")).isEqualTo("wire");
  }

  @Test
  void aReportThatArrivesLateIsTheOriginOfThoseThatNamedIt() {
    judged(relayInCyrillic());
    assertThat(kind("relay")).isEqualTo(Origin.Kind.UNSEEN);

    judged(wire());

    assertThat(root("relay")).isEqualTo("wire");
  }

  @Test
  void clientsOfAWireThatWasNeverFetchedAreOneOrigin() {
    judged(
        report(
            "a",
            "Lock Gazette",
            0,
            Cited.NOBODY,
            "MARROWGATE (Estuary News) - The upper river stays closed to flat-bottomed boats until"
                + " surveyors have measured the channel, the ministry said."));
    judged(
        report(
            "b",
            "Weir Courier",
            9,
            Cited.NOBODY,
            "No ferry may leave the eleven villages this week, Estuary News reported on Wednesday,"
                + " and the market road is the only way out."));

    assertThat(root("a")).isEqualTo("unseen:estuary news").isEqualTo(root("b"));
  }

  @Test
  void whoGotAnAnswerIsItsOwnOriginThoughItCreditsAgencies() {
    judged(wire());
    judged(
        report(
            "asked",
            "Open Weir",
            90,
            new Cited(List.of("Tarn Wire")),
            "The owner of the ferry denies that it was overloaded.",
            "\"Every place was booked and no more,\" a spokesman told Open Weir in an e-mail.",
            "With reporting by Tarn Wire"));

    assertThat(root("asked")).isEqualTo("asked");
  }

  @Test
  void anAnswerThatAnotherNewsroomGotIsNotItsOwn() {
    judged(
        report(
            "told",
            "Lock Gazette",
            90,
            new Cited(List.of("The Weir Review")),
            "The owner of the ferry denies that it was overloaded.",
            "\"Every place was booked,\" he told The Weir Review."));

    assertThat(root("told")).isEqualTo("unseen:weir review");
  }

  @Test
  void aCopyOfARelayIsFollowedToTheRoot() {
    judged(wire());
    String[] text = {
      "All boats on the upper river lie idle, Tarn Wire reported, and the eleven villages behind"
          + " the lock have bread for four days and diesel for two.",
      "Elders met in the school of Upper Tarn and voted 31 to 4 to open the old road by hand."
    };
    judged(report("relay", "Lock Gazette", 60, Cited.NOBODY, text));
    judged(report("copy", "Reader Blog", 120, Cited.NOBODY, text));

    assertThat(kind("copy")).isEqualTo(Origin.Kind.COPY);
    assertThat(root("copy")).isEqualTo("wire");
  }

  @Test
  void pagesWrittenFromOneStatementAreOneOrigin() {
    String[] ids = {"one", "two"};
    for (String id : ids) {
      judged(
          report(
              id,
              "Paper " + id,
              5,
              Cited.NOBODY,
              id + ": the ministry regrets the loss of life and closes the river.",
              "\"Nobody will be blamed before the survey,\" the minister said in a statement."));
    }

    assertThat(root("one")).isEqualTo("statement:ferry").isEqualTo(root("two"));
  }

  @Test
  void theOrderOfArrivalDoesNotMatter() {
    List<Report> reports =
        new ArrayList<>(
            List.of(
                wire(),
                relayInCyrillic(),
                report(
                    "second",
                    "Tarn Wire",
                    300,
                    Cited.NOBODY,
                    "LISSENBURG, March 4 (Tarn Wire) - The minister closed the river for a week."),
                report(
                    "later",
                    "Weir Courier",
                    400,
                    Cited.NOBODY,
                    "The river is closed for a week, Tarn Wire reports.")));
    Random random = new Random(7);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(reports, random);
      OriginJudgeTest other = new OriginJudgeTest();
      reports.forEach(other::judged);

      assertThat(other.root("relay")).isEqualTo("wire");
      assertThat(other.root("later")).isEqualTo("second");
    }
  }
}
