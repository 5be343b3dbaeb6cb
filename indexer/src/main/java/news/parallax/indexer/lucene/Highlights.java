package news.parallax.indexer.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/** Finds the sentences of an article that answer a query, and marks the words in them. */
final class Highlights {

  private static final int PASSAGES_MAX = 2;
  private static final int CHARS_MAX = 200_000;

  /** A sentence that runs on is cut so far around its first match. */
  private static final int PASSAGE_CHARS_MAX = 400;

  private final Query marks;

  /**
   * @param marks the words and phrases that are to be marked
   */
  Highlights(Query marks) {
    this.marks = marks;
  }

  List<Passage> body(String language, String body) {
    return passages(language, IndexedFields.BODY, body, PASSAGES_MAX);
  }

  Passage title(String language, String title) {
    List<Passage> whole = passages(language, IndexedFields.TITLE, title, 1);
    return whole.isEmpty() ? new Passage(title, List.of()) : whole.getFirst();
  }

  private List<Passage> passages(String language, String field, String text, int most) {
    boolean title = field.equals(IndexedFields.TITLE);
    UnifiedHighlighter highlighter =
        UnifiedHighlighter.builderWithoutSearcher(NewsAnalyzer.of(language))
            .withBreakIterator(
                () ->
                    title
                        ? new org.apache.lucene.search.uhighlight.WholeBreakIterator()
                        : sentences())
            .withFormatter(new Marks())
            .withWeightMatches(false)
            .withMaxLength(CHARS_MAX)
            .withPassageSortComparator(Comparator.comparingInt(p -> p.getStartOffset()))
            .build();
    try {
      Object found = highlighter.highlightWithoutSearcher(field, marks, text, most);
      return found instanceof Found passages ? passages.list() : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail to be read", e);
    }
  }

  private static BreakIterator sentences() {
    return BreakIterator.getSentenceInstance(Locale.ROOT);
  }

  private record Found(List<Passage> list) {}

  /** Turns Lucene's passages into ours. */
  private static final class Marks extends PassageFormatter {

    @Override
    public Found format(org.apache.lucene.search.uhighlight.Passage[] passages, String text) {
      return new Found(Arrays.stream(passages).map(passage -> passage(passage, text)).toList());
    }

    private static Passage passage(org.apache.lucene.search.uhighlight.Passage found, String text) {
      int from = found.getStartOffset();
      String words = text.substring(from, found.getEndOffset());
      List<Passage.Mark> marks = new ArrayList<>();
      for (int i = 0; i < found.getNumMatches(); i++) {
        add(marks, found.getMatchStarts()[i] - from, found.getMatchEnds()[i] - from);
      }
      return Cut.of(words, marks, PASSAGE_CHARS_MAX);
    }

    /** A word that matches in two forms, or inside a phrase, is marked once. */
    private static void add(List<Passage.Mark> marks, int start, int end) {
      Passage.Mark last = marks.isEmpty() ? new Passage.Mark(-1, -1) : marks.getLast();
      if (start > last.end() || marks.isEmpty()) {
        marks.add(new Passage.Mark(start, end));
      } else if (end > last.end()) {
        marks.set(marks.size() - 1, new Passage.Mark(last.start(), end));
      }
    }
  }
}
