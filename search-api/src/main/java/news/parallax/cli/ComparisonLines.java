package news.parallax.cli;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A comparison as a terminal shows it: row by row, each cell under its outlet's name. */
final class ComparisonLines {

  private static final Map<String, String> SIGNS =
      Map.of("same", "=", "edited", "~", "onlyHere", "1");

  private final PrintWriter out;
  private final Map<String, String> outlets = new HashMap<>();

  private ComparisonLines(PrintWriter out) {
    this.out = out;
  }

  static void print(PrintWriter out, JsonNode comparison) {
    new ComparisonLines(out).print(comparison);
    out.flush();
  }

  private void print(JsonNode comparison) {
    for (JsonNode column : comparison.path("columns")) {
      outlets.put(Printed.text(column, "id"), Printed.text(column, "outlet"));
      out.printf(
          "%s  %s revision %d, %s%n  %s%n",
          Printed.text(column, "id"),
          Printed.text(column, "outlet"),
          column.path("revision").asInt(),
          Printed.text(column, "language"),
          Printed.text(column, "url"));
    }
    out.printf("%nHeadlines%n");
    comparison.path("headlines").forEach(h -> carrier(h, ""));
    comparison.path("headlineChanges").forEach(this::change);
    out.printf("%nText%n");
    comparison.path("rows").forEach(this::row);
    out.printf("%nNumbers%n");
    comparison.path("numbers").forEach(this::numbers);
    out.printf("%nQuotations%n");
    comparison.path("quotes").forEach(this::quotes);
  }

  private void change(JsonNode change) {
    out.printf(
        "  %s%n    was: %s (%s)%n",
        Printed.text(change, "url"),
        Printed.text(change, "from"),
        change
            .path("evidence")
            .valueStream()
            .map(JsonNode::asString)
            .collect(Collectors.joining(", ")));
  }

  private void row(JsonNode row) {
    String kind = Printed.text(row, "kind");
    out.printf("%n%s %s: %s%n", SIGNS.getOrDefault(kind, "?"), kind, Printed.text(row, "reason"));
    row.path("cells").forEach(cell -> carrier(cell, ""));
  }

  private void numbers(JsonNode group) {
    out.printf(
        "%n%s %s%s%n",
        Printed.text(group, "scope"),
        Printed.text(group, "unit"),
        group.path("conflict").asBoolean() ? "  ! contradict" : "");
    group.path("values").forEach(v -> carrier(v, " = " + Printed.text(v, "value")));
  }

  private void quotes(JsonNode group) {
    out.printf("%n%s: %s%n", Printed.text(group, "speaker"), Printed.text(group, "utterance"));
    group.path("carriers").forEach(c -> carrier(c, " (" + Printed.text(c, "form") + ")"));
  }

  private void carrier(JsonNode cell, String after) {
    String column = Printed.text(cell, "column");
    out.printf(
        "  %s: %s%s%n", outlets.getOrDefault(column, column), Printed.text(cell, "text"), after);
  }
}
