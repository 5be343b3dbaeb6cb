package news.parallax.cli;

import java.io.PrintWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How JSON goes to standard output: one object a line. */
final class Printed {

  static final JsonMapper JSON = JsonMapper.builder().build();

  private Printed() {}

  static void line(PrintWriter out, JsonNode node) {
    out.println(JSON.writeValueAsString(node));
    out.flush();
  }

  /** A member's text, empty where it is absent or null. */
  static String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isMissingNode() || value.isNull() ? "" : value.asString();
  }
}
