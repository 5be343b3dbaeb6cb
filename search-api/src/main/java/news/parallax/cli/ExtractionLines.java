package news.parallax.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** An extraction as a terminal shows it. */
final class ExtractionLines {

  private static final List<String> FIELDS =
      List.of(
          "canonicalUrl",
          "authors",
          "published",
          "modified",
          "language",
          "section",
          "image",
          "credit",
          "citedOutlets",
          "captions",
          "corrections");

  private ExtractionLines() {}

  static void print(PrintWriter out, JsonNode extraction) {
    if (!Printed.text(extraction, "kind").equals("article")) {
      out.printf(
          "no article: %s (%s)%n",
          Printed.text(extraction, "kind"), Printed.text(extraction, "detail"));
    }
    out.printf("%s%n", Printed.text(extraction, "title"));
    for (String field : FIELDS) {
      String value = value(extraction.path(field));
      if (!value.isEmpty()) {
        out.printf("  %s: %s%n", field, value);
      }
    }
    JsonNode repost = extraction.path("repostOf");
    if (repost.isObject()) {
      out.printf(
          "  repostOf: %s (%s)%n", Printed.text(repost, "url"), Printed.text(repost, "evidence"));
    }
    for (JsonNode entry : extraction.path("entries")) {
      out.printf("  entry: %s  %s%n", value(entry.path("posted")), value(entry.path("heading")));
    }
    out.printf("%n%s%n", Printed.text(extraction, "body"));
    out.flush();
  }

  private static String value(JsonNode node) {
    if (node.isArray()) {
      return node.valueStream().map(JsonNode::asString).collect(Collectors.joining("; "));
    }
    return node.isNull() || node.isMissingNode() ? "" : node.asString();
  }

  static void explain(PrintWriter out, JsonNode explanation) {
    out.printf("%ntaken%n");
    for (JsonNode taken : explanation.path("taken")) {
      out.printf(
          "  %s: %s  <- %s%n",
          Printed.text(taken, "field"),
          Printed.text(taken, "value"),
          Printed.text(taken, "evidence"));
    }
    out.printf("dropped%n");
    for (JsonNode dropped : explanation.path("dropped")) {
      out.printf("  %s: %s%n", Printed.text(dropped, "why"), Printed.text(dropped, "text"));
    }
    out.flush();
  }
}
