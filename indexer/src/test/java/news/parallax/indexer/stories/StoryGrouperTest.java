package news.parallax.indexer.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import news.parallax.indexer.copies.Judgement;
import news.parallax.story.CopyVerdict;
import news.parallax.story.Evidence;
import news.parallax.story.Membership;
import news.parallax.story.Report;
import org.junit.jupiter.api.Test;

class StoryGrouperTest {

  private final StoryGrouper grouper = new StoryGrouper();
  private final Map<String, String> stories = new HashMap<>();

  private Assignment assign(Report report) {
    return assign(report, Optional.empty());
  }

  private Assignment assign(Report report, Optional<CopyVerdict> copy) {
    Assignment assignment = grouper.assign(report, copy);
    stories.put(report.id(), assignment.own().story());
    assignment.moved().forEach(m -> stories.put(m.article(), m.story()));
    return assignment;
  }

  private static Set<Set<String>> groups(Map<String, String> stories) {
    Map<String, Set<String>> groups = new HashMap<>();
    stories.forEach(
        (article, story) -> groups.computeIfAbsent(story, s -> new HashSet<>()).add(article));
    return new HashSet<>(groups.values());
  }

  private static final Set<Set<String>> EXPECTED =
      Set.of(
          Set.of("lock-en", "lock-fr", "lock-ru", "lock-ar"),
          Set.of("quarry-en", "quarry-es"),
          Set.of("alone"));

  private static CopyVerdict copy(String child, String parent, double share) {
    return new CopyVerdict(
        child,
        parent,
        CopyVerdict.Kind.EDITED,
        share,
        new Evidence("containment/1", share, List.of()));
  }

  @Test
  void ownReportsInFourLanguagesAreOneStory() {
    River.ALL.forEach(this::assign);

    assertThat(groups(stories)).isEqualTo(EXPECTED);
  }

  @Test
  void anyOrderOfArrivalGivesTheSameStories() {
    for (int seed = 0; seed < 20; seed++) {
      StoryGrouper fresh = new StoryGrouper();
      Map<String, String> found = new HashMap<>();
      List<Report> shuffled = new ArrayList<>(River.ALL);
      Collections.shuffle(shuffled, new Random(seed));
      for (Report report : shuffled) {
        Assignment assignment = fresh.assign(report, Optional.empty());
        found.put(report.id(), assignment.own().story());
        assignment.moved().forEach(m -> found.put(m.article(), m.story()));
      }
      assertThat(groups(found)).as("seed %d", seed).isEqualTo(EXPECTED);
    }
  }

  @Test
  void theSameStreamGivesTheSameIdsAndEvidence() {
    List<Assignment> first = River.ALL.stream().map(this::assign).toList();
    StoryGrouper other = new StoryGrouper();
    List<Assignment> second =
        River.ALL.stream().map(r -> other.assign(r, Optional.empty())).toList();

    assertThat(second).isEqualTo(first);
  }

  @Test
  void aStoryIsNamedAfterTheArticleThatFoundedIt() {
    Membership founder = assign(River.LOCK_EN).own();

    assertThat(founder.story()).hasSize(12).isEqualTo(StoryIds.foundedBy("lock-en"));
    assertThat(founder.evidence().reasons()).contains("no remembered story is near enough");
  }

  @Test
  void theReasonsNameWhatIsShared() {
    assign(River.LOCK_EN);
    Membership joined = assign(River.LOCK_RU).own();

    assertThat(joined.evidence().rule()).isEqualTo("likeness/3");
    assertThat(joined.evidence().reasons().getFirst()).startsWith("shares ").contains("140");
  }

  @Test
  void insideALanguageTheReasonsTellTheShareOfLeadTerms() {
    assign(River.LOCK_EN);
    Report again =
        River.report(
            "lock-en2",
            "en",
            3,
            "Search goes on at Marrowgate lock for 21 missing of the Odalys ferry",
            "Divers searched the river below Marrowgate lock for the missing of the ferry that"
                + " rolled over.");

    assertThat(assign(again).own().evidence().reasons())
        .anyMatch(r -> r.endsWith("% of lead terms"));
  }

