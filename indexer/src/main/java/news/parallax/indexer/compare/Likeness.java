package news.parallax.indexer.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How much of their words two pieces share, counted with repetition and without order. */
final class Likeness {

  private Likeness() {}

  /** How many words the two have in common. */
  static int shared(List<String> a, List<String> b) {
    Map<String, Integer> counts = new HashMap<>();
    a.forEach(word -> counts.merge(word, 1, Integer::sum));
    int shared = 0;
    for (String word : b) {
      Integer left = counts.get(word);
      if (left != null && left > 0) {
        counts.put(word, left - 1);
        shared++;
      }
    }
    return shared;
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
}
