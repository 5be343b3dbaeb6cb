package news.parallax.indexer.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import news.parallax.article.Repost;
import news.parallax.story.CopyVerdict;
import news.parallax.story.Report;
import org.junit.jupiter.api.Test;

class CopyJudgeTest {

  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

  private static final List<String> FERRY =
      List.of(
          "A ferry carrying 140 day labourers struck a sandbank below Marrowgate lock on Tuesday"
              + " morning and rolled onto its side within minutes, harbour master Odile Brandt said.",
          "Divers from three towns worked until dusk. Of the 140 aboard, 119 had been brought"
              + " ashore by then; 21 were missing, most of them from the village of Upper Tarn.",
          "The vessel, built in 1974, had passed its last inspection in May. Its owner, the"
              + " Tarnside Cooperative, said the river had fallen by 60 centimetres in two weeks and"
              + " that no warning had been posted.");

  private final CopyJudge judge = new CopyJudge();

  private static Report report(String id, int minutes, List<String> text) {
    return report(id, "outlet-" + id, minutes, text, Optional.empty(), Optional.empty());
  }

  private static Report report(
      String id,
      String outlet,
      int minutes,
      List<String> text,
      Optional<String> credit,
      Optional<Repost> repost) {
    Instant at = NOON.plusSeconds(minutes * 60L);
    return new Report(
        id,
        outlet,
        "en",
        Optional.of(at),
        at,
        "Ferry",
        text,
        credit,
        List.of(),
        repost,
        Optional.of("https://" + outlet + ".test/" + id));
  }

  private static List<String> with(List<String> text, String... more) {
    List<String> longer = new ArrayList<>(text);
    longer.addAll(List.of(more));
    return longer;
  }

  private static CopyVerdict only(Judgement judgement) {
    return judgement.own().orElseThrow();
  }

  @Test
  void theSameWordsAgainAreTheSameWhateverTheTypography() {
    judge.judge(report("a", 0, FERRY));
    List<String> typeset =
        FERRY.stream().map(p -> p.replace("'", "’").replace(" said", " said")).toList();

    CopyVerdict verdict = only(judge.judge(report("b", 30, typeset)));

    assertThat(verdict.kind()).isEqualTo(CopyVerdict.Kind.SAME);
    assertThat(verdict.parent()).isEqualTo("a");
    assertThat(verdict.share()).isEqualTo(1.0);
    assertThat(verdict.evidence().reasons())
        .contains(
            "100 % of its words stand in the original", "published 30 minutes after the original");
  }

  @Test
  void theFirstTwoParagraphsAloneAreAnExcerpt() {
    List<String> longText =
        with(
            FERRY,
            "The transport ministry in Lissenburg ordered every flat-bottomed ferry on the upper"
                + " river tied up until surveyors have measured the channel again, a step that will"
                + " cut eleven villages off from the market road for at least a week.");
    judge.judge(report("a", 0, longText));

    CopyVerdict verdict = only(judge.judge(report("b", 30, FERRY.subList(0, 2))));

    assertThat(verdict.kind()).isEqualTo(CopyVerdict.Kind.EXCERPT);
  }

  @Test
  void aWireTextWithItsCreditCutAndAnOpinionAddedIsNear() {
    judge.judge(report("a", 0, with(FERRY, "(Reporting by Jana Holt; editing by Per Lind)")));

    CopyVerdict verdict =
        only(
            judge.judge(
                report("b", 45, with(FERRY, "We have said for years that it would end so."))));

    assertThat(verdict.kind()).isEqualTo(CopyVerdict.Kind.EDITED);
    assertThat(verdict.share()).isBetween(0.8, 0.99);
  }

  @Test
  void anOwnReportOfTheSameEventIsNoCopy() {
    judge.judge(report("a", 0, FERRY));
    List<String> own =
        List.of(
            "Twenty-one people are missing after a river ferry keeled over near Marrowgate.",
            "Odile Brandt, who runs the harbour, told our reporter that the boat hit sand at full"
                + " speed. Families from Upper Tarn waited on the quay through the night.");

    assertThat(judge.judge(report("b", 60, own)).own()).isEmpty();
  }

  @Test
  void tomorrowsMarketReportIsNoCopyOfTodays() {
    judge.judge(
        report(
            "a",
            0,
            List.of(
                "The crown closed at 7.315 per dollar on Tuesday, 0.4 percent weaker than the day"
                    + " before, and at 8.204 per euro, traders at Bank Merle said. Turnover reached"
                    + " 612 million. The board of 19 members meets again on 14 May.")));

    Judgement next =
        judge.judge(
            report(
                "b",
                1440,
                List.of(
                    "The crown closed at 7.298 per dollar on Wednesday, 0.2 percent firmer than the"
                        + " day before, and at 8.177 per euro, traders at Bank Merle said. Turnover"
                        + " reached 587 million. The board of 19 members meets again on 21 May.")));

    assertThat(next.own()).isEmpty();
  }

