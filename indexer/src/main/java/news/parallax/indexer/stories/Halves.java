package news.parallax.indexer.stories;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Things in two groups, by average linkage: those most alike are put together again and again, and
 * the last two groups put together that are no stragglers are the halves. A straggler goes to the
 * half that it is more like.
 */
final class Halves {

  private static final int SIDE_MIN = 2;

  private final double[][] likenesses;
  private final Side[] sides;

  enum Side {
    FIRST,
    SECOND
  }

  private Halves(double[][] likenesses, @Nullable Side[] cores) {
    this.likenesses = likenesses;
    this.sides = new Side[cores.length];
    for (int i = 0; i < sides.length; i++) {
      Side core = cores[i];
      sides[i] = core == null ? nearer(likenesses[i], cores) : core;
    }
  }

  /**
   * @param likenesses of each pair, symmetric; the diagonal is not read
   * @return empty where there are no two groups of at least two
   */
  static Optional<Halves> of(double[][] likenesses) {
    double[][] linked = Arrays.stream(likenesses).map(double[]::clone).toArray(double[][]::new);
    List<List<Integer>> groups = new ArrayList<>();
    for (int i = 0; i < linked.length; i++) {
      groups.add(new ArrayList<>(List.of(i)));
    }
    @Nullable Side[] cores = null;
    for (int left = linked.length; left > 1; left--) {
      int[] pair = closest(linked, groups);
      List<Integer> one = groups.get(pair[0]);
      List<Integer> other = groups.get(pair[1]);
      if (Math.min(one.size(), other.size()) >= SIDE_MIN) {
        cores = cores(linked.length, one, other);
      }
      link(linked, groups, pair[0], pair[1]);
    }
    return Optional.ofNullable(cores).map(c -> new Halves(likenesses, c));
  }

  private static @Nullable Side[] cores(int size, List<Integer> one, List<Integer> other) {
    @Nullable Side[] cores = new Side[size];
    one.forEach(i -> cores[i] = Side.FIRST);
    other.forEach(i -> cores[i] = Side.SECOND);
    return cores;
  }

  /** The two groups that are most alike; one that went into another is empty. */
  private static int[] closest(double[][] linked, List<List<Integer>> groups) {
    int[] closest = {};
    for (int i = 0; i < linked.length; i++) {
      for (int j = 0; j < i && !groups.get(i).isEmpty(); j++) {
        if (!groups.get(j).isEmpty()
            && (closest.length == 0 || linked[i][j] > linked[closest[0]][closest[1]])) {
          closest = new int[] {i, j};
        }
      }
    }
    return closest;
  }

  private static void link(double[][] linked, List<List<Integer>> groups, int into, int from) {
    int a = groups.get(into).size();
    int b = groups.get(from).size();
    for (int k = 0; k < linked.length; k++) {
      linked[into][k] = (a * linked[into][k] + b * linked[from][k]) / (a + b);
      linked[k][into] = linked[into][k];
    }
    groups.get(into).addAll(groups.get(from));
    groups.get(from).clear();
  }

  Side side(int at) {
    return sides[at];
  }

  /**
   * The half that something else is more like.
   *
   * @param toEach its likeness to each of the things
   */
  Side nearer(double[] toEach) {
    return nearer(toEach, sides);
  }

  private static Side nearer(double[] toEach, @Nullable Side[] sides) {
    double first = mean(toEach, sides, Side.FIRST);
    return first >= mean(toEach, sides, Side.SECOND) ? Side.FIRST : Side.SECOND;
  }

  private static double mean(double[] toEach, @Nullable Side[] sides, Side side) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < sides.length; i++) {
      if (sides[i] == side) {
        sum += toEach[i];
        count++;
      }
    }
    return sum / count;
  }

  /** Mean likeness of the pairs that the halves part. */
  double across() {
    return mean(Side.FIRST, Side.SECOND);
  }

  /** Mean likeness inside the halves: of the two means the geometric one. */
  double within() {
    return Math.sqrt(mean(Side.FIRST, Side.FIRST) * mean(Side.SECOND, Side.SECOND));
  }

  private double mean(Side one, Side other) {
    double sum = 0;
    int pairs = 0;
    for (int i = 0; i < sides.length; i++) {
      for (int j = 0; j < sides.length; j++) {
        if (i != j && sides[i] == one && sides[j] == other) {
          sum += likenesses[i][j];
          pairs++;
        }
      }
    }
    return sum / pairs;
  }
}