  @Test
  void theSameWordsThreeWeeksLaterAreAnotherStory() {
    assign(River.LOCK_EN);
    Report later =
        River.report(
            "later",
            "en",
            24 * 21,
            "Ferry capsizes at Marrowgate lock, 9 missing",
            "Nine people are missing after another ferry rolled over below Marrowgate lock.");

    assign(later);

    assertThat(stories.get("later")).isNotEqualTo(stories.get("lock-en"));
  }

  @Test
  void twoQuakesOfOneDayStayApart() {
    String[][] quakes = {
      {"Tarnhof", "5.4", "Odile Brandtner", "312"}, {"Veitling", "6.1", "Rosa Mandlinger", "87"}
    };
    for (int i = 0; i < 4; i++) {
      String[] quake = quakes[i % 2];
      assign(
          River.report(
              "quake-" + i,
              "en",
              i,
              "Earthquake shakes " + quake[0],
              (i < 2 ? "An earthquake of magnitude " : "The ground shook with magnitude ")
                  + quake[1]
                  + " and damaged homes in "
                  + quake[0]
                  + ". Mayor "
                  + quake[2]
                  + " said "
                  + quake[3]
                  + " people slept in tents."));
    }

    assertThat(groups(stories))
        .isEqualTo(Set.of(Set.of("quake-0", "quake-2"), Set.of("quake-1", "quake-3")));
  }

  @Test
  void aRoundUpMakesItsTwoStoriesNotOne() {
    for (Report report : List.of(River.LOCK_EN, River.LOCK_FR, River.QUARRY_EN, River.QUARRY_ES)) {
      assign(report);
    }
    assign(
        River.report(
            "round-up",
            "en",
            7,
            "The day in brief",
            River.LOCK_EN.paragraphs().getFirst(),
            River.QUARRY_EN.paragraphs().getFirst()));

    assertThat(stories.get("lock-fr")).isEqualTo(stories.get("lock-en"));
    assertThat(stories.get("quarry-es")).isEqualTo(stories.get("quarry-en"));
    assertThat(stories.get("quarry-en")).isNotEqualTo(stories.get("lock-en"));
  }

  @Test
  void sharedStatesAloneMakeNoStory() {
    assign(
        River.report(
            "fish",
            "en",
            0,
            "Chile and Peru agree on anchovy quota",
            "The two fleets may land 1.9 million tonnes, ministers Arancibia and Quispe said.",
            "The season opens in Coquimbo on 12 April."));
    assign(
        River.report(
            "film",
            "fr",
            1,
            "Le Chili et le Pérou se disputent un film",
            "La réalisatrice Yolanda Huamani conteste le montage présenté à Valparaiso.",
            "Le festival remboursera 430 billets."));

    assertThat(stories.get("film")).isNotEqualTo(stories.get("fish"));
  }

  @Test
  void anOutletsDailyReportIsANewStoryEveryDay() {
    for (int day = 0; day < 2; day++) {
      assign(
          River.report(
              "market-" + day,
              "Bourse Bulletin",
              "en",
              Optional.of(River.at(24 * day)),
              "Crown daily: currency closes lower against dollar",
              "The crown closed at 7.3"
                  + (15 + 9 * day)
                  + " per dollar, "
                  + (4 + day)
                  + "1.5 points"
                  + " down, and at 8.2"
                  + (4 + 13 * day)
                  + " per euro. Turnover reached "
                  + (612 - 25 * day)
                  + " million, traders of Bank Merle said."));
    }

    assertThat(stories.get("market-1")).isNotEqualTo(stories.get("market-0"));
  }

  @Test
  void aCopyGoesWhereItsOriginalIs() {
    assign(River.LOCK_EN);
    Report odd = River.report("odd", "en", 1, "Sand", "Nothing here names a boat or a lock.");

    Membership own = assign(odd, Optional.of(copy("odd", "lock-en", 0.9))).own();

    assertThat(own.story()).isEqualTo(stories.get("lock-en"));
    assertThat(own.evidence().reasons()).containsExactly("its text is that of lock-en");
  }

