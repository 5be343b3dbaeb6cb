package news.parallax.indexer.stories;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Terms as an article prints them. */
final class Printed {

  private final Map<Integer, String> labels;

  Printed(Map<Integer, String> labels) {
    this.labels = labels;
  }

  /**
   * @param keys the most telling first
   * @return each printed once, at most so many; of "24" and "24 diplomats" the longer
   */
  List<String> terms(Stream<Integer> keys, int most) {
    List<String> terms = new ArrayList<>();
    keys.map(key -> labels.getOrDefault(key, ""))
        .filter(term -> !term.isEmpty())
        .takeWhile(term -> terms.size() < most)
        .forEach(term -> add(terms, term));
    return terms;
  }

  private static void add(List<String> terms, String term) {
    if (terms.stream().noneMatch(t -> contains(t, term))) {
      terms.removeIf(t -> contains(term, t));
      terms.add(term);
    }
  }

  private static boolean contains(String longer, String shorter) {
    return (" " + longer.toLowerCase(Locale.ROOT) + " ")
        .contains(" " + shorter.toLowerCase(Locale.ROOT) + " ");
  }
}
