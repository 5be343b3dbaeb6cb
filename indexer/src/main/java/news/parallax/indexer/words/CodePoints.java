package news.parallax.indexer.words;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Where the chars of a text stand counted in code points, whose pairs of surrogates count once. */
public final class CodePoints {

  /** Of each pair the second char's index, ascending. */
  private final int[] pairs;

  public CodePoints(String text) {
    pairs =
        IntStream.range(1, text.length())
            .filter(i -> Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i)))
            .toArray();
  }

  /** How many code points begin before the char at this UTF-16 index. */
  public int before(int index) {
    int at = Arrays.binarySearch(pairs, index);
    return index - (at >= 0 ? at : -at - 1);
  }
}
