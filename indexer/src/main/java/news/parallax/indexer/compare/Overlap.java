package news.parallax.indexer.compare;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.parallax.indexer.words.StopWords;

/**
 * Which words two texts have in common, in the same order.
 *
 * @param first marks of the first text's shared words
 * @param second marks of the second's
 */
record Overlap(BitSet first, BitSet second) {

  /** A word that stands in every text says little about two texts being one. */
  private static final double STOP_WORD_WEIGHT = 0.3;

  /** The longest common subsequence of two word lists; quadratic in their lengths. */
  static Overlap of(List<String> first, List<String> second) {
    int[][] longest = lengths(first, second);
    BitSet inFirst = new BitSet(first.size());
    BitSet inSecond = new BitSet(second.size());
    int i = 0;
    int j = 0;
    while (i < first.size() && j < second.size()) {
      if (first.get(i).equals(second.get(j))) {
        inFirst.set(i++);
        inSecond.set(j++);
      } else if (longest[i + 1][j] >= longest[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return new Overlap(inFirst, inSecond);
  }

  private static int[][] lengths(List<String> first, List<String> second) {
    int[][] longest = new int[first.size() + 1][second.size() + 1];
    for (int i = first.size() - 1; i >= 0; i--) {
      for (int j = second.size() - 1; j >= 0; j--) {
        longest[i][j] =
            first.get(i).equals(second.get(j))
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    return longest;
  }

  int words() {
    return first.cardinality();
  }

  /** The weight of the marked words in the weight of all, 0 to 1. */
  static double share(List<String> words, BitSet marked, String language) {
    Set<String> stop = StopWords.of(language);
    double all = 0;
    double shared = 0;
    for (int i = 0; i < words.size(); i++) {
      double weight = stop.contains(words.get(i)) ? STOP_WORD_WEIGHT : 1;
      all += weight;
      shared += marked.get(i) ? weight : 0;
    }
    return all == 0 ? 0 : shared / all;
  }

  /** The most words that two texts can have in common, whatever their order: a quick look. */
  static int atMost(List<String> first, List<String> second) {
    Map<String, Integer> counts = new HashMap<>();
    first.forEach(word -> counts.merge(word, 1, Integer::sum));
    int common = 0;
    for (String word : second) {
      Integer left = counts.get(word);
      if (left != null && left > 0) {
        counts.put(word, left - 1);
        common++;
      }
    }
    return common;
  }
}
