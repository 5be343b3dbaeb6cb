package news.parallax.indexer.copies;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import news.parallax.indexer.checkpoint.CheckpointInput;
import news.parallax.indexer.checkpoint.CheckpointOutput;
import news.parallax.indexer.copies.Families.Family;
import news.parallax.story.CopyVerdict;
import news.parallax.story.Report;
import news.parallax.story.SharedRun;

/**
 * Remembers texts and tells of each new one whose it is. The parent of every copy is the origin of
 * its family: the earliest by the pages' own word (a link or a credit, else the time of
 * publication), not by arrival; when an original arrives after its copies, their verdicts are
 * revised. Deterministic; for one thread.
 */
public final class CopyJudge {

  private static final int CANDIDATES_MAX = 12;

  /** A larger family is not looked over anew for one more copy of it. */
  private static final int FAMILY_MAX = 64;

  private final CopyMemory memory = new CopyMemory();
  private final Families families = new Families(memory::latest);
  private final Map<Integer, Integer> parents = new HashMap<>();
  private final Map<Integer, Set<Integer>> copies = new HashMap<>();

  /** A held text that is the new one's, or the reverse; the alignment has the new one first. */
  private record Match(Held other, Alignment alignment) {}

  /** Judges against all that is remembered, and remembers; the same id again replaces its text. */
  public Judgement judge(Report report) {
    Held held = memory.hold(report);
    List<Match> found = matches(held);
    List<Match> matches = withoutStock(found);
    for (Match match : matches) {
      Alignment a = match.alignment();
      families.tie(held.article(), match.other().article(), a.ofFirst(), a.ofSecond());
    }
    memory.index(held);
    Set<Integer> affected = affected(held, found);
    return affected.size() > FAMILY_MAX
        ? added(held, matches).orElseGet(() -> settled(held, affected))
        : settled(held, affected);
  }

  /** One more copy of a text that has very many. */
  private Optional<Judgement> added(Held held, List<Match> matches) {
    return matches.stream()
        .max(Comparator.comparingDouble(m -> m.alignment().ofFirst()))
        .map(best -> origin(best.other().article()))
        .filter(origin -> origin != held.article() && isLater(held, origin))
        .map(
            origin -> {
              link(held.article(), origin);
              CopyVerdict own = Verdicts.of(held, memory.revisions(origin));
              return new Judgement(Optional.of(own), List.of());
            });
  }

  private boolean isLater(Held held, int origin) {
    return held.claim().stands().isAfter(memory.claim(origin).stands());
  }

  /** What the latest texts of two articles share; nothing where one is not held. */
  public SharedWords shared(String one, String other) {
    return memory
        .latest(one)
        .flatMap(a -> memory.latest(other).map(b -> new Aligner(a.print()).with(b.print())))
        .map(
            alignment ->
                new SharedWords(
                    alignment.runs().stream()
                        .mapToInt(SharedRun::words)
                        .filter(words -> words >= SharedWords.RUN_MIN)
                        .sum(),
                    alignment.longestRun()))
        .orElse(SharedWords.NONE);
  }

  /** Drops what entered the record before this moment; verdicts on it stand. */
  public void forgetBefore(Instant moment) {
    for (int article : memory.seenBefore(moment)) {
      families.drop(article);
      memory.drop(article);
      unlink(article);
      Set<Integer> orphans = copies.remove(article);
      if (orphans != null) {
        orphans.forEach(parents::remove);
      }
    }
  }

  private List<Match> matches(Held held) {
    Aligner aligner = new Aligner(held.print());
    List<Match> matches = new ArrayList<>();
    for (Held other : memory.candidates(held, CANDIDATES_MAX)) {
      Alignment alignment = aligner.with(other.print());
      if (CopyRule.isCopy(alignment, isOlder(held, other))
          || isAcknowledged(held, other, alignment)) {
        matches.add(new Match(other, alignment));
      }
    }
    return matches;
  }

