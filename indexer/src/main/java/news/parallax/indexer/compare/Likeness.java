package news.parallax.indexer.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How much of their words two pieces share, counted with repetition and without order. */
final class Likeness {

  private Likeness() {}

  /** How many words the two have in common. */
  static int shared(List<String> a, List<String> b) {
    return b.size() - left(b, a).size();
  }

  /** Twice the shared words over all words (Dice 1945), 0 to 1. */
  static double dice(List<String> a, List<String> b) {
    int all = a.size() + b.size();
    return all == 0 ? 0 : 2.0 * shared(a, b) / all;
  }

  /** The share of {@code part}'s words that {@code whole} has too. */
  static double containment(List<String> part, List<String> whole) {
    return part.isEmpty() ? 0 : (double) shared(part, whole) / part.size();
  }

  /** What is left of a text once the words of a part are taken out. */
  static List<String> left(List<String> whole, List<String> part) {
    Map<String, Integer> counts = new HashMap<>();
    part.forEach(word -> counts.merge(word, 1, Integer::sum));
    List<String> left = new ArrayList<>();
    for (String word : whole) {
      if (counts.merge(word, -1, Integer::sum) < 0) {
        left.add(word);
      }
    }
    return left;
  }
}
