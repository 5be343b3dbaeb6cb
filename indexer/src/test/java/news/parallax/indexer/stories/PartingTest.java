package news.parallax.indexer.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import news.parallax.story.CopyVerdict;
import news.parallax.story.Correction;
import news.parallax.story.Evidence;
import news.parallax.story.Membership;
import news.parallax.story.Report;
import org.junit.jupiter.api.Test;

/** Two events that the record holds for one, until there is enough to tell them apart. */
class PartingTest {

  private final StoryGrouper grouper = new StoryGrouper();
  private final Map<String, String> stories = new HashMap<>();

  private static final String[] PLACE = {"Tarnhof", "Veitling"};
  private static final String[] WHO = {"Odile Brandtner", "Rosa Mandlinger"};
  private static final String[] WHAT = {"brickworks boiler", "dairy silo"};
  private static final String[] NUMBER = {"312", "87"};

  private static Report report(String id, int event, int hours, String telling) {
    return River.report(
        id,
        "en",
        hours,
        "Blast at %s of %s".formatted(WHAT[event], PLACE[event]),
        "%s The %s in %s burst and %s workers fled, fire chief %s said."
            .formatted(telling, WHAT[event], PLACE[event], NUMBER[event], WHO[event]));
  }

  private static final List<Report> ONE =
      List.of(
          report("one-0", 0, 0, "A morning explosion tore a roof away."),
          report("one-1", 0, 1, "Windows broke in the whole street."),
          report("one-2", 0, 2, "Inspectors had warned of rust."),
          report("one-3", 0, 3, "The owner promises to rebuild."));

  private static final List<Report> OTHER =
      List.of(
          report("other-0", 1, 0, "An explosion blew a wall out."),
          report("other-1", 1, 1, "Neighbours heard a hiss before."),
          report("other-2", 1, 2, "Cows waited for the milking."));

  private void take(Assignment assignment) {
    stories.put(assignment.own().article(), assignment.own().story());
    assignment.moved().forEach(m -> stories.put(m.article(), m.story()));
  }

  private String story(String article) {
    return Objects.requireNonNull(stories.get(article), article);
  }

  /** As the record would have it if the first reports had been too alike to be told apart. */
  private String heldForOne() {
    List.of(ONE.subList(0, 3), OTHER)
        .forEach(reports -> reports.forEach(r -> take(grouper.assign(r, Optional.empty()))));
    String whole = story("one-0");
    for (Report report : OTHER) {
      grouper.put(new Membership(report.id(), whole, new Evidence("likeness/1", 1, List.of())));
      stories.put(report.id(), whole);
    }
    return whole;
  }

  private Assignment arrives(Report report) {
    Assignment assignment = grouper.assign(report, Optional.empty());
    take(assignment);
    return assignment;
  }

  private void grows() {
    arrives(ONE.get(3));
    arrives(report("one-4", 0, 4, "Two firemen breathed smoke."));
  }

  @Test
  void storyThatHasComeToBeTwoIsParted() {
    String whole = heldForOne();

    grows();

    assertThat(story("one-0")).isEqualTo(whole);
    assertThat(story("one-4")).isEqualTo(whole);
    assertThat(story("other-0")).isNotEqualTo(whole);
    assertThat(List.of(story("other-1"), story("other-2"))).containsOnly(story("other-0"));
  }

  @Test
  void whatLeavesSaysWhyAndItsCopiesGoWithIt() {
    String whole = heldForOne();
    CopyVerdict copy =
        new CopyVerdict(
            "echo",
            "other-1",
            CopyVerdict.Kind.SAME,
            1,
            new Evidence("containment/1", 1, List.of()));
    take(grouper.assign(report("echo", 1, 3, "Word for word."), Optional.of(copy)));
    assertThat(story("echo")).isEqualTo(whole);

    List<Membership> moved = new ArrayList<>(arrives(ONE.get(3)).moved());
    moved.addAll(arrives(report("one-4", 0, 4, "Two firemen breathed smoke.")).moved());

    assertThat(story("echo")).isEqualTo(story("other-1")).isNotEqualTo(whole);
    assertThat(moved)
        .filteredOn(m -> m.article().equals("other-2"))
        .singleElement()
        .satisfies(
            m ->
                assertThat(m.evidence().reasons())
                    .contains("its former story turned out to be two"));
  }

  @Test
  void whatAnOperatorPutTogetherIsNotParted() {
    String whole = heldForOne();
    grouper.take(
        new Correction(
            1,
            Correction.Kind.MERGE,
            "elsewhere",
            whole,
            List.of("other-0"),
            List.of("one-0"),
            OptionalLong.empty(),
            OptionalLong.empty(),
            "Ida",
            "one blast after the other",
            River.at(3)));

    grows();

    assertThat(stories.values()).containsOnly(whole);
  }
}
