package news.parallax.cli;

import java.io.PrintWriter;
import tools.jackson.databind.JsonNode;

/** A source's trial as a terminal shows it. */
final class TrialLines {

  private TrialLines() {}

  static void print(PrintWriter out, JsonNode source) {
    String failure = Printed.text(source, "failure");
    out.printf(
        "%s %s%n  %s%n",
        Printed.text(source, "kind"),
        Printed.text(source, "address"),
        failure.isEmpty()
            ? source.path("leads").asInt()
                + " leads, "
                + source.path("dropped").asInt()
                + " entries not taken"
            : failure);
    source.path("items").forEach(item -> item(out, item));
    out.flush();
  }

  private static void item(PrintWriter out, JsonNode item) {
    if (item.has("title")) {
      String published = Printed.text(item, "published");
      out.printf(
          "  article  %-25s %-3s %5d words  %s%n",
          published.isEmpty() ? "undated" : published,
          Printed.text(item, "language"),
          item.path("words").asInt(),
          Printed.text(item, "title"));
    } else {
      out.printf(
          "  %s  %s%n",
          item.has("refusal")
              ? Printed.text(item, "refusal") + " (" + Printed.text(item, "detail") + ")"
              : Printed.text(item, "failure"),
          Printed.text(item, "url"));
    }
  }
}
