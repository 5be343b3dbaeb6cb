package news.parallax.indexer.stories;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.parallax.story.Evidence;
import news.parallax.story.Membership;

/**
 * Puts right what was decided when less was known: merges stories, places articles again, and parts
 * a story that has come to be two.
 */
final class Repair {

  /** Stories are compared with each other only where the article is at least half as like both. */
  private static final double NEAR = 0.5;

  private static final int MERGE_CANDIDATES_MAX = 6;

  private final Fitting fitting;
  private final Likeness likeness;
  private final Remembered remembered;
  private final Stories stories;
  private final Copies copies;
  private final Explanation explanation;
  private final Told told;
  private final Parting parting;

  /** Of the articles touched since {@link #again} began, the story they were in; "" for unsure. */
  private final Map<Member, String> before = new LinkedHashMap<>();

  Repair(
      Fitting fitting,
      Likeness likeness,
      Remembered remembered,
      Stories stories,
      Copies copies,
      Explanation explanation,
      Told told) {
    this.fitting = fitting;
    this.likeness = likeness;
    this.remembered = remembered;
    this.stories = stories;
    this.copies = copies;
    this.explanation = explanation;
    this.told = told;
    this.parting = new Parting(likeness);
  }

  /** Merges the story with others that were near an article, as long as one is near enough. */
  List<Membership> merged(Cluster home, List<Fit> fits) {
    List<Membership> moved = new ArrayList<>();
    Cluster now = home;
    Optional<Crossing> crossing = closest(now, fits);
    while (crossing.isPresent()) {
      Crossing c = crossing.get();
      Evidence evidence =
          new Evidence(
              StoryGrouper.RULE,
              Math.min(1, c.score()),
              List.of("its story and this one turned out to be one"));
      moved.addAll(stories.merged(now, c.other(), c, evidence));
      now = now.isEmpty() ? c.other() : now;
      crossing = closest(now, fits);
    }
    return moved;
  }

  private Optional<Crossing> closest(Cluster home, List<Fit> fits) {
    return fits.stream()
        .filter(f -> f.cluster() != home && !f.cluster().isEmpty())
        .filter(f -> f.score() > NEAR * fitting.wanted(home, f.cluster()))
        .filter(f -> !told.forbids(home, f.cluster()))
        .limit(MERGE_CANDIDATES_MAX)
        .map(f -> fitting.crossing(home, f.cluster()))
        .filter(c -> fitting.isEnough(home, c))
        .max(Comparator.comparingDouble(Crossing::score));
  }

  /**
   * Takes each of these out and places it once more, then looks whether the newcomer's story is
   * one; returns where the assignment leads now.
   */
  Assignment again(Assignment assignment, List<Member> some) {
    before.clear();
    assignment.moved().forEach(m -> touched(m.article(), m.story()));
    touched(assignment.own().article(), assignment.own().story());
    some.stream().filter(m -> !m.isCopy() && !told.ties(m)).forEach(this::placeAgain);
    Map<String, Membership> moved = new LinkedHashMap<>();
    assignment.moved().forEach(m -> moved.put(m.article(), m));
    before.forEach(
        (member, story) -> {
          if (!home(member).story().equals(story)) {
            moved.put(member.id(), explained(member, KNOWN_MORE));
          }
        });
    remembered
        .of(assignment.own().article())
        .map(newcomer -> parted(home(newcomer)))
        .ifPresent(parted -> parted.forEach(m -> moved.put(m.article(), m)));
    Membership own = moved.getOrDefault(assignment.own().article(), assignment.own());
    moved.remove(own.article());
    return new Assignment(own, List.copyOf(moved.values()));
  }

  private void touched(String article, String story) {
    remembered.of(article).ifPresent(m -> before.putIfAbsent(m, story));
  }

  private static Cluster home(Member member) {
    return member.cluster().orElseThrow();
  }

  private Membership explained(Member member, String why) {
    Evidence evidence = explanation.again(likeness.weighed(member), home(member), why);
    return new Membership(member.id(), home(member).story(), evidence);
  }

  private void placeAgain(Member member) {
    Cluster old = home(member);
    before.putIfAbsent(member, old.story());
    Weighed weighed = likeness.weighed(member);
    old.remove(member);
    List<Fit> fits = fitting.fits(weighed);
    Optional<Fit> best =
        fits.stream()
            .filter(f -> fitting.isEnough(member, f, staying(f, old)))
            .max(Comparator.comparingDouble(f -> f.score() * staying(f, old)));
    Cluster home =
        best.map(Fit::cluster)
            .orElseGet(() -> isAlone(member, old) ? old : stories.foundedBy(member));
    home.add(member, best.orElseGet(() -> fitting.fit(weighed, home)).sum());
    stories.dropIfEmpty(old);
    if (home != old) {
      copies.of(member.id()).forEach(copy -> follow(copy, home));
    }
    merged(home, fits).forEach(m -> touched(m.article(), UNSURE));
  }

  /** The larger part keeps the address, unless an operator said that some belong together. */
  private List<Membership> parted(Cluster whole) {
    return parting
        .of(whole)
        .filter(parts -> whole.members().stream().noneMatch(told::ties))
        .map(parts -> part(whole, parts))
        .orElse(List.of());
  }

  private List<Membership> part(Cluster whole, Parting.Parts parts) {
    Set<Member> leaving = new LinkedHashSet<>();
    parts.leaving().forEach(member -> addWithCopies(member, whole, leaving));
    List<Member> all = whole.members();
    Cluster fresh = stories.foundedBy(parts.leaving().getFirst());
    all.forEach(whole::remove);
    for (Member member : all) {
      Cluster home = leaving.contains(member) ? fresh : whole;
      home.add(member, member.isCopy() ? 0 : fitting.fit(likeness.weighed(member), home).sum());
    }
    return leaving.stream()
        .map(m -> explained(m, "its former story turned out to be two"))
        .toList();
  }

  private void addWithCopies(Member member, Cluster home, Set<Member> all) {
    if (home(member) == home && all.add(member)) {
      copies.of(member.id()).stream()
          .flatMap(copy -> remembered.of(copy).stream())
          .forEach(copy -> addWithCopies(copy, home, all));
    }
  }

  /** Beside its own copies alone an article keeps its story, and so the story its address. */
  private boolean isAlone(Member member, Cluster old) {
    return copies.of(member.id()).containsAll(old.members().stream().map(Member::id).toList());
  }

  private static final String UNSURE = "";
  private static final String KNOWN_MORE = "weighed again when more of the stream was known";

  private static double staying(Fit fit, Cluster old) {
    return fit.cluster() == old ? Setting.STAYING : 1;
  }

  /** A copy goes where its original went. */
  private void follow(String copy, Cluster home) {
    Optional<Member> child =
        remembered.of(copy).filter(m -> home(m) != home && told.allows(m.id(), m.cluster(), home));
    if (child.isPresent()) {
      before.putIfAbsent(child.get(), home(child.get()).story());
      stories.remove(child.get());
      home.add(child.get(), 0);
    }
  }
}
