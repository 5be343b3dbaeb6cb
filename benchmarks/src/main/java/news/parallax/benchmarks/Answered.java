package news.parallax.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A conformance case with the product's answer, in the case's own field names. */
final class Answered {

  private final JsonNode expected;
  private final String group;
  private final ObjectNode answer = JsonNodeFactory.instance.objectNode();
  private final List<String> differences = new ArrayList<>();

  /** {@code group} is the profile or kind that the figures are told by. */
  Answered(JsonNode expected, String group) {
    this.expected = expected;
    this.group = group;
    answer.set("id", expected.path("id"));
  }

  /** The case's id and what was answered so far, to be written to. */
  ObjectNode answer() {
    return answer;
  }

  String group() {
    return group;
  }

  /** Holds a field against the expectation, where there is one; both as values that are equal. */
  Answered compare(String field, Object wanted, Object got) {
    if (!Objects.equals(wanted, got)) {
      differences.add("%s: wanted %s, got %s".formatted(field, wanted, got));
    }
    return this;
  }

  boolean passed() {
    return differences.isEmpty();
  }

  /** What is wrong, on one line. */
  String fault() {
    return expected.path("id").asString("") + ": " + String.join("; ", differences);
  }
}
