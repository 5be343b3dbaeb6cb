package news.parallax.indexer.stories;

import java.util.Arrays;

/** Collects an article's terms while its text is read: an open-addressed table of plain arrays. */
final class TermCounts {

  private int[] keys = new int[256];
  private byte[] kinds = new byte[256];
  private int[] title = new int[256];
  private int[] lead = new int[256];
  private int[] text = new int[256];
  private int size;

  /** Where in the article a term stands. */
  enum Zone {
    TITLE,
    LEAD,
    TEXT
  }

  void add(int key, Trait trait, Zone zone) {
    int slot = slot(key);
    if (kinds[slot] == 0) {
      if (size * 2 >= keys.length) {
        grow();
        slot = slot(key);
      }
      keys[slot] = key;
      kinds[slot] = (byte) (trait.ordinal() + 1);
      size++;
    }
    switch (zone) {
      case TITLE -> title[slot]++;
      case LEAD -> {
        lead[slot]++;
        text[slot]++;
      }
      case TEXT -> text[slot]++;
    }
  }

  /** Counts a word of the lead as one of the title, which is missing. */
  void addTitle(int key) {
    title[slot(key)]++;
  }

  private int slot(int key) {
    int slot = (key * 0x9E3779B1 >>> 8) & keys.length - 1;
    while (kinds[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  private void grow() {
    TermCounts old = new TermCounts();
    old.keys = keys;
    old.kinds = kinds;
    old.title = title;
    old.lead = lead;
    old.text = text;
    int length = keys.length * 2;
    keys = new int[length];
    kinds = new byte[length];
    title = new int[length];
    lead = new int[length];
    text = new int[length];
    for (int i = 0; i < old.keys.length; i++) {
      if (old.kinds[i] != 0) {
        int slot = slot(old.keys[i]);
        keys[slot] = old.keys[i];
        kinds[slot] = old.kinds[i];
        title[slot] = old.title[i];
        lead[slot] = old.lead[i];
        text[slot] = old.text[i];
      }
    }
  }

  Terms terms() {
    long[] order = new long[size];
    int at = 0;
    for (int slot = 0; slot < keys.length; slot++) {
      if (kinds[slot] != 0) {
        order[at++] = (long) keys[slot] << 32 | slot;
      }
    }
    Arrays.sort(order);
    int[] sorted = new int[size];
    short[] counts = new short[size];
    for (int i = 0; i < size; i++) {
      int slot = (int) order[i];
      sorted[i] = keys[slot];
      counts[i] = Terms.packed(Trait.of(kinds[slot] - 1), title[slot], lead[slot], text[slot]);
    }
    return new Terms(sorted, counts);
  }
}
