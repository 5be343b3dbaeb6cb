package news.parallax.indexer.stories;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;

/** Which articles have each telling term, the newest {@link #NEWEST} of them. */
final class TermIndex {

  static final int NEWEST = 64;

  private final Map<Integer, int[]> postings = new HashMap<>();

  /** The first cell counts how many were ever added; the rest is a ring. */
  void add(int key, int number) {
    int[] ring = postings.get(key);
    if (ring == null) {
      postings.put(key, new int[] {1, number});
      return;
    }
    int[] grown = ring;
    if (ring[0] == ring.length - 1 && ring.length - 1 < NEWEST) {
      grown = Arrays.copyOf(ring, Math.min(NEWEST, (ring.length - 1) * 2) + 1);
      postings.put(key, grown);
    }
    grown[1 + grown[0] % (grown.length - 1)] = number;
    grown[0]++;
  }

  void each(int key, IntConsumer number) {
    int[] ring = postings.get(key);
    if (ring != null) {
      for (int i = 1; i <= Math.min(ring[0], ring.length - 1); i++) {
        number.accept(ring[i]);
      }
    }
  }
}
