package news.parallax.indexer.compare;

import java.util.List;

/** Where a place in a paragraph lies in the body, whose paragraphs a blank line joins. */
record Offsets(List<String> paragraphs) {

  private static final int JOINT = 2;

  /** In code points of the body, from a UTF-16 index into one paragraph. */
  int ofBody(int paragraph, int index) {
    int before = 0;
    for (String earlier : paragraphs.subList(0, paragraph)) {
      before += earlier.codePointCount(0, earlier.length()) + JOINT;
    }
    return before + paragraphs.get(paragraph).codePointCount(0, index);
  }
}
