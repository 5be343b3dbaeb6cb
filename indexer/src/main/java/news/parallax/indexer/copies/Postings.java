package news.parallax.indexer.copies;

import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import news.parallax.indexer.checkpoint.CheckpointInput;
import news.parallax.indexer.checkpoint.CheckpointOutput;

/**
 * In which held texts each shingle stands: open addressing in plain arrays, in parts that grow one
 * by one, so that growing never needs twice the memory. Of a shingle that stands nearly everywhere
 * only the first {@link #TEXTS_MAX} texts are kept. What has been dropped goes when its part grows.
 */
final class Postings {

  static final int TEXTS_MAX = 48;
  private static final int PART_BITS = 8;

  private final Part[] parts = new Part[1 << PART_BITS];
  private final IntPredicate held;

  /**
   * @param held whether a text is still there
   */
  Postings(IntPredicate held) {
    this.held = held;
    for (int i = 0; i < parts.length; i++) {
      parts[i] = new Part(16);
    }
  }

  /** Calls with the number of each text that has the shingle, in order of arrival. */
  void texts(int shingle, IntConsumer text) {
    parts[shingle >>> Integer.SIZE - PART_BITS].texts(shingle, text);
  }

  /**
   * @return whether it was kept
   */
  boolean add(int shingle, int text) {
    int at = shingle >>> Integer.SIZE - PART_BITS;
    if (parts[at].isFull()) {
      parts[at] = parts[at].grown(held);
    }
    return parts[at].add(shingle, text);
  }

  /** Slots of a shingle and a text's number above 0; 0 is a free slot. */
  private static final class Part {
    private final int[] shingles;
    private final int[] texts;
    private int size;

    Part(int slots) {
      this(new int[slots], new int[slots], 0);
    }

    Part(int[] shingles, int[] texts, int size) {
      this.shingles = shingles;
      this.texts = texts;
      this.size = size;
    }

    boolean isFull() {
      return size * 4L >= texts.length * 3L;
    }

    void texts(int shingle, IntConsumer text) {
      for (int at = home(shingle); texts[at] != 0; at = next(at)) {
        if (shingles[at] == shingle) {
          text.accept(texts[at] - 1);
        }
      }
    }

    boolean add(int shingle, int text) {
      int count = 0;
      int at = home(shingle);
      for (; texts[at] != 0; at = next(at)) {
        count += shingles[at] == shingle ? 1 : 0;
      }
      if (count >= TEXTS_MAX) {
        return false;
      }
      shingles[at] = shingle;
      texts[at] = text + 1;
      size++;
      return true;
    }

    /** Dropped texts are left behind. */
    Part grown(IntPredicate held) {
      int kept = 0;
      for (int text : texts) {
        kept += text != 0 && held.test(text - 1) ? 1 : 0;
      }
      Part grown = new Part(Math.max(16, kept * 5 / 3 + 8));
      int start = firstFree();
      for (int i = 0; i < texts.length; i++) {
        int at = start + i < texts.length ? start + i : start + i - texts.length;
        if (texts[at] != 0 && held.test(texts[at] - 1)) {
          grown.add(shingles[at], texts[at] - 1);
        }
      }
      return grown;
    }

    /** From a free slot on, the texts of a shingle stand in order of arrival. */
    private int firstFree() {
      int at = 0;
      while (texts[at] != 0) {
        at++;
      }
      return at;
    }

    private int home(int shingle) {
      long mixed = (shingle * 0x9E3779B1) & 0xFFFFFFFFL;
      return (int) (mixed * texts.length >>> Integer.SIZE);
    }

    private int next(int at) {
      return at + 1 == texts.length ? 0 : at + 1;
    }
  }

  void write(CheckpointOutput out) {
    for (Part part : parts) {
      out.ints(part.shingles).ints(part.texts).number(part.size);
    }
  }

  void read(CheckpointInput in) {
    for (int i = 0; i < parts.length; i++) {
      parts[i] = new Part(in.ints(), in.ints(), in.number());
    }
  }
}
