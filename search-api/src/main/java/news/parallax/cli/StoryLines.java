package news.parallax.cli;

import java.io.PrintWriter;
import tools.jackson.databind.JsonNode;

/** Stories as a terminal shows them, from the API's answers. */
final class StoryLines {

  private StoryLines() {}

  static void search(PrintWriter out, JsonNode answer) {
    JsonNode query = answer.path("query");
    out.printf("Read as: %s%n", Printed.text(query, "canonical"));
    query
        .path("hints")
        .forEach(
            h -> out.printf("  at %d: %s%n", h.path("position").asInt(), Printed.text(h, "hint")));
    out.printf("%d stories%n", answer.path("total").path("value").asLong());
    for (JsonNode story : answer.path("items")) {
      heading(out, story);
      story.path("hits").forEach(hit -> hit(out, hit));
    }
    out.flush();
  }

  static void story(PrintWriter out, JsonNode story) {
    heading(out, story);
    for (JsonNode member : story.path("members")) {
      String copyOf = Printed.text(member, "copyOf");
      out.printf(
          "  %s  %-20s %s%s%n    %s%n",
          day(member),
          Printed.text(member, "outlet"),
          Printed.text(member, "title"),
          copyOf.isEmpty() ? "" : "  [copy of " + copyOf + "]",
          Printed.text(member, "url"));
    }
    out.flush();
  }

  /** What an operator said, with the number by which it is taken back. */
  static void correction(PrintWriter out, JsonNode correction) {
    String undoneBy = Printed.text(correction, "undoneBy");
    out.printf(
        "%s  %s  %s%s  %s, %s: %s%n",
        Printed.text(correction, "number"),
        Printed.text(correction, "at"),
        did(correction),
        undoneBy.isEmpty() ? "" : " (taken back by " + undoneBy + ")",
        count(correction.path("moved").size()),
        Printed.text(correction, "who"),
        Printed.text(correction, "why"));
  }

  /** Whether the automatic judge gets a correction right. */
  static void tried(PrintWriter out, JsonNode tried) {
    boolean passed = tried.path("passed").asBoolean(false);
    out.printf(
        "%s  %s  %s: %s%n",
        passed ? "passed" : "failed",
        Printed.text(tried, "number"),
        did(tried),
        Printed.text(tried, "why"));
    if (!passed) {
      out.printf("        %d pairs otherwise, such as%n", tried.path("wrongPairs").asInt());
      tried
          .path("examples")
          .forEach(
              pair ->
                  out.printf("        %s %s%n", pair.get(0).asString(), pair.get(1).asString()));
    }
  }

  private static String count(int articles) {
    return articles == 1 ? "1 article" : articles + " articles";
  }

  private static String did(JsonNode correction) {
    String story = Printed.text(correction, "story");
    String other = Printed.text(correction, "other");
    return switch (Printed.text(correction, "kind")) {
      case "split" -> "split " + story + ", new " + other;
      case "merge" -> "merge " + story + " into " + other;
      default -> "undo " + Printed.text(correction, "undoes");
    };
  }

  private static void heading(PrintWriter out, JsonNode story) {
    out.printf("%n%s  %s%n", Printed.text(story, "id"), Printed.text(story, "headline"));
    out.printf(
        "  %d independent origins, %d articles, %d outlets%n",
        story.path("independentOrigins").asInt(),
        story.path("articles").asInt(),
        story.path("outlets").asInt());
  }

  private static void hit(PrintWriter out, JsonNode hit) {
    out.printf(
        "    %s  %s: %s%n      %s%n",
        day(hit),
        Printed.text(hit, "outletName"),
        Printed.text(hit.path("title"), "text"),
        Printed.text(hit, "url"));
    hit.path("passages").forEach(p -> out.printf("      … %s%n", Printed.text(p, "text")));
  }

  private static String day(JsonNode article) {
    String published = Printed.text(article, "published");
    return published.length() >= 16
        ? published.substring(0, 16).replace('T', ' ')
        : "undated         ";
  }
}
