package news.parallax.indexer.compare;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Invented versions, and what their comparison says in the short. */
final class Texts {

  private Texts() {}

  static Version version(String id, String language, String... paragraphs) {
    Column column =
        new Column(
            id, "a-" + id, "https://" + id + ".example/1", id, 1, language, Optional.empty());
    return new Version(column, "Headline of " + id, List.of(paragraphs));
  }

  static Version en(String id, String... paragraphs) {
    return version(id, "en", paragraphs);
  }

  static Comparison compare(Version... versions) {
    return Comparisons.compare("s1", 7, List.of(versions));
  }

  static List<Row> rows(Version... versions) {
    return compare(versions).rows();
  }

  /** A row as {@code kind column:text | column:text}. */
  static String brief(Row row) {
    return row.kind().word()
        + row.cells().stream()
            .map(cell -> " " + cell.column() + ":" + cell.text())
            .collect(Collectors.joining(" |"));
  }

  static List<String> brief(List<Row> rows) {
    return rows.stream().map(Texts::brief).toList();
  }

  /** The words that a cell marks as changed. */
  static List<String> changed(Row.Cell cell) {
    return cell.changed().stream().map(c -> cell.text().substring(c.start(), c.end())).toList();
  }
}
