package news.parallax.indexer.compare;

import java.util.ArrayList;
import java.util.List;
import news.parallax.indexer.words.Word;
import news.parallax.indexer.words.Words;

/**
 * A paragraph of a column, cut into words.
 *
 * @param version the column it stands in
 * @param index 0-based among the body's blocks
 * @param offset of its first char in the body, in code points
 */
record Paragraph(Version version, int index, int offset, String text, List<Word> words) {

  private static final int BETWEEN_PARAGRAPHS = "\n\n".length();

  static List<Paragraph> of(Version version) {
    List<Paragraph> paragraphs = new ArrayList<>();
    int offset = 0;
    for (String text : version.paragraphs()) {
      paragraphs.add(
          new Paragraph(version, paragraphs.size(), offset, text, List.copyOf(Words.in(text))));
      offset += text.codePointCount(0, text.length()) + BETWEEN_PARAGRAPHS;
    }
    return paragraphs;
  }

  String column() {
    return version.column().id();
  }

  /** Where a char of the paragraph stands in the body, in code points. */
  int inBody(int at) {
    return offset + text.codePointCount(0, at);
  }
}
