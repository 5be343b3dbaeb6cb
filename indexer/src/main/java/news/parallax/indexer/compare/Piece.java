package news.parallax.indexer.compare;

import java.util.List;
import news.parallax.indexer.words.Word;

/**
 * The part of a paragraph that belongs to one row: all of it, unless the paragraph holds what are
 * several paragraphs elsewhere.
 *
 * @param from first word
 * @param to after the last word
 */
record Piece(Paragraph paragraph, int from, int to) {

  static Piece whole(Paragraph paragraph) {
    return new Piece(paragraph, 0, paragraph.words().size());
  }

  List<Word> words() {
    return paragraph.words().subList(from, to);
  }

  List<String> folded() {
    return words().stream().map(Word::folded).toList();
  }

  String column() {
    return paragraph.column();
  }

  /** First char in the paragraph; what stands before its first word belongs to a whole one. */
  int start() {
    return from == 0 ? 0 : paragraph.words().get(from).start();
  }

  /** After the last char; what follows its last word up to the next one belongs to it. */
  int end() {
    String text = paragraph.text();
    int end = to == paragraph.words().size() ? text.length() : paragraph.words().get(to).start();
    while (end > start() && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  String text() {
    return paragraph.text().substring(start(), end());
  }
}
