package news.parallax.indexer.stories;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import news.parallax.indexer.copies.Judgement;
import news.parallax.story.CopyVerdict;
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

  static final String RULE = "likeness/1";

  /** Above this an article joins a lone article; in a loose story less is enough. */
  static final double JOIN = 0.16;

  private static final double MERGE = JOIN * 1.76;
  private static final double ALPHA = 0.45;

  private final Frequencies frequencies = new Frequencies();
  private final Likeness likeness = new Likeness(frequencies);
  private final Explanation explanation = new Explanation(frequencies, likeness);
  private final Nearest nearest = new Nearest(frequencies);
  private final Map<String, Member> members = new HashMap<>();
  private final Map<String, Cluster> storyOf = new HashMap<>();
  private int clusters;

  /** How well an article fits a story. */
  record Fit(Cluster cluster, double score) {}

  /** Places the article; the same id again keeps its story and replaces its text. */
  public Assignment assign(Report report, Optional<CopyVerdict> copy) {
    TraitReader.Reading reading = TraitReader.read(report);
    Cluster before = storyOf.get(report.id());
    Optional<Cluster> original =
        copy.filter(StoryGrouper::isWhole).map(CopyVerdict::parent).map(storyOf::get);
    forget(report.id());
    Member member = hold(report, reading, original.isPresent());
    if (original.isPresent()) {
      originals.put(report.id(), copy.orElseThrow().parent());
      return joined(member, original.get(), copyEvidence(copy.orElseThrow()));
    }
    if (before != null) {
      return joined(
          member, before, new Evidence(RULE, 1, List.of("a revision stays in its story")));
    }
    Assignment assignment = placed(member, reading);
    return frequencies.isNewEpoch() && frequencies.articles() <= YOUNG_MAX
        ? lookedAtAgain(assignment)
        : assignment;
  }

  /** Places the article and takes up all that its arrival told about copies. */
  public Assignment assign(Report report, Judgement judgement) {
    Assignment first = assign(report, judgement.own());
    Map<String, Membership> moved = new LinkedHashMap<>();
    first.moved().forEach(m -> moved.put(m.article(), m));
    for (CopyVerdict revised : judgement.revised()) {
      join(revised).forEach(m -> moved.put(m.article(), m));
    }
    Membership own = moved.getOrDefault(report.id(), first.own());
    moved.remove(report.id());
    return new Assignment(own, List.copyOf(moved.values()));
  }

  /** A page that only holds another's text among its own may tell of something else. */
  private static boolean isWhole(CopyVerdict copy) {
    return copy.share() >= WHOLE;
  }

  private static final double WHOLE = 0.5;

  /** Rebuilds the memory of an article whose story is known. */
  public void remember(Report report, Membership membership) {
    forget(report.id());
    Member member = hold(report, TraitReader.read(report), isCopy(membership));
    add(member, cluster(membership.story()));
  }

  /** Puts two articles that turned out to be one text into one story: the older of the two. */
  public List<Membership> join(CopyVerdict revised) {
    Cluster child = storyOf.get(revised.child());
    Cluster parent = storyOf.get(revised.parent());
    return child == null || parent == null || child == parent
        ? List.of()
        : merged(child, parent, copyEvidence(revised));
  }

  /** Drops what entered the record before this moment. */
  public void forgetBefore(Instant moment) {
    List<String> old =
        members.values().stream().filter(m -> m.seen().isBefore(moment)).map(Member::id).toList();
    old.forEach(this::forget);
  }

  private static final String COPY_RULE = "copy/1";

  private static boolean isCopy(Membership membership) {
    return membership.evidence().rule().equals(COPY_RULE);
  }

  private static Evidence copyEvidence(CopyVerdict copy) {
    return new Evidence(
        COPY_RULE, copy.evidence().score(), List.of("its text is that of " + copy.parent()));
  }

  private Member hold(Report report, TraitReader.Reading reading, boolean copy) {
    frequencies.add(reading.traits());
    boolean young = frequencies.articles() <= YOUNG_MAX;
    Map<Integer, String> labels = young ? reading.namedLabels() : Map.of();
    Member member = nearest.add(reading.traits(), report.seen(), copy, labels);
    members.put(report.id(), member);
    return member;
  }

  private void forget(String id) {
    Member member = members.remove(id);
    Cluster cluster = storyOf.remove(id);
    originals.remove(id);
    if (member != null) {
      nearest.drop(member);
    }
    if (member != null && cluster != null) {
      cluster.remove(member, likeness);
      drop(cluster);
    }
  }

  private void drop(Cluster cluster) {
    if (cluster.isEmpty()) {
      byStory.remove(cluster.story());
    }
  }

  private final Map<String, String> originals = new LinkedHashMap<>();
  private final Map<String, Cluster> byStory = new HashMap<>();

  private Cluster cluster(String story) {
    return byStory.computeIfAbsent(story, s -> new Cluster(s, clusters++));
  }

  private void add(Member member, Cluster cluster) {
    cluster.add(member, likeness);
    storyOf.put(member.id(), cluster);
  }

  private Assignment joined(Member member, Cluster cluster, Evidence evidence) {
    add(member, cluster);
    return new Assignment(new Membership(member.id(), cluster.story(), evidence), List.of());
  }

  private Assignment placed(Member member, TraitReader.Reading reading) {
    List<Fit> fits = fits(member);
    Optional<Fit> best = fits.stream().filter(f -> f.score() > JOIN).findFirst();
    Cluster home = best.map(Fit::cluster).orElseGet(() -> founded(member));
    Evidence evidence = explanation.of(member, reading.labels(), best, fits);
    add(member, home);
    List<Membership> moved = repaired(home, fits);
    Cluster now = Objects.requireNonNull(storyOf.get(member.id()));
    return new Assignment(
        new Membership(member.id(), now.story(), evidence),
        moved.stream().filter(m -> !m.article().equals(member.id())).toList());
  }

  private Cluster founded(Member member) {
    String story = StoryIds.foundedBy(member.id());
    for (int times = 2; byStory.containsKey(story); times++) {
      story = StoryIds.foundedAgainBy(member.id(), times);
    }
    return cluster(story);
  }

  /**
   * In a young stream the first articles were placed before anybody knew which words are common.
   * Whenever a new epoch weighs them afresh, each is taken out and placed once more.
   */
  private Assignment lookedAtAgain(Assignment assignment) {
    Map<String, String> told = new HashMap<>();
    storyOf.forEach((article, cluster) -> told.put(article, cluster.story()));
    told.put(assignment.own().article(), assignment.own().story());
    List<Member> all =
        members.values().stream().sorted(Comparator.comparingInt(Member::number)).toList();
    all.stream().filter(m -> !m.isCopy()).forEach(this::placeAgain);
    originals.forEach(this::follow);
    Map<String, Membership> moved = new LinkedHashMap<>();
    assignment.moved().forEach(m -> moved.put(m.article(), m));
    all.stream()
        .filter(m -> !home(m).story().equals(told.get(m.id())))
        .forEach(m -> moved.put(m.id(), again(m)));
    Membership own = moved.getOrDefault(assignment.own().article(), assignment.own());
    moved.remove(own.article());
    return new Assignment(own, List.copyOf(moved.values()));
  }

  private Cluster home(Member member) {
    return Objects.requireNonNull(storyOf.get(member.id()), member.id());
  }

  private Membership again(Member member) {
    Cluster home = home(member);
    return new Membership(member.id(), home.story(), explanation.again(member, home));
  }

  /** A copy goes where its original went. */
  private void follow(String copy, String original) {
    Cluster home = storyOf.get(original);
    Cluster old = storyOf.get(copy);
    Member member = members.get(copy);
    if (home != null && old != null && member != null && home != old) {
      old.remove(member, likeness);
      drop(old);
      add(member, home);
    }
  }

  private static final int YOUNG_MAX = 600;

  private void placeAgain(Member member) {
    Cluster old = home(member);
    old.remove(member, likeness);
    List<Fit> fits = fits(member);
    Optional<Fit> best =
        fits.stream()
            .filter(f -> f.score() * (f.cluster() == old ? STAYING : 1) > JOIN)
            .max(Comparator.comparingDouble(f -> f.score() * (f.cluster() == old ? STAYING : 1)));
    Cluster home = best.map(Fit::cluster).orElseGet(() -> old.isEmpty() ? old : founded(member));
    add(member, home);
    drop(old);
    repaired(home, fits);
  }

  private static final double STAYING = 1.14;

  /** The stories that share telling terms with the article, best first. */
  private List<Fit> fits(Member member) {
    Map<Cluster, Double> scores = new LinkedHashMap<>();
    for (Member other : nearest.of(member)) {
      Cluster cluster = Objects.requireNonNull(storyOf.get(other.id()), other.id());
      if (cluster.isEmpty()) {
        continue;
      }
      scores.computeIfAbsent(cluster, c -> score(member, c));
    }
    return scores.entrySet().stream()
        .map(e -> new Fit(e.getKey(), e.getValue()))
        .sorted(
            Comparator.comparingDouble((Fit f) -> -f.score())
                .thenComparingInt(f -> f.cluster().number()))
        .toList();
  }

  /** Mean likeness to the story's members, in proportion to theirs among themselves. */
  private double score(Member member, Cluster cluster) {
    double sum = 0;
    List<Member> speakers = cluster.speakers();
    for (Member speaker : speakers) {
      sum += likeness.of(member, speaker);
    }
    return sum / speakers.size() / Math.pow(cluster.within(), ALPHA);
  }

  private record Crossing(Cluster other, double sum, int pairs, double score) {}

  /** Merges the story with others that were near the article, as long as one is near enough. */
  private List<Membership> repaired(Cluster home, List<Fit> fits) {
    List<Membership> moved = new ArrayList<>();
    Cluster now = home;
    Optional<Crossing> crossing = closest(now, fits);
    while (crossing.isPresent()) {
      Crossing c = crossing.get();
      Evidence evidence =
          new Evidence(
              RULE, Math.min(1, c.score()), List.of("its story and this one turned out to be one"));
      moved.addAll(merged(now, c.other(), evidence));
      now = now.isEmpty() ? c.other() : now;
      crossing = closest(now, fits);
    }
    return moved;
  }

  private Optional<Crossing> closest(Cluster home, List<Fit> fits) {
    return fits.stream()
        .limit(MERGE_CANDIDATES_MAX)
        .map(Fit::cluster)
        .filter(c -> c != home && !c.isEmpty())
        .map(c -> crossing(home, c))
        .filter(c -> c.score() > MERGE)
        .max(Comparator.comparingDouble(Crossing::score));
  }

  private static final int MERGE_CANDIDATES_MAX = 6;

  private Crossing crossing(Cluster a, Cluster b) {
    double sum = 0;
    int pairs = 0;
    for (Member one : a.speakers()) {
      for (Member other : b.speakers()) {
        sum += likeness.of(one, other);
        pairs++;
      }
    }
    double score = sum / pairs / Math.pow(a.within() * b.within(), ALPHA / 2);
    return new Crossing(b, sum, pairs, score);
  }

  /** The younger story goes into the older one, whose id stays. */
  private List<Membership> merged(Cluster a, Cluster b, Evidence evidence) {
    Cluster older = a.number() < b.number() ? a : b;
    Cluster younger = older == a ? b : a;
    Crossing crossing = crossing(older, younger);
    List<Member> moving = younger.members();
    older.absorb(younger, crossing.sum(), crossing.pairs());
    younger.empty();
    byStory.remove(younger.story());
    moving.forEach(m -> storyOf.put(m.id(), older));
    return moving.stream().map(m -> new Membership(m.id(), older.story(), evidence)).toList();
  }
}
