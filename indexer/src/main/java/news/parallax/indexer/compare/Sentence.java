package news.parallax.indexer.compare;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.parallax.indexer.words.StopWords;
import news.parallax.indexer.words.Word;
import news.parallax.indexer.words.Words;

/**
 * The smallest piece of a text that is held against another's: a sentence of a paragraph.
 *
 * @param number in its text, from 0
 * @param paragraph 0-based among the body's blocks
 * @param start UTF-16 index into the paragraph
 * @param words folded, in order
 * @param telling those of them that do not stand in every text, sorted
 */
record Sentence(
    int number, int paragraph, int start, int end, List<String> words, List<String> telling) {

  /** Beyond this many, what is left of each paragraph is one sentence. */
  static final int SENTENCES_MAX = 4_000;

  Sentence {
    words = List.copyOf(words);
    telling = List.copyOf(telling);
  }

  /** Cuts a version's paragraphs; a piece without any word belongs to its neighbour. */
  static List<Sentence> of(Version version) {
    Cutter cutter = new Cutter(version.column().language());
    for (int p = 0; p < version.paragraphs().size(); p++) {
      cutter.cut(version.paragraphs().get(p), p);
    }
    return List.copyOf(cutter.sentences);
  }

  private static final class Cutter {
    private final BreakIterator breaks;
    private final Set<String> stopWords;
    private final List<Sentence> sentences = new ArrayList<>();

    Cutter(String language) {
      breaks = BreakIterator.getSentenceInstance(Locale.forLanguageTag(language));
      stopWords = StopWords.of(language);
    }

    void cut(String paragraph, int number) {
      breaks.setText(paragraph);
      List<String> words = new ArrayList<>();
      int start = 0;
      int from = 0;
      for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
        List<String> more = words(paragraph.substring(from, to));
        if (!words.isEmpty() && !more.isEmpty() && sentences.size() < SENTENCES_MAX) {
          add(paragraph, number, start, from, words);
          words.clear();
          start = from;
        }
        words.addAll(more);
        from = to;
      }
      add(paragraph, number, start, paragraph.length(), words);
    }

    private void add(String paragraph, int number, int from, int to, List<String> words) {
      int start = from;
      int end = to;
      while (start < end && Character.isWhitespace(paragraph.charAt(start))) {
        start++;
      }
      while (start < end && Character.isWhitespace(paragraph.charAt(end - 1))) {
        end--;
      }
      if (start < end) {
        List<String> telling =
            words.stream().filter(word -> !stopWords.contains(word)).sorted().toList();
        sentences.add(new Sentence(sentences.size(), number, start, end, words, telling));
      }
    }

    private static List<String> words(String text) {
      return Words.in(text).stream().map(Word::folded).toList();
    }
  }

  /** Whether the other one follows at once, in the same paragraph. */
  boolean isBefore(Sentence other) {
    return other.number == number + 1 && other.paragraph == paragraph;
  }
}
