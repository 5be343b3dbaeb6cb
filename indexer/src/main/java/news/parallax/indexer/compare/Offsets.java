package news.parallax.indexer.compare;

import java.util.List;
import news.parallax.indexer.words.CodePoints;

/** Where a place in a paragraph lies in the body, whose paragraphs a blank line joins. */
final class Offsets {

  private static final String JOINT = "\n\n";

  private final CodePoints codePoints;
  private final int[] starts;

  Offsets(List<String> paragraphs) {
    codePoints = new CodePoints(String.join(JOINT, paragraphs));
    starts = new int[paragraphs.size()];
    for (int i = 1; i < starts.length; i++) {
      starts[i] = starts[i - 1] + paragraphs.get(i - 1).length() + JOINT.length();
    }
  }

  /** In code points of the body, from a UTF-16 index into one paragraph. */
  int ofBody(int paragraph, int index) {
    return codePoints.before(starts[paragraph] + index);
  }
}
