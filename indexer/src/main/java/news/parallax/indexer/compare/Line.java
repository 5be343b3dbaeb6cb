package news.parallax.indexer.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What stands on one line while columns are being aligned: per column, sentences in a row. */
final class Line {

  private final Map<String, List<Sentence>> cells = new LinkedHashMap<>();

  Line(String column, Sentence sentence) {
    add(column, sentence);
  }

  void add(String column, Sentence sentence) {
    List<Sentence> cell = cells.computeIfAbsent(column, c -> new ArrayList<>());
    cell.add(sentence);
    cell.sort((a, b) -> Integer.compare(a.number(), b.number()));
  }

  Set<String> columns() {
    return cells.keySet();
  }

  List<Sentence> cell(String column) {
    return cells.getOrDefault(column, List.of());
  }

  Collection<List<Sentence>> cells() {
    return cells.values();
  }

  /** The words of a column's cell. */
  List<String> words(String column) {
    return cell(column).stream().flatMap(s -> s.words().stream()).toList();
  }

  /** Whether the other line goes on where this one ends, in every column of both. */
  boolean continuesIn(Line next) {
    return columns().equals(next.columns())
        && columns().stream()
            .allMatch(c -> cell(c).getLast().isBefore(next.cell(c).getFirst()));
  }

  void append(Line next) {
    next.cells.forEach((column, sentences) -> sentences.forEach(s -> add(column, s)));
  }
}