  /** Each newcomer makes the articles that are most like it be placed once more. */
  @Test
  void anOriginalPlacedOnceMoreBesideItsCopiesAloneKeepsItsStorysAddress() {
    assign(River.LOCK_EN);
    Report odd = River.report("odd", "en", 1, "Sand", "Nothing here names a boat or a lock.");
    assign(odd, Optional.of(copy("odd", "lock-en", 0.9)));

    assign(River.report("fair", "en", 2, "Fair", "The fair of the Odalys sells jam and wool."));

    assertThat(stories.get("lock-en")).isEqualTo(StoryIds.foundedBy("lock-en"));
    assertThat(stories.get("odd")).isEqualTo(StoryIds.foundedBy("lock-en"));
    assertThat(stories.get("fair")).isNotEqualTo(StoryIds.foundedBy("lock-en"));
  }

  @Test
  void aPageThatMerelyContainsAnothersTextIsJudgedByItsOwn() {
    assign(River.LOCK_EN);
    Report own = River.report("own", "en", 1, "Bees", "Nothing here names a boat or a lock.");

    assign(own, Optional.of(copy("own", "lock-en", 0.3)));

    assertThat(stories.get("own")).isNotEqualTo(stories.get("lock-en"));
  }

  @Test
  void aRevisedVerdictBringsTwoStoriesTogetherUnderTheOlderId() {
    assign(River.LOCK_EN);
    assign(River.QUARRY_EN);

    Assignment third =
        grouper.assign(
            River.ALONE,
            new Judgement(Optional.empty(), List.of(copy("quarry-en", "lock-en", 0.9))));

    assertThat(third.moved())
        .extracting(Membership::article, Membership::story)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("quarry-en", stories.get("lock-en")));
    assertThat(grouper.join(copy("quarry-en", "lock-en", 0.9))).isEmpty();
    assertThat(grouper.join(copy("nobody", "lock-en", 0.9))).isEmpty();
  }

  @Test
  void aRevisionStaysInItsStory() {
    assign(River.LOCK_EN);
    assign(River.LOCK_FR);
    Report corrected =
        River.report("lock-fr", "fr", 2, "Rectificatif", "Une phrase qui ne dit plus rien du bac.");

    assertThat(assign(corrected).own().story()).isEqualTo(stories.get("lock-en"));
  }

  @Test
  void aRebuiltMemoryGoesOnAsTheOldOneWould() {
    StoryGrouper rebuilt = new StoryGrouper();
    for (Report report : River.ALL.subList(0, 5)) {
      assign(report);
    }
    for (Report report : River.ALL.subList(0, 5)) {
      Membership told =
          new Membership(
              report.id(),
              Objects.requireNonNull(stories.get(report.id())),
              new Evidence("likeness/1", 1, List.of()));
      rebuilt.remember(report, told, Optional.empty());
    }

    Membership next = rebuilt.assign(River.LOCK_RU, Optional.empty()).own();

    assertThat(next.story()).isEqualTo(assign(River.LOCK_RU).own().story());
  }

  @Test
  void whatWasForgottenIsJoinedByNobody() {
    assign(River.LOCK_EN);
    grouper.forgetBefore(River.at(1));

    assertThat(assign(River.LOCK_FR).own().story()).isEqualTo(StoryIds.foundedBy("lock-fr"));
  }

  @Test
  void undatedArticlesAreComparedWithAll() {
    for (Report dated : List.of(River.LOCK_EN, River.LOCK_FR, River.ALONE, River.LOCK_RU)) {
      assign(
          River.report(
              dated.id(),
              dated.outlet(),
              dated.language(),
              Optional.<Instant>empty(),
              dated.title(),
              dated.paragraphs().toArray(new String[0])));
    }

    assertThat(groups(stories))
        .isEqualTo(Set.of(Set.of("lock-en", "lock-fr", "lock-ru"), Set.of("alone")));
  }

  @Test
  void aLongStreamKeepsItsStoriesApart() {
    for (int i = 0; i < 300; i++) {
      String town = "Town" + (char) ('a' + i % 26) + (char) ('a' + i / 26) + "burg";
      assign(
          River.report(
              "n" + i,
              "en",
              i / 10,
              town + " council votes on budget " + (1000 + i),
              "The council of " + town + " voted on a budget of " + (5000 + 7 * i) + " crowns."));
    }
    Set<String> distinct = stories.values().stream().collect(Collectors.toSet());

    assertThat(distinct).hasSizeGreaterThan(150);
  }
}
