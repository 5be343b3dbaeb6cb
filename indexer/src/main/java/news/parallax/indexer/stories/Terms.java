package news.parallax.indexer.stories;

import java.util.Arrays;
import news.parallax.indexer.checkpoint.CheckpointInput;
import news.parallax.indexer.checkpoint.CheckpointOutput;

/**
 * The terms of an article: keys in ascending order, each with its kind and how often it stands in
 * title, lead and text, packed into two bytes.
 */
final class Terms {

  private static final int TITLE_MAX = 7;
  private static final int LEAD_MAX = 15;
  private static final int TEXT_MAX = 63;
  private static final int LEAD_SHIFT = 6;
  private static final int TITLE_SHIFT = 10;
  private static final int TRAIT_SHIFT = 13;

  private final int[] keys;
  private final short[] counts;

  Terms(int[] keys, short[] counts) {
    this.keys = keys;
    this.counts = counts;
  }

  static short packed(Trait trait, int title, int lead, int text) {
    return (short)
        (trait.ordinal() << TRAIT_SHIFT
            | Math.min(TITLE_MAX, title) << TITLE_SHIFT
            | Math.min(LEAD_MAX, lead) << LEAD_SHIFT
            | Math.min(TEXT_MAX, text));
  }

  int size() {
    return keys.length;
  }

  int key(int at) {
    return keys[at];
  }

  Trait trait(int at) {
    return Trait.of((counts[at] & 0xFFFF) >>> TRAIT_SHIFT);
  }

  int title(int at) {
    return counts[at] >>> TITLE_SHIFT & TITLE_MAX;
  }

  /** In the first words of the text, which {@link #text} counts too. */
  int lead(int at) {
    return counts[at] >>> LEAD_SHIFT & LEAD_MAX;
  }

  int text(int at) {
    return counts[at] & TEXT_MAX;
  }

  /** Where the key stands, or below 0. */
  int find(int key) {
    return Arrays.binarySearch(keys, key);
  }

  void write(CheckpointOutput out) {
    out.ints(keys).shorts(counts);
  }

  static Terms read(CheckpointInput in) {
    return new Terms(in.ints(), in.shorts());
  }
}
