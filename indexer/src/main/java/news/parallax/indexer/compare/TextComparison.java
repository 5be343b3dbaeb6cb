package news.parallax.indexer.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lays versions of one story side by side. Pure: equal input, equal answer. */
public final class TextComparison {

  /** As many as a page can be asked for. */
  public static final int COLUMNS_MAX = 40;

  private TextComparison() {}

  /**
   * Compares the texts of one to {@link #COLUMNS_MAX} columns.
   *
   * @param versions with distinct column ids; the answer keeps their order
   * @param asof the outbox number at which the record was read
   */
  public static Comparison compare(String story, long asof, List<Version> versions) {
    if (versions.isEmpty() || versions.size() > COLUMNS_MAX) {
      throw new IllegalArgumentException(
          "a comparison wants 1 to " + COLUMNS_MAX + " columns, got " + versions.size());
    }
    return new Comparison(
        story,
        asof,
        versions.stream().map(Version::column).toList(),
        rows(versions),
        versions.stream()
            .map(version -> new Comparison.Headline(version.column().id(), version.title()))
            .toList(),
        NumberGroups.of(versions),
        QuoteGroups.of(versions));
  }

  /** The fullest text gives the order, the others join it, the fuller first. */
  private static List<Row> rows(List<Version> versions) {
    List<List<Paragraph>> columns =
        versions.stream()
            .map(Paragraph::of)
            .filter(column -> !column.isEmpty())
            .sorted(Comparator.comparingInt(TextComparison::words).reversed())
            .toList();
    List<List<Piece>> rows = new ArrayList<>();
    Alignment alignment = new Alignment(rows);
    columns.forEach(alignment::add);
    return rows.stream().map(RowMaker::row).toList();
  }

  private static int words(List<Paragraph> column) {
    return column.stream().mapToInt(paragraph -> paragraph.words().size()).sum();
  }
}
