package news.parallax.indexer.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/** Finds the sentences of an article that answer a query, and marks the words in them. */
final class Highlights {

  private static final int PASSAGES_MAX = 2;
  private static final int CHARS_MAX = 200_000;

  /** A sentence that runs on is cut so far around its first match. */
  private static final int PASSAGE_CHARS_MAX = 400;

  private final IndexSearcher searcher;
  private final Query marks;

  /**
   * @param marks the words and phrases that are to be marked
   */
  Highlights(IndexSearcher searcher, Query marks) {
    this.searcher = searcher;
    this.marks = marks;
  }

  List<Passage> body(String language, int document) {
    return passages(language, IndexedFields.BODY, document, PASSAGES_MAX);
  }

  Passage title(String language, int document, String title) {
    List<Passage> whole = passages(language, IndexedFields.TITLE, document, 1);
    return whole.isEmpty() ? new Passage(title, List.of()) : whole.getFirst();
  }

  /** Words are found by the offsets in the index; only a wildcard has the text analysed again. */
  private List<Passage> passages(String language, String field, int document, int most) {
    boolean title = field.equals(IndexedFields.TITLE);
    UnifiedHighlighter.Builder builder =
        UnifiedHighlighter.builder(searcher, NewsAnalyzer.of(language))
            .withBreakIterator(
                () ->
                    title
                        ? new org.apache.lucene.search.uhighlight.WholeBreakIterator()
                        : sentences())
            .withFormatter(new Marks())
            .withWeightMatches(false)
            .withMaxLength(CHARS_MAX)
            .withPassageSortComparator(Comparator.comparingInt(p -> p.getStartOffset()));
    try {
      Object found = new Marker(builder).found(field, marks, document, most);
      return found instanceof Found passages ? passages.list() : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  private static BreakIterator sentences() {
    return BreakIterator.getSentenceInstance(Locale.ROOT);
  }

  private record Found(List<Passage> list) {}

  /** Lucene gives other shapes than strings to its heirs alone. */
  private static final class Marker extends UnifiedHighlighter {

    Marker(Builder builder) {
      super(builder);
    }

    Object found(String field, Query query, int document, int most) throws IOException {
      Object[] each =
          highlightFieldsAsObjects(
                  new String[] {field}, query, new int[] {document}, new int[] {most})
              .get(field);
      return each == null || each.length == 0 ? List.of() : each[0];
    }
  }

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
