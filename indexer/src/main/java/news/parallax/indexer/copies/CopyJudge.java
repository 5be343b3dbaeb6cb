package news.parallax.indexer.copies;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import news.parallax.story.CopyVerdict;
import news.parallax.story.Report;

/**
 * Remembers texts and tells of each new one whose it is. The parent of every copy is the root of
 * its group: the earliest by the pages' own word (a link or a credit, else the time of
 * publication), not by arrival; when an original arrives after its copies, their verdicts are
 * revised. Deterministic; for one thread.
 */
public final class CopyJudge {

  private static final int CANDIDATES_MAX = 12;
  private static final int SHARED_SHINGLES_MIN = 2;

  private final CopyMemory memory = new CopyMemory();
  private final Map<String, String> parents = new HashMap<>();
  private final Map<String, Set<String>> copies = new HashMap<>();
  private final Set<String> loose = new HashSet<>();

  /**
   * A remembered text that is the new one's, or the reverse; the alignment has the new one first.
   */
  private record Match(Held other, Alignment alignment) {}

  /** Judges against all that is remembered, and remembers; the same id again replaces its text. */
  public Judgement judge(Report report) {
    forget(report.id());
    Held held = memory.hold(report);
    List<Match> matches = matches(held);
    Judgement judgement = matches.isEmpty() ? Judgement.ORIGINAL : settle(held, matches);
    memory.index(held);
    return judgement;
  }

  /** Rebuilds the memory of an article that was judged before. */
  public void remember(Report report, Optional<CopyVerdict> verdict) {
    forget(report.id());
    memory.index(memory.hold(report));
    verdict.ifPresent(v -> link(v.child(), v.parent()));
    verdict.ifPresent(this::note);
  }

  /** Drops what entered the record before this moment. */
  public void forgetBefore(Instant moment) {
    for (Held held : memory.seenBefore(moment)) {
      forget(held.id());
      unlinkCopies(held.id());
    }
  }

  /** Drops the text; copies that point to it keep doing so. */
  private void forget(String id) {
    memory.drop(id);
    loose.remove(id);
    String parent = parents.remove(id);
    if (parent != null) {
      copies.getOrDefault(parent, new HashSet<>()).remove(id);
    }
  }

  private void unlinkCopies(String id) {
    Set<String> orphans = copies.remove(id);
    if (orphans != null) {
      orphans.forEach(parents::remove);
    }
  }

  private List<Match> matches(Held held) {
    Masked own = memory.masked(held, this::textOf);
    List<Match> matches = new ArrayList<>();
    for (Held other : memory.candidates(held, own, CANDIDATES_MAX, SHARED_SHINGLES_MIN)) {
      Alignment alignment = Alignment.of(own, memory.masked(other, this::textOf));
      if (CopyRule.isCopy(alignment) || saysSo(held, other, alignment)) {
        matches.add(new Match(other, alignment));
      }
    }
    return matches;
  }

  /** A page that links to the other as its source needs less shared text. */
  private static boolean saysSo(Held a, Held b, Alignment alignment) {
    return (a.linksTo(b) || b.linksTo(a))
        && Math.max(alignment.ofFirst(), alignment.ofSecond()) >= LINKED_SHARE
        && alignment.longestRun() >= LINKED_RUN;
  }

  private static final double LINKED_SHARE = 0.25;
  private static final int LINKED_RUN = 6;

  private String root(String id) {
    String at = id;
    String parent = parents.get(at);
    while (parent != null) {
      at = parent;
      parent = parents.get(at);
    }
    return at;
  }

  /**
   * Whose text an article's is, for the counting of set phrases: loose copies count as their own.
   */
  private String textOf(String id) {
    return loose.contains(id) ? id : root(id);
  }

  private static final double CLOSE = 0.75;

  /**
   * Joins the groups that the new text belongs to and makes their earliest text the parent of all.
   */
  private Judgement settle(Held held, List<Match> matches) {
    Set<String> roots = joinedRoots(matches);
    Held first = earliest(held, roots, matches);
    Map<String, Alignment> known = new LinkedHashMap<>();
    matches.forEach(m -> known.put(m.other().id(), m.alignment()));
    List<CopyVerdict> revised = new ArrayList<>();
    for (String root : roots) {
      if (!root.equals(first.id())) {
        revised.addAll(moved(root, first, held, known));
      }
    }
    if (first.id().equals(held.id())) {
      return new Judgement(Optional.empty(), revised);
    }
    link(held.id(), first.id());
    return new Judgement(Optional.of(verdict(held, first, matches)), revised);
  }

