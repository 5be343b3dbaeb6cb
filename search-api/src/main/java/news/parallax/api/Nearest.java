package news.parallax.api;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Which known word somebody probably meant. */
final class Nearest {

  private Nearest() {}

  /** The word fewest edits away, if it is no farther than half its length. */
  static Optional<String> to(String meant, Collection<String> known) {
    return known.stream()
        .filter(word -> edits(meant, word) <= Math.max(1, word.length() / 2))
        .min(Comparator.<String>comparingInt(word -> edits(meant, word)).thenComparing(w -> w));
  }

  /** Levenshtein distance over the first 64 characters. */
  private static int edits(String from, String to) {
    String a = from.substring(0, Math.min(64, from.length()));
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int above = row[j];
        int change = diagonal + (a.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, 1 + Math.min(above, row[j - 1]));
        diagonal = above;
      }
    }
    return row[to.length()];
  }
}