  /** Texts that were tied by nothing but stock words are not, as soon as these are known. */
  private List<Match> withoutStock(List<Match> matches) {
    boolean[] stock =
        Stock.among(
            matches.stream().map(Match::alignment).toList(),
            (a, b) ->
                families.share(matches.get(a).other().article(), matches.get(b).other().article())
                    >= Stock.PART);
    List<Match> kept = new ArrayList<>();
    List<Integer> untied = new ArrayList<>();
    for (int i = 0; i < stock.length; i++) {
      if (stock[i]) {
        untied.add(matches.get(i).other().article());
      } else {
        kept.add(matches.get(i));
      }
    }
    for (int one : untied) {
      for (int other : untied) {
        families.untie(one, other);
      }
    }
    return kept;
  }

  private static boolean isOlder(Held a, Held b) {
    return a.claim().stands().isBefore(b.claim().stands());
  }

  private static boolean isAcknowledged(Held a, Held b, Alignment alignment) {
    return (a.claim().linksTo(b.claim()) || b.claim().linksTo(a.claim()))
        && CopyRule.isAcknowledged(alignment);
  }

  /** Whose verdicts may change: the article's family as it was, and those that it touches. */
  private Set<Integer> affected(Held held, List<Match> matches) {
    Set<Integer> affected = new LinkedHashSet<>();
    affected.add(held.article());
    Stream.concat(Stream.of(held.article()), matches.stream().map(m -> m.other().article()))
        .map(this::origin)
        .distinct()
        .forEach(
            origin -> {
              affected.add(origin);
              affected.addAll(copies.getOrDefault(origin, Set.of()));
            });
    return affected;
  }

  private int origin(int article) {
    return parents.getOrDefault(article, article);
  }

  private Judgement settled(Held held, Set<Integer> affected) {
    if (affected.size() == 1 && !parents.containsKey(held.article())) {
      return Judgement.ORIGINAL;
    }
    Map<Integer, CopyVerdict> verdicts = new LinkedHashMap<>();
    List<String> withdrawn = new ArrayList<>();
    for (Family family : families.of(affected)) {
      for (int member : family.members()) {
        boolean isOwn = member == held.article();
        if (member == family.origin()) {
          if (unlink(member) && !isOwn) {
            withdrawn.add(memory.claim(member).id());
          }
        } else if (isOwn || origin(member) != family.origin()) {
          link(member, family.origin());
          verdicts.put(member, verdict(member, family.origin(), held));
        }
      }
    }
    Optional<CopyVerdict> own = Optional.ofNullable(verdicts.remove(held.article()));
    return new Judgement(own, List.copyOf(verdicts.values()), withdrawn);
  }

  private void link(int child, int parent) {
    unlink(child);
    parents.put(child, parent);
    copies.computeIfAbsent(parent, p -> new LinkedHashSet<>()).add(child);
  }

  /**
   * @return whether it was a copy
   */
  private boolean unlink(int child) {
    Integer parent = parents.remove(child);
    if (parent != null) {
      Set<Integer> siblings = copies.get(parent);
      if (siblings != null) {
        siblings.remove(child);
        if (siblings.isEmpty()) {
          copies.remove(parent);
        }
      }
    }
    return parent != null;
  }

  private CopyVerdict verdict(int child, int parent, Held held) {
    Held copy = child == held.article() ? held : memory.latest(child);
    return Verdicts.of(copy, memory.revisions(parent));
  }

  /** Writes all that is remembered. */
  public void write(CheckpointOutput out) {
    memory.write(out);
    families.write(out);
    out.each(parents, out::number, out::number);
    out.each(copies, out::number, of -> out.each(of, out::number));
  }

  /** Takes up what was written; for a judge that remembers nothing yet. */
  public void read(CheckpointInput in) {
    memory.read(in);
    families.read(in);
    in.each(parents, in::number, in::number);
    in.each(copies, in::number, () -> new LinkedHashSet<>(in.each(in::number)));
  }
}
