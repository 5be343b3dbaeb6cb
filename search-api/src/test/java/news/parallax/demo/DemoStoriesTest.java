package news.parallax.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import news.parallax.demo.AnswerKey.KeyedStory;
import news.parallax.indexer.copies.CopyJudge;
import news.parallax.indexer.stories.Assignment;
import news.parallax.indexer.stories.StoryGrouper;
import news.parallax.story.Membership;
import news.parallax.story.Report;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoStoriesTest {

  private final CopyJudge copies = new CopyJudge();
  private final StoryGrouper stories = new StoryGrouper();
  private final Map<String, String> storyOf = new HashMap<>();

  @ParameterizedTest
  @ValueSource(strings = {"2026-05-14T09:30:00Z", "2026-11-01T20:00:00Z"})
  void articlesThatArriveAsTheyWerePublishedMakeTheKeyedStories(String start) {
    List<Piece> pieces = new ArrayList<>(pieces(start));
    pieces.sort(Comparator.comparing(p -> p.drafts().getFirst().published().toInstant()));
    assertThat(grouped(pieces, Instant.parse(start))).isEqualTo(keyed());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-05-14T09:30:00Z", "2026-11-01T20:00:00Z"})
  void articlesThatArriveFromAllOutletsInTurnMakeTheKeyedStories(String start) {
    assertThat(grouped(inTurn(pieces(start)), Instant.parse(start))).isEqualTo(keyed());
  }

  private static List<Piece> pieces(String start) {
    return Newsroom.open(new Edition(Instant.parse(start))).pieces();
  }

  /** As a crawl of many hosts at once brings them: each outlet's newest first, one at a time. */
  private static List<Piece> inTurn(List<Piece> pieces) {
    Map<String, Deque<Piece>> queues = new LinkedHashMap<>();
    for (Piece piece : pieces) {
      queues.computeIfAbsent(piece.press().outlet(), o -> new ArrayDeque<>()).add(piece);
    }
    List<Piece> order = new ArrayList<>();
    while (order.size() < pieces.size()) {
      queues.values().stream().filter(q -> !q.isEmpty()).forEach(q -> order.add(q.remove()));
    }
    return order;
  }

  private Set<Set<String>> grouped(List<Piece> pieces, Instant seen) {
    pieces.forEach(piece -> place(KeyedReports.report(piece, seen)));
    return storyOf.entrySet().stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toSet())))
        .values()
        .stream()
        .collect(Collectors.toSet());
  }

  private void place(Report report) {
    Assignment assignment = stories.assign(report, copies.judge(report));
    move(List.of(assignment.own()));
    move(assignment.moved());
  }

  private void move(List<Membership> moved) {
    moved.forEach(m -> storyOf.put(m.article(), m.story()));
  }

  private static Set<Set<String>> keyed() {
    return AnswerKey.read().stories().stream()
        .map(KeyedStory::articles)
        .map(HashSet::new)
        .collect(Collectors.toSet());
  }
}
