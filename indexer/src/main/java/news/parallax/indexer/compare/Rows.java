package news.parallax.indexer.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns aligned lines into rows: the kind of each, its changed words, and the reason in words. */
final class Rows {

  private final List<Version> versions;
  private final Map<String, Offsets> offsets = new HashMap<>();
  private final Map<Line, Set<String>> displaced = new HashMap<>();

  private Rows(List<Version> versions, List<Line> lines) {
    this.versions = versions;
    for (Version version : versions) {
      offsets.put(version.column().id(), new Offsets(version.paragraphs()));
      displace(version.column().id(), lines);
    }
  }

  static List<Row> of(List<Version> versions) {
    List<Line> lines = Alignment.of(versions);
    Rows rows = new Rows(versions, lines);
    return lines.stream().map(rows::row).toList();
  }

  /** Notes the lines that stand in another order in this column's text. */
  private void displace(String column, List<Line> lines) {
    List<Line> shared =
        lines.stream().filter(l -> l.columns().size() > 1 && l.columns().contains(column)).toList();
    Order.displaced(shared.stream().map(l -> l.cell(column).getFirst().number()).toList()).stream()
        .mapToObj(shared::get)
        .forEach(line -> displaced.computeIfAbsent(line, l -> new LinkedHashSet<>()).add(column));
  }

  private Row row(Line line) {
    List<Version> present =
        versions.stream().filter(v -> line.columns().contains(v.column().id())).toList();
    return present.size() == 1 ? alone(line, present.getFirst()) : together(line, present);
  }

  private Row alone(Line line, Version version) {
    String language = version.column().language();
    boolean onlyOfItsLanguage =
        versions.stream().filter(v -> v.column().language().equals(language)).count() == 1;
    String reason =
        onlyOfItsLanguage
            ? "no other column is written in \"" + language + "\""
            : "no sentence left elsewhere shares half of its telling words";
    return new Row(
        Row.Kind.ONLY_HERE, reason, List.of(cell(line, version, Row.Kind.ONLY_HERE, List.of())));
  }

  private Row together(Line line, List<Version> present) {
    String words = text(line, present.getFirst());
    List<WordDelta> deltas =
        present.stream().skip(1).map(v -> WordDelta.between(words, text(line, v))).toList();
    Row.Kind kind = kind(deltas.stream().allMatch(WordDelta::isSame));
    List<Row.Cell> cells = new ArrayList<>();
    cells.add(cell(line, present.getFirst(), kind, united(deltas)));
    for (WordDelta delta : deltas) {
      cells.add(cell(line, present.get(cells.size()), kind(delta.isSame()), delta.inSecond()));
    }
    return new Row(kind, reason(deltas) + elsewhere(line), cells);
  }

  private static Row.Kind kind(boolean same) {
    return same ? Row.Kind.SAME : Row.Kind.EDITED;
  }

  private static String reason(List<WordDelta> deltas) {
    WordDelta loosest =
        deltas.stream().min(Comparator.comparingInt(WordDelta::percentShared)).orElseThrow();
    return loosest.isSame()
        ? "all %d words are the same".formatted(loosest.wordsOfFirst())
        : "%d %% of the words shared, %d in a row"
            .formatted(loosest.percentShared(), loosest.longestRun());
  }

  private String elsewhere(Line line) {
    return displaced.containsKey(line)
        ? "; stands elsewhere in " + String.join(", ", displaced.getOrDefault(line, Set.of()))
        : "";
  }

  /** What any other column has not, overlapping spans made one. */
  private static List<Row.Changed> united(List<WordDelta> deltas) {
    List<Row.Changed> spans =
        deltas.stream()
            .flatMap(d -> d.inFirst().stream())
            .sorted(Comparator.comparingInt(Row.Changed::start))
            .toList();
    List<Row.Changed> united = new ArrayList<>();
    for (Row.Changed span : spans) {
      boolean touches = !united.isEmpty() && span.start() <= united.getLast().end();
      Row.Changed last = touches ? united.removeLast() : span;
      united.add(new Row.Changed(last.start(), Math.max(last.end(), span.end())));
    }
    return united;
  }

  private static String text(Line line, Version version) {
    List<Sentence> sentences = line.cell(version.column().id());
    return version
        .paragraphs()
        .get(sentences.getFirst().paragraph())
        .substring(sentences.getFirst().start(), sentences.getLast().end());
  }

  private Row.Cell cell(Line line, Version version, Row.Kind kind, List<Row.Changed> changed) {
    String column = version.column().id();
    Sentence first = line.cell(column).getFirst();
    Sentence last = line.cell(column).getLast();
    Offsets ofColumn = offsets.computeIfAbsent(column, c -> new Offsets(version.paragraphs()));
    return new Row.Cell(
        column,
        kind,
        first.paragraph(),
        ofColumn.ofBody(first.paragraph(), first.start()),
        ofColumn.ofBody(last.paragraph(), last.end()),
        text(line, version),
        changed);
  }
}
