package news.parallax.indexer.copies;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntFunction;
import news.parallax.indexer.checkpoint.CheckpointInput;
import news.parallax.indexer.checkpoint.CheckpointOutput;

/**
 * Which texts are one text: what was found of each two, and what follows from it for all. The
 * outcome depends on what was found and on what the pages say, never on the order of arrival.
 */
final class Families {

  /** A text that holds so much of two others makes one family of them. */
  private static final double JOINING_SHARE = 0.6;

  private final IntFunction<Held> held;
  private final Map<Integer, List<Tie>> ties = new HashMap<>();

  /**
   * @param held what is held of an article
   */
  Families(IntFunction<Held> held) {
    this.held = held;
  }

  /**
   * That one article's text is another's.
   *
   * @param mine share of this article's words in the other
   * @param others share of the other's words in this one
   */
  private record Tie(int other, double mine, double others) {}

  void tie(int one, int other, double ofOne, double ofOther) {
    add(one, new Tie(other, ofOne, ofOther));
    add(other, new Tie(one, ofOther, ofOne));
  }

  /** What was found of an earlier revision stays where it was more. */
  private void add(int article, Tie tie) {
    List<Tie> all = ties.computeIfAbsent(article, a -> new ArrayList<>(2));
    Tie known = all.stream().filter(t -> t.other() == tie.other()).findFirst().orElse(tie);
    all.remove(known);
    all.add(known.mine() + known.others() > tie.mine() + tie.others() ? known : tie);
  }

  /** The larger share that one has of the other; 0 when they are not tied. */
  double share(int one, int other) {
    return ties.getOrDefault(one, List.of()).stream()
        .filter(t -> t.other() == other)
        .mapToDouble(t -> Math.max(t.mine(), t.others()))
        .findFirst()
        .orElse(0);
  }

  void untie(int one, int other) {
    remove(one, other);
    remove(other, one);
  }

  private void remove(int article, int other) {
    List<Tie> left = ties.getOrDefault(article, new ArrayList<>());
    left.removeIf(t -> t.other() == other);
    if (left.isEmpty()) {
      ties.remove(article);
    }
  }

  void drop(int article) {
    List<Tie> gone = ties.remove(article);
    if (gone != null) {
      gone.forEach(tie -> remove(tie.other(), article));
    }
  }

  /**
   * A text with all its copies.
   *
   * @param origin the earliest by the pages' own evidence
   * @param members in order of arrival
   */
  record Family(int origin, SortedSet<Integer> members) {}

  /** The families of these articles, each once. */
  List<Family> of(Set<Integer> articles) {
    View view = new View();
    List<Family> families = new ArrayList<>();
    Set<Integer> seen = new LinkedHashSet<>();
    for (int article : articles) {
      if (!seen.contains(article)) {
        Set<Integer> members = view.connected(article);
        seen.addAll(members);
        families.add(new Family(view.origin(members), new TreeSet<>(members)));
      }
    }
    return families;
  }

  /** Reads each claim and each article's choice of originals once. */
  private final class View {
    private final Map<Integer, Held> read = new HashMap<>();
    private final Map<Integer, Set<Integer>> chosen = new HashMap<>();

    private Held held(int article) {
      return read.computeIfAbsent(article, held::apply);
    }

    private Claim claim(int article) {
      return held(article).claim();
    }

    Set<Integer> connected(int article) {
      Set<Integer> members = new LinkedHashSet<>(Set.of(article));
      Deque<Integer> open = new ArrayDeque<>(members);
      while (!open.isEmpty()) {
        int at = open.remove();
        for (Tie tie : ties.getOrDefault(at, List.of())) {
          boolean joined =
              originals(at).contains(tie.other()) || originals(tie.other()).contains(at);
          if (joined && members.add(tie.other())) {
            open.add(tie.other());
          }
        }
      }
      return members;
    }

    /**
     * The older text that has most of an article's, and every other that has most of it too. A
     * round-up of two short reports makes no family of them.
     */
    private Set<Integer> originals(int article) {
      Set<Integer> known = chosen.get(article);
      if (known == null) {
        known = chosenOriginals(article);
        chosen.put(article, known);
      }
      return known;
    }

    private Set<Integer> chosenOriginals(int article) {
      List<Tie> older =
          ties.getOrDefault(article, List.of()).stream()
              .filter(t -> order().compare(t.other(), article) < 0)
              .toList();
      Set<Integer> originals = new LinkedHashSet<>();
      older.stream()
          .max(
              Comparator.comparing((Tie t) -> claim(article).names(claim(t.other())))
                  .thenComparingDouble(Tie::mine)
                  .thenComparing(Tie::other, order().reversed()))
          .ifPresent(best -> originals.add(best.other()));
      older.stream().filter(t -> t.mine() >= JOINING_SHARE).forEach(t -> originals.add(t.other()));
      return originals;
    }

    /** Who came before whom of two that are tied: a page's word about the other, then time. */
    private Comparator<Integer> order() {
      return (a, b) -> {
        boolean aNames = claim(a).names(claim(b));
        boolean bNames = claim(b).names(claim(a));
        return aNames != bNames ? (aNames ? 1 : -1) : byTime().compare(a, b);
      };
    }

    /**
     * A page that tells no time is the younger one, unless it was seen before the other came out;
     * of several such pages one that was not set anew, and that the others all have most of.
     */
    private Comparator<Integer> byTime() {
      return (a, b) -> {
        boolean dated = claim(a).published().isPresent() || claim(b).published().isPresent();
        int order = dated ? claim(a).stands().compareTo(claim(b).stands()) : 0;
        order =
            order != 0
                ? order
                : Boolean.compare(held(a).print().isSetAnew(), held(b).print().isSetAnew());
        order = order != 0 ? order : Double.compare(centrality(b), centrality(a));
        return order != 0 ? order : claim(a).id().compareTo(claim(b).id());
      };
    }

    private double centrality(int article) {
      return ties.getOrDefault(article, List.of()).stream()
          .mapToDouble(t -> Math.min(t.mine(), t.others()))
          .sum();
    }

    /** Who names another of the family as the source is not its origin. */
    int origin(Set<Integer> members) {
      List<Integer> naming =
          members.stream()
              .filter(
                  a ->
                      ties.getOrDefault(a, List.of()).stream()
                          .anyMatch(
                              t ->
                                  members.contains(t.other())
                                      && claim(a).names(claim(t.other()))
                                      && !claim(t.other()).names(claim(a))))
              .toList();
      return members.stream()
          .filter(a -> !naming.contains(a) || naming.size() == members.size())
          .min(byTime())
          .orElseThrow();
    }
  }

  void write(CheckpointOutput out) {
    out.each(
        ties,
        out::number,
        of -> out.each(of, t -> out.number(t.other()).real(t.mine()).real(t.others())));
  }

  void read(CheckpointInput in) {
    in.each(ties, in::number, () -> in.each(() -> new Tie(in.number(), in.real(), in.real())));
  }
}
