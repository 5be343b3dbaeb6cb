package news.parallax.indexer.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What stands on one line while columns are being aligned: per column, sentences in a row. */
final class Line {

  /** A row of more is no easier to read, and its words could not be held against each other. */
  private static final int WORDS_MAX = 600;

  private final Map<String, List<Sentence>> cells = new LinkedHashMap<>();

  Line(String column, Sentence sentence) {
    add(column, sentence);
  }

  void add(String column, Sentence sentence) {
    List<Sentence> cell = cells.computeIfAbsent(column, c -> new ArrayList<>());
    int at = cell.size();
    while (at > 0 && cell.get(at - 1).number() > sentence.number()) {
      at--;
    }
    cell.add(at, sentence);
  }

  Set<String> columns() {
    return cells.keySet();
  }

  List<Sentence> cell(String column) {
    return cells.getOrDefault(column, List.of());
  }

  /** The words of a column's cell, in order. */
  List<String> words(String column) {
    List<Sentence> cell = cell(column);
    return cell.size() == 1
        ? cell.getFirst().words()
        : cell.stream().flatMap(s -> s.words().stream()).toList();
  }

  /** The telling words of a column's cell, sorted. */
  List<String> telling(String column) {
    List<Sentence> cell = cell(column);
    return cell.size() == 1
        ? cell.getFirst().telling()
        : cell.stream().flatMap(s -> s.telling().stream()).sorted().toList();
  }

  /** Whether the other line goes on where this one ends, in every column of both. */
  boolean continuesIn(Line next) {
    return columns().equals(next.columns())
        && columns().stream()
            .allMatch(
                c ->
                    cell(c).getLast().isBefore(next.cell(c).getFirst())
                        && length(c) + next.length(c) <= WORDS_MAX);
  }

  private int length(String column) {
    return cell(column).stream().mapToInt(s -> s.words().size()).sum();
  }

  void append(Line next) {
    next.cells.forEach((column, sentences) -> sentences.forEach(s -> add(column, s)));
  }
}
