package news.parallax.indexer.stories;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.parallax.indexer.checkpoint.CheckpointInput;
import news.parallax.indexer.checkpoint.CheckpointOutput;
import news.parallax.indexer.copies.Judgement;
import news.parallax.story.CopyVerdict;
import news.parallax.story.Correction;
import news.parallax.story.Evidence;
import news.parallax.story.Membership;
import news.parallax.story.Report;

/**
 * Groups articles into stories in one pass: each joins the story that it is most like, if it is
 * enough like it, or founds its own; then the story it touched is merged with another if the two
 * have come to be one. A copy goes where its original is. One setting for all input, whatever its
 * languages, dated or not. Deterministic; for one thread.
 */
public final class StoryGrouper {

  static final String RULE = "likeness/3";

  private final Remembered remembered = new Remembered();
  private final TermTable table = new TermTable(n -> remembered.at(n).isPresent());
  private final Frequencies frequencies = new Frequencies(table);
  private final Likeness likeness = new Likeness(frequencies);
  private final Nearest nearest = new Nearest(remembered, table);
  private final Stories stories = new Stories();
  private final Told told = new Told();
  private final Fitting fitting = new Fitting(likeness, nearest, remembered, stories, told);
  private final Explanation explanation = new Explanation(likeness, fitting);
  private final Mentions mentions = new Mentions(likeness, frequencies);
  private final Copies copies = new Copies();
  private final Repair repair =
      new Repair(fitting, likeness, remembered, stories, copies, explanation, told);

  /** Places the article; the same id again keeps its story and replaces its text. */
  public Assignment assign(Report report, Optional<CopyVerdict> copy) {
    Optional<Cluster> before = remembered.of(report.id()).flatMap(Member::cluster);
    Optional<Cluster> original =
        copy.filter(StoryGrouper::isWhole)
            .flatMap(c -> remembered.of(c.parent()))
            .flatMap(Member::cluster)
            .filter(cluster -> told.allows(report.id(), before, cluster));
    TraitReader.Reading reading = TraitReader.read(report);
    remembered.of(report.id()).ifPresent(this::forget);
    Weighed weighed = held(report, reading, original.isPresent());
    if (original.isPresent()) {
      copies.add(report.id(), copy.orElseThrow().parent());
      return joined(weighed, original.get(), copyEvidence(copy.orElseThrow()));
    }
    if (before.isPresent()) {
      Evidence same = new Evidence(RULE, 1, List.of("a revision stays in its story"));
      return joined(
          weighed, stories.opened(before.get().story()), told.evidence(report.id()).orElse(same));
    }
    Nearest.Found found = nearest.found(weighed);
    Assignment assignment =
        repair.again(placed(weighed, reading, found.near()), worthAnotherLook(found.near()));
    return assignment.with(mentions.of(weighed, new Printed(reading.labels()), found.related()));
  }

  /** Places the article and takes up all that its arrival told about copies. */
  public Assignment assign(Report report, Judgement judgement) {
    Assignment first = assign(report, judgement.own());
    Map<String, Membership> moved = new LinkedHashMap<>();
    first.moved().forEach(m -> moved.put(m.article(), m));
    for (CopyVerdict revised : judgement.revised()) {
      join(revised).forEach(m -> moved.put(m.article(), m));
      stepBack(revised);
    }
    Membership own = moved.getOrDefault(report.id(), first.own());
    moved.remove(report.id());
    return new Assignment(own, List.copyOf(moved.values()), first.links());
  }

  /** A page that only holds another's text among its own may tell of something else. */
  private static boolean isWhole(CopyVerdict copy) {
    return copy.share() >= WHOLE;
  }

  private static final double WHOLE = 0.5;

  /** Rebuilds the memory of an article whose story is known, and of what it is a copy. */
  public void remember(Report report, Membership membership, Optional<CopyVerdict> copy) {
    remembered.of(report.id()).ifPresent(this::forget);
    Optional<CopyVerdict> whole = copy.filter(StoryGrouper::isWhole);
    whole.ifPresent(c -> copies.add(report.id(), c.parent()));
    Weighed weighed = held(report, TraitReader.read(report), whole.isPresent());
    add(weighed, stories.opened(membership.story()));
  }

  /** From now on no decision goes against what an operator said, until that is taken back. */
  public void take(Correction correction) {
    told.take(correction);
  }

  /** Puts an article where it is said to be; one that is not remembered is no matter. */
  public void put(Membership membership) {
    Cluster home = stories.opened(membership.story());
    Optional<Member> member =
        remembered.of(membership.article()).filter(m -> !m.cluster().equals(Optional.of(home)));
    member.ifPresent(
        m -> {
          stories.remove(m);
          add(likeness.weighed(m), home);
        });
    stories.dropIfEmpty(home);
  }

