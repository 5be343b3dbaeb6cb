package news.parallax.indexer.compare;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import news.parallax.indexer.words.Word;
import news.parallax.indexer.words.Words;

/**
 * The smallest piece of a text that is held against another's: a sentence of a paragraph.
 *
 * @param number in its text, from 0
 * @param paragraph 0-based among the body's blocks
 * @param start UTF-16 index into the paragraph
 * @param words folded
 */
record Sentence(int number, int paragraph, int start, int end, List<String> words) {

  /** A text is cut into no more than this many; the last one then holds the rest. */
  static final int SENTENCES_MAX = 4_000;

  Sentence {
    words = List.copyOf(words);
  }

  /** Cuts a version's paragraphs; pieces without any word belong to the sentence before. */
  static List<Sentence> of(Version version) {
    List<Sentence> sentences = new ArrayList<>();
    BreakIterator breaks =
        BreakIterator.getSentenceInstance(Locale.forLanguageTag(version.column().language()));
    for (int p = 0; p < version.paragraphs().size(); p++) {
      cut(version.paragraphs().get(p), p, breaks, sentences);
    }
    return sentences;
  }

  private static void cut(
      String paragraph, int number, BreakIterator breaks, List<Sentence> sentences) {
    breaks.setText(paragraph);
    int start = 0;
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      boolean full = sentences.size() >= SENTENCES_MAX - 1;
      boolean last = end == paragraph.length();
      List<String> words = words(paragraph.substring(start, end));
      if ((words.isEmpty() || full) && !last) {
        continue;
      }
      sentences.add(
          new Sentence(sentences.size(), number, start, trimmed(paragraph, start, end), words));
      start = end;
    }
  }

  private static int trimmed(String paragraph, int start, int end) {
    int last = end;
    while (last > start && Character.isWhitespace(paragraph.charAt(last - 1))) {
      last--;
    }
    return last;
  }

  private static List<String> words(String text) {
    return Words.in(text).stream().map(Word::folded).toList();
  }

  /** Whether the other one follows at once, in the same paragraph. */
  boolean isBefore(Sentence other) {
    return other.number == number + 1 && other.paragraph == paragraph;
  }
}