  /**
   * The group of the best match, and each other group whose text is nearly the whole of the new one
   * too. A round-up that holds two short reports joins the groups of neither to the other.
   */
  private Set<String> joinedRoots(List<Match> matches) {
    Match best =
        matches.stream()
            .max(Comparator.comparingDouble(m -> m.alignment().ofFirst()))
            .orElseThrow();
    Set<String> roots = new LinkedHashSet<>();
    roots.add(root(best.other().id()));
    matches.stream()
        .filter(m -> m.alignment().ofFirst() >= JOINING_SHARE)
        .forEach(m -> roots.add(root(m.other().id())));
    return roots;
  }

  private static final double JOINING_SHARE = 0.6;

  private Held earliest(Held held, Set<String> roots, List<Match> matches) {
    Held first = held;
    for (String root : roots) {
      Held rival =
          memory
              .held(root)
              .orElseGet(
                  () ->
                      matches.stream()
                          .map(Match::other)
                          .filter(o -> root(o.id()).equals(root))
                          .findFirst()
                          .orElseThrow());
      first = precedes(rival, first) ? rival : first;
    }
    return first;
  }

  /** Whether {@code a} is the origin of the two; an equal claim goes to the one that came first. */
  private static boolean precedes(Held a, Held b) {
    if (b.names(a) != a.names(b)) {
      return b.names(a);
    }
    if (a.published().isPresent() && b.published().isPresent()) {
      Duration lead = Duration.between(a.published().get(), b.published().get());
      return lead.isZero() ? a.number() < b.number() : lead.isPositive();
    }
    if (a.published().isPresent() || b.published().isPresent()) {
      return a.published().isPresent() ? isOlder(a, b) : !isOlder(b, a);
    }
    return a.number() < b.number();
  }

  /** A page that tells no time is the younger one, unless it was seen before the other came out. */
  private static boolean isOlder(Held dated, Held undated) {
    return !dated.published().orElseThrow().isAfter(undated.seen());
  }

  private List<CopyVerdict> moved(
      String oldRoot, Held first, Held held, Map<String, Alignment> known) {
    Set<String> children = copies.getOrDefault(oldRoot, Set.of());
    List<String> group = new ArrayList<>();
    group.add(oldRoot);
    children.stream().sorted(Comparator.comparingInt(this::number)).forEach(group::add);
    List<CopyVerdict> revised = new ArrayList<>();
    for (String id : group) {
      link(id, first.id());
      memory.held(id).ifPresent(h -> revised.add(verdict(h, first, List.of())));
    }
    copies.remove(oldRoot);
    return revised;
  }

  private int number(String id) {
    return memory.held(id).map(Held::number).orElse(-1);
  }

  private void link(String child, String parent) {
    String before = parents.put(child, parent);
    if (before != null) {
      Objects.requireNonNull(copies.getOrDefault(before, new HashSet<>())).remove(child);
    }
    copies.computeIfAbsent(parent, p -> new LinkedHashSet<>()).add(child);
  }

  private CopyVerdict verdict(Held child, Held parent, List<Match> matches) {
    Alignment alignment =
        matches.stream()
            .filter(m -> m.other().id().equals(parent.id()))
            .map(Match::alignment)
            .findFirst()
            .orElseGet(
                () ->
                    Alignment.of(
                        memory.masked(child, this::textOf), memory.masked(parent, this::textOf)));
    return note(
        new CopyVerdict(
            child.id(),
            parent.id(),
            CopyRule.kind(alignment, child.linksTo(parent)),
            Math.min(1, alignment.ofFirst()),
            CopyRule.evidence(alignment, pageSays(child, parent))));
  }

  private CopyVerdict note(CopyVerdict verdict) {
    if (verdict.share() < CLOSE) {
      loose.add(verdict.child());
    } else {
      loose.remove(verdict.child());
    }
    return verdict;
  }

  private static List<String> pageSays(Held child, Held parent) {
    List<String> says = new ArrayList<>();
    if (child.linksTo(parent)) {
      says.add("links to the original as its source");
    }
    if (child.credits(parent)) {
      says.add("credits " + parent.outlet());
    }
    if (child.published().isPresent() && parent.published().isPresent()) {
      Duration later = Duration.between(parent.published().get(), child.published().get());
      says.add("published " + later.toMinutes() + " minutes after the original");
    }
    return says;
  }
}
