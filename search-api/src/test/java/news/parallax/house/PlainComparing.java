package news.parallax.house;

import java.util.ArrayList;
import java.util.List;
import news.parallax.indexer.compare.Comparison;
import news.parallax.indexer.compare.NumberGroup;
import news.parallax.indexer.numbers.Approx;
import news.parallax.indexer.compare.QuoteGroup;
import news.parallax.indexer.compare.Row;
import news.parallax.indexer.compare.Version;

/** Lays paragraphs side by side by their place: enough to see how pages lay out a comparison. */
final class PlainComparing {

  private PlainComparing() {}

  static Comparison compare(String story, long asof, List<Version> versions) {
    int longest = versions.stream().mapToInt(v -> v.paragraphs().size()).max().orElse(0);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < longest; i++) {
      rows.add(row(versions, i));
    }
    String first = versions.get(0).column().id();
    String second = versions.get(1).column().id();
    return new Comparison(
        story,
        asof,
        versions.stream().map(Version::column).toList(),
        rows,
        versions.stream().map(v -> new Comparison.Headline(v.column().id(), v.title())).toList(),
        List.of(
            new NumberGroup(
                "diplomats",
                "person",
                List.of(
                    new NumberGroup.Value(first, "24", "24", Approx.EXACT),
                    new NumberGroup.Value(second, "nearly 30", "30", Approx.NEARLY)),
                true)),
        List.of(
            new QuoteGroup(
                "q1",
                "Mara Lind",
                List.of(
                    new QuoteGroup.Carrier(first, "We were asked to go.", QuoteGroup.Form.FULL)),
                List.of(second),
                false),
            new QuoteGroup(
                "q2",
                "",
                List.of(new QuoteGroup.Carrier(second, "not accurate", QuoteGroup.Form.PARTIAL)),
                List.of(first),
                true)));
  }

  private static Row row(List<Version> versions, int paragraph) {
    List<Row.Cell> cells = new ArrayList<>();
    String head = "";
    Row.Kind kind = Row.Kind.SAME;
    for (Version version : versions) {
      if (paragraph < version.paragraphs().size()) {
        String text = version.paragraphs().get(paragraph);
        head = cells.isEmpty() ? text : head;
        Row.Kind own = text.equals(head) ? Row.Kind.SAME : Row.Kind.EDITED;
        kind = own == Row.Kind.EDITED ? own : kind;
        int end = Math.min(text.length(), 12);
        cells.add(
            new Row.Cell(
                version.column().id(),
                own,
                paragraph,
                0,
                text.codePointCount(0, text.length()),
                text,
                own == Row.Kind.SAME ? List.of() : List.of(new Row.Changed(0, end))));
      }
    }
    return new Row(cells.size() == 1 ? Row.Kind.ONLY_HERE : kind, "12-word run shared", cells);
  }
}
