package news.parallax.indexer.stories;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import news.parallax.indexer.words.Word;
import news.parallax.indexer.words.Words;
import news.parallax.story.Report;

/** Terms as an article prints them. A word's own label is its stem, which nobody prints. */
final class Printed {

  private static final int PARAGRAPHS_MAX = 40;

  private final Report report;
  private final Map<Integer, String> labels;
  private final Map<String, String> byStem = new HashMap<>();

  Printed(Report report, Map<Integer, String> labels) {
    this.report = report;
    this.labels = labels;
  }

  /**
   * @param keys the most telling first
   * @return each printed once, at most so many; of "24" and "24 diplomats" the longer
   */
  List<String> terms(Stream<Integer> keys, int most) {
    List<String> terms = new ArrayList<>();
    keys.map(this::term)
        .filter(term -> !term.isEmpty())
        .takeWhile(term -> terms.size() < most)
        .forEach(term -> add(terms, term));
    return terms;
  }

  private String term(int key) {
    String label = labels.getOrDefault(key, "");
    return label.isEmpty() ? label : byStem().getOrDefault(label, label);
  }

  private static void add(List<String> terms, String term) {
    if (terms.stream().noneMatch(t -> contains(t, term))) {
      terms.removeIf(t -> contains(term, t));
      terms.add(term);
    }
  }

  private static boolean contains(String longer, String shorter) {
    return (" " + longer.toLowerCase(Locale.ROOT) + " ")
        .contains(" " + shorter.toLowerCase(Locale.ROOT) + " ");
  }

  private Map<String, String> byStem() {
    if (byStem.isEmpty()) {
      Stream.concat(Stream.of(report.title()), report.paragraphs().stream().limit(PARAGRAPHS_MAX))
          .flatMap(text -> Words.in(text).stream())
          .forEach(word -> byStem.putIfAbsent(stem(word), word.raw()));
    }
    return byStem;
  }

  private String stem(Word word) {
    return Stems.of(word.folded(), report.language());
  }
}
