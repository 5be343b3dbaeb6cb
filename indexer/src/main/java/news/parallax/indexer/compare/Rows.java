package news.parallax.indexer.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns aligned lines into rows: the kind of each, its changed words, and the reason in words. */
final class Rows {

  private final List<Version> versions;
  private final Map<String, Version> byColumn;
  private final Map<String, Integer> reached;

  private Rows(List<Version> versions) {
    this.versions = versions;
    this.byColumn =
        versions.stream().collect(Collectors.toMap(v -> v.column().id(), Function.identity()));
    this.reached =
        versions.stream().collect(Collectors.toMap(v -> v.column().id(), v -> -1));
  }

  static List<Row> of(List<Version> versions) {
    Rows rows = new Rows(versions);
    return Alignment.of(versions).stream().map(rows::row).toList();
  }

  private Row row(Line line) {
    List<Version> present =
        versions.stream().filter(v -> line.columns().contains(v.column().id())).toList();
    Set<String> moved = moved(line);
    return present.size() == 1
        ? alone(line, present.getFirst())
        : together(line, present, moved);
  }

  /** The columns in which this line stands before something that is above it here. */
  private Set<String> moved(Line line) {
    Set<String> moved = new LinkedHashSet<>();
    for (String column : line.columns()) {
      int number = line.cell(column).getFirst().number();
      if (number < reached.getOrDefault(column, -1)) {
        moved.add(column);
      }
      reached.merge(column, number, Math::max);
    }
    return moved;
  }

  private Row alone(Line line, Version version) {
    boolean onlyOfItsLanguage =
        versions.stream()
            .filter(v -> v.column().language().equals(version.column().language()))
            .count()
            == 1;
    String reason =
        onlyOfItsLanguage
            ? "no other column is written in \"" + version.column().language() + "\""
            : "no sentence elsewhere shares half of its words";
    return new Row(
        Row.Kind.ONLY_HERE,
        reason,
        List.of(cell(line, version, Row.Kind.ONLY_HERE, List.of())));
  }

  private Row together(Line line, List<Version> present, Set<String> moved) {
    Version first = present.getFirst();
    String words = text(line, first);
    List<WordDelta> deltas =
        present.stream().skip(1).map(v -> WordDelta.between(words, text(line, v))).toList();
    boolean same = deltas.stream().allMatch(WordDelta::isSame);
    Row.Kind kind = same ? Row.Kind.SAME : Row.Kind.EDITED;
    List<Row.Cell> cells = new ArrayList<>();
    cells.add(cell(line, first, kind, united(deltas)));
    for (int i = 1; i < present.size(); i++) {
      WordDelta delta = deltas.get(i - 1);
      Row.Kind towardsFirst = delta.isSame() ? Row.Kind.SAME : Row.Kind.EDITED;
      cells.add(cell(line, present.get(i), towardsFirst, delta.inSecond()));
    }
    return new Row(kind, reason(deltas, same) + displaced(moved), cells);
  }

  private static String reason(List<WordDelta> deltas, boolean same) {
    WordDelta loosest =
        deltas.stream().min(Comparator.comparingInt(WordDelta::percentShared)).orElseThrow();
    return same
        ? "all %d words are the same".formatted(loosest.wordsOfFirst())
        : "%d %% of the words shared, %d in a row"
            .formatted(loosest.percentShared(), loosest.longestRun());
  }

  private static String displaced(Set<String> moved) {
    return moved.isEmpty() ? "" : "; stands elsewhere in " + String.join(", ", moved);
  }

  /** What any other column has not, overlapping spans made one. */
  private static List<Row.Changed> united(List<WordDelta> deltas) {
    List<Row.Changed> united = new ArrayList<>();
    deltas.stream()
        .flatMap(d -> d.inFirst().stream())
        .sorted(Comparator.comparingInt(Row.Changed::start))
        .forEachOrdered(
            span -> {
              if (!united.isEmpty() && span.start() <= united.getLast().end()) {
                Row.Changed last = united.removeLast();
                united.add(new Row.Changed(last.start(), Math.max(last.end(), span.end())));
              } else {
                united.add(span);
              }
            });
    return united;
  }

  private static String text(Line line, Version version) {
    List<Sentence> sentences = line.cell(version.column().id());
    int paragraph = sentences.getFirst().paragraph();
    return version
        .paragraphs()
        .get(paragraph)
        .substring(sentences.getFirst().start(), sentences.getLast().end());
  }

  private Row.Cell cell(Line line, Version version, Row.Kind kind, List<Row.Changed> changed) {
    String column = version.column().id();
    Sentence from = line.cell(column).getFirst();
    Offsets offsets = new Offsets(byColumn.getOrDefault(column, version).paragraphs());
    return new Row.Cell(
        column,
        kind,
        from.paragraph(),
        offsets.ofBody(from.paragraph(), from.start()),
        offsets.ofBody(from.paragraph(), line.cell(column).getLast().end()),
        text(line, version),
        changed);
  }
}
