package news.parallax.indexer.copies;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import news.parallax.story.Report;

/** The remembered texts and the index over their shingles. */
final class CopyMemory {

  /** A run in this many unrelated texts is a set phrase. */
  private static final int STOCK_ROOTS = 4;

  private final Map<String, Held> byId = new HashMap<>();
  private final List<Optional<Held>> byNumber = new ArrayList<>();
  private ShingleIndex index = new ShingleIndex();
  private int[] shared = new int[64];
  private int dropped;

  /** Gives the report the next number; it is found only once it is indexed. */
  Held hold(Report report) {
    Held held = Held.of(byNumber.size(), report);
    byId.put(held.id(), held);
    byNumber.add(Optional.of(held));
    return held;
  }

  void index(Held held) {
    for (int shingle : Shingles.winnowed(held.print())) {
      index.add(shingle, held.number());
    }
  }

  Optional<Held> held(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  List<Held> seenBefore(Instant moment) {
    return byId.values().stream()
        .filter(h -> h.seen().isBefore(moment))
        .sorted(Comparator.comparingInt(Held::number))
        .toList();
  }

  void drop(String id) {
    Held held = byId.remove(id);
    if (held != null) {
      byNumber.set(held.number(), Optional.empty());
      dropped++;
      if (dropped > byId.size() + REBUILD_SLACK) {
        rebuild();
      }
    }
  }

  private static final int REBUILD_SLACK = 1000;

  private void rebuild() {
    index = new ShingleIndex();
    dropped = 0;
    byNumber.stream().flatMap(Optional::stream).forEach(this::index);
  }

  /** The texts that share most shingles with this one, set phrases not counted; best first. */
  List<Held> candidates(Held held, Masked masked, int max, int sharedMin) {
    shared = shared.length < byNumber.size() ? new int[byNumber.size() * 2] : shared;
    List<Integer> touched = new ArrayList<>();
    for (int shingle : Shingles.winnowed(held.print())) {
      index.texts(
          shingle,
          text -> {
            if (shared[text]++ == 0) {
              touched.add(text);
            }
          });
    }
    List<Held> best =
        touched.stream()
            .filter(text -> shared[text] >= sharedMin && text != held.number())
            .filter(text -> isWorthAligning(shared[text], held, text))
            .sorted(Comparator.<Integer>comparingInt(t -> -shared[t]).thenComparing(t -> t))
            .flatMap(text -> byNumber.get(text).stream())
            .limit(max)
            .toList();
    touched.forEach(text -> shared[text] = 0);
    return best;
  }

  /** Two texts of which one is at least a quarter the other's share at least this many shingles. */
  private boolean isWorthAligning(int shared, Held held, int text) {
    int shorter =
        byNumber.get(text).map(o -> Math.min(o.print().length(), held.print().length())).orElse(0);
    return shared * SHINGLES_TO_WORDS >= shorter;
  }

  private static final int SHINGLES_TO_WORDS = 16;

  /** Marks the words that lie in runs which at least four unrelated texts have. */
  Masked masked(Held held, UnaryOperator<String> root) {
    Print print = held.print();
    boolean[] stock = new boolean[print.length()];
    String own = root.apply(held.id());
    Shingles.winnowed(
        print,
        (from, length, shingle) -> {
          if (isStock(shingle, own, root)) {
            Arrays.fill(stock, from, from + length, true);
          }
        });
    return Masked.of(print, stock);
  }

  private boolean isStock(int shingle, String own, UnaryOperator<String> root) {
    List<String> roots = new ArrayList<>(STOCK_ROOTS);
    index.texts(
        shingle,
        text -> {
          if (roots.size() < STOCK_ROOTS) {
            byNumber
                .get(text)
                .map(h -> root.apply(h.id()))
                .filter(r -> !r.equals(own) && !roots.contains(r))
                .ifPresent(roots::add);
          }
        });
    return roots.size() >= STOCK_ROOTS;
  }
}
