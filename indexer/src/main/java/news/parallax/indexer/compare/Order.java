package news.parallax.indexer.compare;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/** Which members of a sequence stand out of order: those outside its longest rising part. */
final class Order {

  private Order() {}

  /** Indices of the members to move so that the others rise (Schensted 1961). */
  static BitSet displaced(List<Integer> numbers) {
    int[] before = new int[numbers.size()];
    List<Integer> ends = new ArrayList<>();
    List<Integer> endNumbers = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      int found = Collections.binarySearch(endNumbers, numbers.get(i));
      int length = found >= 0 ? found : -found - 1;
      before[i] = length == 0 ? -1 : ends.get(length - 1);
      if (length == ends.size()) {
        ends.add(i);
        endNumbers.add(numbers.get(i));
      } else {
        ends.set(length, i);
        endNumbers.set(length, numbers.get(i));
      }
    }
    BitSet displaced = new BitSet();
    displaced.set(0, numbers.size());
    for (int i = ends.isEmpty() ? -1 : ends.getLast(); i >= 0; i = before[i]) {
      displaced.clear(i);
    }
    return displaced;
  }
}
