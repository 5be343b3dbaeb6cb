package news.parallax.indexer.lucene;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

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

  /** What an article stored; its language decides how words are cut. */
  record Text(String language, String title, String body) {}

  /**
   * The marked words of each article, by the number of its document. They are found by the offsets
   * in the index; only a wildcard has the text analysed again.
   */
  Map<Integer, Marked> of(Map<Integer, Text> texts) throws IOException {
    Map<String, Map<Integer, Text>> byLanguage = new HashMap<>();
    texts.forEach(
        (document, text) ->
            byLanguage
                .computeIfAbsent(text.language(), any -> new HashMap<>())
                .put(document, text));
    Map<Integer, Marked> marked = new HashMap<>();
    for (Map.Entry<String, Map<Integer, Text>> some : byLanguage.entrySet()) {
      Analyzer analyzer = NewsAnalyzer.of(some.getKey());
      new Marker(builder(searcher, analyzer), some.getValue()).mark(marks, marked);
    }
    return marked;
  }

  /** What is marked in a title, nothing where no word of it matches, and the best of a body. */
  record Marked(List<Passage> titles, List<Passage> body) {

    Passage title(String whole) {
      return titles.isEmpty() ? new Passage(whole, List.of()) : titles.getFirst();
    }
  }

  private static UnifiedHighlighter.Builder builder(IndexSearcher searcher, Analyzer analyzer) {
    return UnifiedHighlighter.builder(searcher, analyzer)
        .withFormatter(new Marks())
        .withWeightMatches(false)
        .withMaxLength(CHARS_MAX)
        .withPassageSortComparator(Comparator.comparingInt(p -> p.getStartOffset()));
  }

  private static List<Passage> passages(Map<String, Object[]> found, String field, int at) {
    Object[] each = found.getOrDefault(field, new Object[0]);
    return at < each.length && each[at] instanceof Found passages ? passages.list() : List.of();
  }

  private static BreakIterator sentences() {
    return BreakIterator.getSentenceInstance(Locale.ROOT);
  }

  private record Found(List<Passage> list) {}

  /** Lucene gives other shapes than strings, and each field its own cut, to its heirs alone. */
  private static final class Marker extends UnifiedHighlighter {

    private static final String[] FIELDS = {IndexedFields.TITLE, IndexedFields.BODY};
    private static final int[] PASSAGES = {1, PASSAGES_MAX};

    private final Map<Integer, Text> texts;

    Marker(Builder builder, Map<Integer, Text> texts) {
      super(builder);
      this.texts = texts;
    }

    @Override
    protected BreakIterator getBreakIterator(String field) {
      return field.equals(IndexedFields.TITLE) ? new WholeBreakIterator() : sentences();
    }

    /** They have been read already, together with what else is shown of an article. */
    @Override
    protected List<CharSequence[]> loadFieldValues(
        String[] fields, DocIdSetIterator documents, int cacheCharsThreshold) throws IOException {
      List<CharSequence[]> values = new ArrayList<>();
      while (documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        Text text = Objects.requireNonNull(texts.get(documents.docID()));
        values.add(
            Arrays.stream(fields)
                .map(field -> field.equals(IndexedFields.TITLE) ? text.title() : text.body())
                .map(Marker::bounded)
                .toArray(CharSequence[]::new));
      }
      return values;
    }

    private static String bounded(String text) {
      return text.substring(0, Math.min(text.length(), CHARS_MAX));
    }

    void mark(Query query, Map<Integer, Marked> marked) throws IOException {
      int[] documents = texts.keySet().stream().mapToInt(Integer::intValue).toArray();
      Map<String, Object[]> found =
          highlightFieldsAsObjects(FIELDS.clone(), query, documents, PASSAGES.clone());
      for (int i = 0; i < documents.length; i++) {
        marked.put(
            documents[i],
            new Marked(
                passages(found, IndexedFields.TITLE, i), passages(found, IndexedFields.BODY, i)));
      }
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
