package news.parallax.indexer.copies;

import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * Which number an id has, without holding the ids: they are read where they lie. Open addressing;
 * for one thread.
 */
final class IdTable {

  private static final int FREE = 0;
  private static final int LEFT = -1;

  private final IntFunction<String> ids;
  private int[] slots = new int[64];
  private int used;

  /**
   * @param ids the id of a number that is in the table
   */
  IdTable(IntFunction<String> ids) {
    this.ids = ids;
  }

  /**
   * @return -1 when it is not there
   */
  int number(String id) {
    int slot = slot(id);
    return slot < 0 ? -1 : slots[slot] - 1;
  }

  /** An id that is not there. */
  void put(String id, int number) {
    if (used * 3 >= slots.length * 2) {
      rebuild();
    }
    int at = home(id);
    while (slots[at] > FREE) {
      at = at + 1 & slots.length - 1;
    }
    used += slots[at] == FREE ? 1 : 0;
    slots[at] = number + 1;
  }

  void remove(String id) {
    int slot = slot(id);
    if (slot >= 0) {
      slots[slot] = LEFT;
    }
  }

  private int slot(String id) {
    for (int at = home(id); slots[at] != FREE; at = at + 1 & slots.length - 1) {
      if (slots[at] > FREE && ids.apply(slots[at] - 1).equals(id)) {
        return at;
      }
    }
    return -1;
  }

  private void rebuild() {
    int[] old = slots;
    int live = (int) Arrays.stream(old).filter(s -> s > FREE).count();
    slots = new int[Integer.highestOneBit(Math.max(32, live)) * 4];
    used = 0;
    for (int slot : old) {
      if (slot > FREE) {
        put(ids.apply(slot - 1), slot - 1);
      }
    }
  }

  private int home(String id) {
    int hash = id.hashCode() * 0x9E3779B1;
    return (hash ^ hash >>> 15) & slots.length - 1;
  }
}
