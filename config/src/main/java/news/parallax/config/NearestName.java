package news.parallax.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Which of the known names somebody meant who wrote another one. */
public final class NearestName {

  private static final int NAME_LENGTH_MAX = 64;

  private NearestName() {}

  /**
   * The known name with the fewest letters to change, take away, add or swap, ignoring case; none
   * when more than a third of the letters would change.
   */
  public static Optional<String> to(String written, Collection<String> known) {
    if (written.length() > NAME_LENGTH_MAX) {
      return Optional.empty();
    }
    return known.stream()
        .map(name -> new Candidate(name, distance(lower(written), lower(name))))
        .filter(candidate -> candidate.distance() <= Math.max(1, candidate.name().length() / 3))
        .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
        .map(Candidate::name);
  }

  private record Candidate(String name, int distance) {}

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** Damerau-Levenshtein distance with adjacent swaps (optimal string alignment). */
  private static int distance(String one, String other) {
    int[][] cost = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, one, other, i, j);
      }
    }
    return cost[one.length()][other.length()];
  }

  private static int cheapest(int[][] cost, String one, String other, int i, int j) {
    int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
    int best = Math.min(cost[i - 1][j - 1] + change, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
    return swapped(one, other, i, j) ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }

  private static boolean swapped(String one, String other, int i, int j) {
    return i > 1
        && j > 1
        && one.charAt(i - 1) == other.charAt(j - 2)
        && one.charAt(i - 2) == other.charAt(j - 1);
  }
}
