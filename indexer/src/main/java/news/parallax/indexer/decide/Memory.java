package news.parallax.indexer.decide;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import news.parallax.config.Outlet;
import news.parallax.indexer.checkpoint.CheckpointInput;
import news.parallax.indexer.checkpoint.CheckpointOutput;
import news.parallax.indexer.copies.CopyJudge;
import news.parallax.indexer.copies.Judgement;
import news.parallax.indexer.origins.OriginJudge;
import news.parallax.indexer.store.Decision;
import news.parallax.indexer.stories.Assignment;
import news.parallax.indexer.stories.Match;
import news.parallax.indexer.stories.StoryGrouper;
import news.parallax.indexer.stories.StoryIds;
import news.parallax.story.Correction;
import news.parallax.story.Evidence;
import news.parallax.story.Membership;
import news.parallax.story.Report;
import news.parallax.story.StoredArticle;

/**
 * What the judges remember of the articles decided before: derived from the record, never stored.
 * Articles first seen longer ago than {@link #SPAN} are forgotten, so that memory stays bounded.
 */
public final class Memory {

  static final Duration SPAN = Duration.ofDays(30);

  private final CopyJudge copies = new CopyJudge();
  private final StoryGrouper stories = new StoryGrouper();
  private final OriginJudge origins = new OriginJudge(copies::shared);
  private final OutletNames outletNames;

  /**
   * @param outlets the source list as it stands
   */
  public Memory(Supplier<List<Outlet>> outlets) {
    this.outletNames = new OutletNames(outlets);
  }

  /**
   * Takes up what has been decided already, in the order of the record.
   *
   * @param revisions all revisions of an article, the first first
   */
  void restore(
      Stream<StoredArticle> decided, Function<StoredArticle, List<StoredArticle>> revisions) {
    decided.forEach(
        latest -> {
          if (latest.revision() > 1) {
            revisions.apply(latest).stream()
                .filter(earlier -> earlier.revision() < latest.revision())
                .forEach(earlier -> copies.judge(Reports.of(earlier, outletNames)));
          }
          latest.story().ifPresent(membership -> restore(latest, membership));
        });
  }

  /** Copies and origins follow from the texts again, a story is as it was decided. */
  private void restore(StoredArticle stored, Membership membership) {
    Report report = Reports.of(stored, outletNames);
    Judgement judgement = copies.judge(report);
    stories.remember(report, membership, stored.copy());
    origins.judge(report, judgement, List.of(membership));
  }

  /** What an operator said and nobody has taken back binds the judges from now on. */
  void take(Correction correction) {
    stories.take(correction);
  }

  /** Carries out what an operator said: these memberships are what follows from it. */
  Decision decide(Correction correction, List<Membership> memberships) {
    stories.take(correction);
    memberships.forEach(stories::put);
    return new Decision(
        correction.number(),
        Optional.empty(),
        List.of(),
        List.of(),
        memberships,
        origins.moved(memberships),
        List.of());
  }

  /** Which story a text belongs to, or which are nearest; nothing is remembered of it. */
  Match match(Report report) {
    return stories.match(report);
  }

  /** Judges one article as it stands under an outbox number, and remembers it. */
  Decision decide(long number, StoredArticle stored) {
    return decide(number, Reports.of(stored, outletNames));
  }

  /** Judges a report whose outbox number is this, and remembers it. */
  public Decision decide(long number, Report report) {
    Judgement judgement = copies.judge(report);
    Assignment assignment = stories.assign(report, judgement);
    SequencedMap<String, Membership> memberships = new LinkedHashMap<>();
    memberships.put(report.id(), assignment.own());
    assignment.moved().forEach(m -> memberships.put(m.article(), m));
    List<Membership> all = List.copyOf(memberships.values());
    return new Decision(
        number,
        judgement.own(),
        judgement.revised(),
        judgement.withdrawn(),
        all,
        origins.judge(report, judgement, all),
        assignment.links());
  }

  /** Where an article's story was judged otherwise than it stands in the record, that is kept. */
  void follow(Decision judged, Decision recorded) {
    if (!judged.memberships().equals(recorded.memberships())) {
      recorded.memberships().forEach(stories::put);
    }
  }

  /** An article whose stored text cannot be read stands alone until it has been taken again. */
  static Decision unreadable(long number, String article) {
    Evidence evidence = new Evidence("unread/1", 0, List.of("its stored text is damaged"));
    Membership alone = new Membership(article, StoryIds.foundedBy(article), evidence);
    return new Decision(number, Optional.empty(), List.of(), List.of(alone));
  }

  /** Writes all that is remembered. */
  void write(CheckpointOutput out) {
    copies.write(out);
    stories.write(out);
    origins.write(out);
  }

  /** Takes up what was written; for a memory that holds nothing yet. */
  void read(CheckpointInput in) {
    copies.read(in);
    stories.read(in);
    origins.read(in);
  }

  /** Drops what entered the record before this moment. */
  public void forgetBefore(Instant moment) {
    copies.forgetBefore(moment);
    stories.forgetBefore(moment);
    origins.forgetBefore(moment);
  }
}
