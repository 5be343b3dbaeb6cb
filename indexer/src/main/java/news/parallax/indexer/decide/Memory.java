package news.parallax.indexer.decide;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import news.parallax.indexer.copies.CopyJudge;
import news.parallax.indexer.copies.Judgement;
import news.parallax.indexer.store.Decision;
import news.parallax.indexer.stories.Assignment;
import news.parallax.indexer.stories.StoryGrouper;
import news.parallax.indexer.stories.StoryIds;
import news.parallax.story.CopyVerdict;
import news.parallax.story.Evidence;
import news.parallax.story.Membership;
import news.parallax.story.Report;
import news.parallax.story.StoredArticle;

/**
 * What the judges remember of the articles decided before: derived from the record, never stored.
 * Articles first seen longer ago than {@link #SPAN} are forgotten, so that memory stays bounded.
 */
final class Memory {

  static final Duration SPAN = Duration.ofDays(30);

  private final CopyJudge copies = new CopyJudge();
  private final StoryGrouper stories = new StoryGrouper();

  /** Takes up what has been decided already, in the order of the record. */
  void restore(Stream<StoredArticle> decided) {
    decided.forEach(this::restore);
  }

  private void restore(StoredArticle stored) {
    stored
        .story()
        .ifPresent(
            membership -> {
              Report report = Reports.of(stored);
              copies.remember(report);
              stories.remember(report, membership);
            });
  }

  /** Judges one article as it stands under an outbox number, and remembers it. */
  Decision decide(long number, StoredArticle stored) {
    Report report = Reports.of(stored);
    Judgement judgement = copies.judge(report);
    Assignment assignment = stories.assign(report, judgement.own());
    SequencedMap<String, Membership> memberships = new LinkedHashMap<>();
    memberships.put(report.id(), assignment.own());
    assignment.moved().forEach(m -> memberships.put(m.article(), m));
    for (CopyVerdict revised : judgement.revised()) {
      stories.join(revised).forEach(m -> memberships.put(m.article(), m));
    }
    return new Decision(
        number,
        judgement.own(),
        judgement.revised(),
        judgement.withdrawn(),
        List.copyOf(memberships.values()),
        List.of());
  }

  /** An article whose stored text cannot be read stands alone until it has been taken again. */
  static Decision unreadable(long number, String article) {
    Evidence evidence = new Evidence("unread/1", 0, List.of("its stored text is damaged"));
    Membership alone = new Membership(article, StoryIds.foundedBy(article), evidence);
    return new Decision(number, Optional.empty(), List.of(), List.of(alone));
  }

  void forgetBefore(Instant moment) {
    copies.forgetBefore(moment);
    stories.forgetBefore(moment);
  }
}
