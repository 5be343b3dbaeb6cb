package news.parallax.indexer.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import news.parallax.story.CopyVerdict;
import news.parallax.story.Correction;
import news.parallax.story.Evidence;
import news.parallax.story.Membership;
import news.parallax.story.Report;
import org.junit.jupiter.api.Test;

/** The grouping between an operator's words and what goes on arriving. */
class ToldTest {

  private final Map<String, String> stories = new HashMap<>();
  private StoryGrouper grouper = new StoryGrouper();
  private long number;

  private void assign(Report report) {
    Assignment assignment = grouper.assign(report, Optional.empty());
    stories.put(report.id(), assignment.own().story());
    assignment.moved().forEach(m -> stories.put(m.article(), m.story()));
  }

  private String story(String article) {
    return Objects.requireNonNull(stories.get(article), article);
  }

  private Correction say(
      Correction.Kind kind, String other, List<String> moved, List<String> kept, long undoes) {
    Correction correction =
        new Correction(
            ++number,
            kind,
            story(moved.getFirst()),
            other,
            moved,
            kept,
            undoes == 0 ? OptionalLong.empty() : OptionalLong.of(undoes),
            OptionalLong.empty(),
            "Ida",
            "so it is",
            River.at(9));
    grouper.take(correction);
    for (String article : moved) {
      grouper.put(new Membership(article, other, correction.evidence()));
      stories.put(article, other);
    }
    return correction;
  }

  private static List<Report> shuffled(int seed) {
    List<Report> shuffled = new ArrayList<>(River.ALL);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled;
  }

  @Test
  void whatIsToldApartIsNotJoinedByAnyArrival() {
    for (int seed = 0; seed < 20; seed++) {
      grouper = new StoryGrouper();
      stories.clear();
      List.of(River.LOCK_EN, River.LOCK_FR).forEach(this::assign);
      assertThat(story("lock-fr")).isEqualTo(story("lock-en"));
      say(Correction.Kind.SPLIT, "apart", List.of("lock-fr"), List.of("lock-en"), 0);
      shuffled(seed).forEach(this::assign);
      shuffled(seed + 1).forEach(this::assign);
      assertThat(story("lock-fr")).as("seed %d", seed).isNotEqualTo(story("lock-en"));
    }
  }

  @Test
  void whatIsToldTogetherStaysSo() {
    for (int seed = 0; seed < 20; seed++) {
      grouper = new StoryGrouper();
      stories.clear();
      List.of(River.ALONE, River.LOCK_EN).forEach(this::assign);
      say(Correction.Kind.MERGE, story("lock-en"), List.of("alone"), List.of("lock-en"), 0);
      shuffled(seed).forEach(this::assign);
      shuffled(seed + 1).forEach(this::assign);
      assertThat(story("alone")).as("seed %d", seed).isEqualTo(story("lock-en"));
    }
  }

  @Test
  void neitherACopyNorARevisionGoesAgainstIt() {
    List.of(River.LOCK_EN, River.LOCK_FR).forEach(this::assign);
    say(Correction.Kind.SPLIT, "apart", List.of("lock-fr"), List.of("lock-en"), 0);
    CopyVerdict copy =
        new CopyVerdict(
            "lock-fr",
            "lock-en",
            CopyVerdict.Kind.EDITED,
            0.9,
            new Evidence("containment/1", 0.9, List.of()));
    assertThat(grouper.join(copy)).isEmpty();
    Membership revised = grouper.assign(River.LOCK_FR, Optional.of(copy)).own();
    assertThat(revised.story()).isEqualTo("apart");
    assertThat(revised.evidence().reasons().getFirst()).contains("an operator split it off", "Ida");
  }

  @Test
  void theLaterWordCountsAndAnUndoEndsIt() {
    List.of(River.LOCK_EN, River.LOCK_FR).forEach(this::assign);
    String home = story("lock-en");
    say(Correction.Kind.SPLIT, "apart", List.of("lock-fr"), List.of("lock-en"), 0);
    Correction merge = say(Correction.Kind.MERGE, home, List.of("lock-fr"), List.of("lock-en"), 0);
    River.ALL.forEach(this::assign);
    assertThat(story("lock-fr")).isEqualTo(story("lock-en"));

    say(Correction.Kind.UNDO, "apart", List.of("lock-fr"), List.of(), merge.number());
    River.ALL.forEach(this::assign);
    assertThat(story("lock-fr")).as("the split counts again").isEqualTo("apart");
    say(Correction.Kind.UNDO, home, List.of("lock-fr"), List.of(), 1);
    River.ALL.forEach(this::assign);
    assertThat(story("lock-fr")).isEqualTo(story("lock-en"));
  }
}