  /** Which story a text belongs to, or which are nearest; nothing is remembered of it. */
  public Match match(Report report) {
    return new Matching(likeness, nearest, fitting, explanation).of(report);
  }

  /** Puts two articles that turned out to be one text into one story: the older of the two. */
  public List<Membership> join(CopyVerdict revised) {
    Optional<Cluster> child = remembered.of(revised.child()).flatMap(Member::cluster);
    Optional<Cluster> parent = remembered.of(revised.parent()).flatMap(Member::cluster);
    return child.isEmpty()
            || parent.isEmpty()
            || child.equals(parent)
            || told.forbids(child.get(), parent.get())
        ? List.of()
        : stories.merged(
            child.get(),
            parent.get(),
            fitting.crossing(child.get(), parent.get()),
            copyEvidence(revised));
  }

  /** An article whose original has turned up adds nothing more to what their story is about. */
  private void stepBack(CopyVerdict revised) {
    Optional<Cluster> home = remembered.of(revised.parent()).flatMap(Member::cluster);
    Optional<Member> child =
        remembered
            .of(revised.child())
            .filter(c -> isWhole(revised) && home.isPresent() && c.cluster().equals(home));
    child.ifPresent(
        copy -> {
          home.get().remove(copy);
          copy.becomeCopy();
          home.get().add(copy, 0);
          copies.remove(copy.id());
          copies.add(copy.id(), revised.parent());
        });
  }

  /** Drops what entered the record before this moment. */
  public void forgetBefore(Instant moment) {
    Optional<Member> old = remembered.seenBefore(moment);
    while (old.isPresent()) {
      forget(old.get());
      old = remembered.seenBefore(moment);
    }
  }

  private static final String COPY_RULE = "copy/1";

  private static Evidence copyEvidence(CopyVerdict copy) {
    return new Evidence(
        COPY_RULE, copy.evidence().score(), List.of("its text is that of " + copy.parent()));
  }

  private Weighed held(Report report, TraitReader.Reading reading, boolean copy) {
    frequencies.add(reading.traits());
    boolean young = frequencies.articles() <= YOUNG_MAX;
    Map<Integer, String> labels = young ? reading.namedLabels() : Map.of();
    Member member = remembered.add(reading.traits(), report.seen(), copy, labels);
    Weighed weighed = likeness.weighed(member);
    if (!copy) {
      member.setReaction(Reaction.in(report));
      nearest.index(weighed);
    }
    return weighed;
  }

  private void forget(Member member) {
    copies.remove(member.id());
    remembered.drop(member);
    stories.remove(member);
  }

  private void add(Weighed weighed, Cluster cluster) {
    Member member = weighed.member();
    cluster.add(member, member.isCopy() ? 0 : fitting.fit(weighed, cluster).sum());
  }

  private Assignment joined(Weighed weighed, Cluster cluster, Evidence evidence) {
    add(weighed, cluster);
    return new Assignment(
        new Membership(weighed.member().id(), cluster.story(), evidence), List.of());
  }

  private Assignment placed(Weighed weighed, TraitReader.Reading reading, List<Member> near) {
    Member member = weighed.member();
    List<Fit> fits = fitting.fits(weighed, near);
    Optional<Fit> best = fits.stream().filter(f -> fitting.isEnough(member, f, 1)).findFirst();
    Evidence evidence = explanation.of(weighed, reading.labels(), best, fits);
    Cluster home = best.map(Fit::cluster).orElseGet(() -> stories.foundedBy(member));
    home.add(member, best.map(Fit::sum).orElse(0.0));
    List<Membership> moved = repair.merged(home, fits);
    String story = member.cluster().orElseThrow().story();
    return new Assignment(
        new Membership(member.id(), story, evidence),
        moved.stream().filter(m -> !m.article().equals(member.id())).toList());
  }

  /**
   * Each article makes the few that are most like it be placed once more. In a young stream the
   * first ones were placed before anybody knew which words are common: whenever a new epoch weighs
   * them afresh, all are.
   */
  private List<Member> worthAnotherLook(List<Member> near) {
    return frequencies.isNewEpoch() && frequencies.articles() <= YOUNG_MAX
        ? remembered.all()
        : near.stream().limit(AGAIN_MAX).toList();
  }

  private static final int YOUNG_MAX = 600;
  private static final int AGAIN_MAX = 3;

  /** Writes all that is remembered. */
  public void write(CheckpointOutput out) {
    frequencies.write(out);
    table.write(out);
    remembered.write(out);
    stories.write(out);
    copies.write(out);
  }

  /** Takes up what was written; for a grouper that remembers nothing yet. */
  public void read(CheckpointInput in) {
    frequencies.read(in);
    table.read(in);
    remembered.read(in);
    stories.read(in, number -> remembered.at(number).orElseThrow());
    copies.read(in);
  }
}