  @Test
  void anOriginalThatArrivesLateTakesOverItsCopies() {
    judge.judge(report("copy1", 90, FERRY));
    judge.judge(report("copy2", 120, with(FERRY, "More on our front page tomorrow.")));

    Judgement late = judge.judge(report("original", 0, FERRY));

    assertThat(late.own()).isEmpty();
    assertThat(late.revised())
        .extracting(CopyVerdict::child, CopyVerdict::parent)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("copy1", "original"),
            org.assertj.core.groups.Tuple.tuple("copy2", "original"));
  }

  @Test
  void aPageThatTellsNoTimeIsTheCopy() {
    judge.judge(undated("undated", 0));

    Judgement dated = judge.judge(report("dated", -60, FERRY));

    assertThat(dated.own()).isEmpty();
    assertThat(dated.revised()).extracting(CopyVerdict::parent).containsExactly("dated");
  }

  @Test
  void aPageThatWasSeenBeforeTheOtherCameOutIsTheOlder() {
    judge.judge(undated("undated", 0));

    assertThat(only(judge.judge(report("dated", 60, FERRY))).parent()).isEqualTo("undated");
  }

  private static Report undated(String id, int seenMinutes) {
    Report dated = report(id, seenMinutes, FERRY);
    return new Report(
        dated.id(),
        dated.outlet(),
        dated.language(),
        Optional.empty(),
        dated.seen(),
        dated.title(),
        dated.paragraphs(),
        dated.credit(),
        dated.citedOutlets(),
        dated.repost(),
        dated.url());
  }

  @Test
  void theDigitsOfAWebAddressAreNoFigures() {
    List<String> inWords =
        List.of(
            "A ferry carrying a crowd of day labourers struck a sandbank below Marrowgate lock on"
                + " Tuesday morning and rolled onto its side within minutes, Odile Brandt said.",
            "Divers from three towns worked until dusk, and the vessel had passed its last"
                + " inspection in May, as its owner the Tarnside Cooperative let it be known.");
    judge.judge(report("a", 0, inWords));

    List<String> linked = with(inWords, "From https://a.test/2026/03/04/ferry-6655-b9");

    assertThat(only(judge.judge(report("b", 30, linked))).parent()).isEqualTo("a");
  }

  @Test
  void figuresThatStandBeforeALongCommonTextDoNotPartIt() {
    List<String> bare = FERRY.stream().map(p -> p.replaceAll("[0-9]+", "several")).toList();
    judge.judge(report("a", 0, bare));

    List<String> dated = new ArrayList<>(bare);
    dated.addFirst("2026-03-04 12:30 17 18");

    assertThat(only(judge.judge(report("b", 30, dated))).parent()).isEqualTo("a");
  }

  @Test
  void aCreditOutweighsTheTimeOfPublication() {
    judge.judge(
        report(
            "client",
            "daily-post",
            0,
            FERRY,
            Optional.of("Text: Meridian Wire"),
            Optional.empty()));

    Judgement wire =
        judge.judge(report("wire", "Meridian Wire", 20, FERRY, Optional.empty(), Optional.empty()));

    assertThat(wire.own()).isEmpty();
    assertThat(wire.revised()).extracting(CopyVerdict::parent).containsExactly("wire");
  }

  @Test
  void aPageThatLinksToItsSourceIsARepostThoughMuchWasCut() {
    judge.judge(report("a", "river-news", 0, FERRY, Optional.empty(), Optional.empty()));
    Repost link =
        new Repost(Optional.of(URI.create("http://www.river-news.test/a")), "link \"Original\"");
    List<String> blog =
        List.of(
            "My readers know what I think of the cooperative and of every board that ever signed"
                + " off on a boat older than its captain; today they can read it in the papers too.",
            FERRY.get(0));

    CopyVerdict verdict =
        only(judge.judge(report("b", "blog", 60, blog, Optional.empty(), Optional.of(link))));

    assertThat(verdict.kind()).isEqualTo(CopyVerdict.Kind.REPOST);
    assertThat(verdict.evidence().reasons()).contains("links to the original as its source");
  }

  @Test
  void furnitureThatManyPagesShareMakesNoCopies() {
    String furniture =
        "Home World Politics Business Opinion Subscribe Sign in to your account Skip to main"
            + " content We use cookies to improve your experience Accept all Most read today";
    String[] own = {
      "Bakers in Ostrava baked a loaf of ninety metres to win back a record lost to Lyon.",
      "A court in Perth told a winery to rename its goats after a neighbour complained of insult.",
      "Beekeepers on Gozo found wax tablets in a wall and gave them to the school museum.",
      "The last lift attendant of Genoa retired after forty winters between the same two floors.",
      "Snow closed the pass above Kars for the ninth day while trucks of lemons waited below.",
      "Students in Quito built a tram of cardboard and were fined for lacking a ticket machine."
    };
    List<Judgement> judged = new ArrayList<>();
    for (int i = 0; i < own.length; i++) {
      judged.add(judge.judge(report("p" + i, i, List.of(furniture, own[i]))));
    }

    assertThat(judged.getLast().own()).isEmpty();
  }

  @Test
  void aRoundUpOfTwoReportsDoesNotMakeThemCopiesOfEachOther() {
    List<String> other =
        List.of(
            "Gravel thieves emptied two quarries near Sankt Veit in a single night, using eleven"
                + " lorries and a forged permit, police inspector Rosa Mandl told the council.",
            "The stone, 340 tonnes of it, was found under a new car park whose owner paid cash.");
    judge.judge(report("ferry", 0, FERRY));
    judge.judge(report("gravel", 5, other));

    Judgement roundUp = judge.judge(report("both", 60, with(FERRY, other.toArray(new String[0]))));

    assertThat(only(roundUp).parent()).isEqualTo("ferry");
    assertThat(roundUp.revised()).isEmpty();
  }

  @Test
  void theSameIdAgainReplacesItsText() {
    judge.judge(report("a", 0, List.of("A short note that nobody will ever copy from here.")));
    judge.judge(report("a", 0, FERRY));

    assertThat(only(judge.judge(report("b", 30, FERRY))).parent()).isEqualTo("a");
    assertThat(judge.judge(report("a", 0, FERRY)).own()).isEmpty();
  }

  @Test
  void inWhateverOrderTheyArriveTheSameTextsHaveTheSameOrigin() {
    List<Report> reports =
        new ArrayList<>(
            List.of(
                report("original", 0, FERRY),
                report("cut", 30, FERRY.subList(0, 2)),
                report("longer", 60, with(FERRY, "More on our front page tomorrow.")),
                report("late", 90, FERRY)));
    Random random = new Random(3);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(reports, random);
      CopyJudge fresh = new CopyJudge();
      Map<String, String> parents = new TreeMap<>();
      for (Report report : reports) {
        Judgement judgement = fresh.judge(report);
        judgement.own().ifPresent(v -> parents.put(v.child(), v.parent()));
        judgement.revised().forEach(v -> parents.put(v.child(), v.parent()));
        judgement.withdrawn().forEach(parents::remove);
      }

      assertThat(parents)
          .isEqualTo(Map.of("cut", "original", "longer", "original", "late", "original"));
    }
  }

  @Test
  void whatWasForgottenHasNoCopies() {
    judge.judge(report("a", 0, FERRY));
    judge.forgetBefore(NOON.plusSeconds(600));

    assertThat(judge.judge(report("b", 30, FERRY)).own()).isEmpty();
  }

  @Test
  void theIndexIsBuiltAnewWhenMostOfItIsForgotten() {
    for (int i = 0; i < 1100; i++) {
      judge.judge(
          report("n" + i, 0, List.of("Note number " + i + " of the harbour " + i * 7 + " log")));
    }
    judge.forgetBefore(NOON.plusSeconds(60));
    judge.judge(report("a", 10, FERRY));

    assertThat(only(judge.judge(report("b", 30, FERRY))).parent()).isEqualTo("a");
  }

  @Test
  void chineseTextIsComparedByCharacters() {
    List<String> text =
        List.of(
            "三国海警周三在宿务签署谅解备忘录，约定遇险船只使用同一无线电频率，并将于七月举行首次联合演练。" + "签字仪式在港口旧海关大楼举行，约二百名官员和渔民代表到场。");
    judge.judge(report("a", 0, text));

    assertThat(only(judge.judge(report("b", 30, text))).kind()).isEqualTo(CopyVerdict.Kind.SAME);
  }

  @Test
  void anEmptyTextIsNobodysCopy() {
    judge.judge(report("a", 0, List.of()));

    assertThat(judge.judge(report("b", 30, List.of())).own()).isEmpty();
  }
}
