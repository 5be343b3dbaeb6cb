package news.parallax.indexer.stories;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** A sparse vector: ascending keys with a weight each. */
record Sparse(int[] keys, float[] weights) {

  static final Sparse EMPTY = new Sparse(new int[0], new float[0]);

  static Sparse of(Map<Integer, Float> counts) {
    TreeMap<Integer, Float> sorted = new TreeMap<>(counts);
    int[] keys = new int[sorted.size()];
    float[] weights = new float[sorted.size()];
    int at = 0;
    for (Map.Entry<Integer, Float> entry : sorted.entrySet()) {
      keys[at] = entry.getKey();
      weights[at++] = entry.getValue();
    }
    return new Sparse(keys, weights);
  }

  int size() {
    return keys.length;
  }

  float dot(Sparse other) {
    float sum = 0;
    int i = 0;
    int j = 0;
    while (i < keys.length && j < other.keys.length) {
      if (keys[i] == other.keys[j]) {
        sum += weights[i++] * other.weights[j++];
      } else if (keys[i] < other.keys[j]) {
        i++;
      } else {
        j++;
      }
    }
    return sum;
  }

  boolean has(int key) {
    return Arrays.binarySearch(keys, key) >= 0;
  }
}
