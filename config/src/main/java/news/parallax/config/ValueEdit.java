package news.parallax.config;

import java.util.List;
import java.util.Optional;
import news.parallax.config.YamlNode.Style;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How one value of a YAML text is changed so that every other byte stays: comments, order,
 * quotation marks, line ends and all.
 */
final class ValueEdit {

  /** What became of an edit. */
  sealed interface Result {

    /** The text with the one value changed. */
    record Edited(YamlText yaml) implements Result {}

    /** The value cannot be changed alone. */
    record Refused(Problem problem) implements Result {}
  }

  private final YamlText yaml;
  private final YamlNode root;
  private final FileSchema schema;

  ValueEdit(YamlText yaml, YamlNode root, FileSchema schema) {
    this.yaml = yaml;
    this.root = root;
    this.schema = schema;
  }

  /** Sets the single value at this path of keys and positions, adding keys that are absent. */
  Result set(List<String> path, String value) {
    if (!schema.wantsScalar(path)) {
      return refused(Span.TOP, unknown(path), nearest(path), "edit the file's text");
    }
    Optional<YamlNode.Place> place = root.at(path);
    String edited =
        place.isPresent()
            ? replaced(place.get().node(), path, value)
            : new KeyInsertion(yaml.text(), root).insert(path, word(path, value, Style.PLAIN));
    return holdsOnly(edited, path, value)
        ? new Result.Edited(yaml.with(edited))
        : refused(
            place.map(YamlNode.Place::told).orElse(Span.TOP),
            "\"" + String.join(".", path) + "\" cannot be changed alone here",
            Optional.empty(),
            "edit the file's text");
  }

  private Result refused(Span span, String what, Optional<String> nearest, String cure) {
    return new Result.Refused(new Problem(yaml.file(), span, what, nearest, cure));
  }

  private static String unknown(List<String> path) {
    return "\"" + String.join(".", path) + "\" is no key with a single value";
  }

  private Optional<String> nearest(List<String> path) {
    List<String> above = path.subList(0, Math.max(0, path.size() - 1));
    return path.isEmpty() ? Optional.empty() : NearestName.to(path.getLast(), schema.keysAt(above));
  }

  private String replaced(YamlNode node, List<String> path, String value) {
    return node instanceof YamlNode.Scalar scalar ? replaced(scalar, path, value) : yaml.text();
  }

  private String replaced(YamlNode.Scalar scalar, List<String> path, String value) {
    String text = yaml.text();
    int start = scalar.span().start();
    int end = contentEnd(text, scalar.span());
    String word = word(path, value, scalar.style());
    return text.substring(0, start) + (start == end ? " " + word : word) + text.substring(end);
  }

  /** Where a value ends to the eye: a block scalar's span reaches over the blank lines below it. */
  static int contentEnd(String text, Span span) {
    int end = span.end();
    while (end > span.start() && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private String word(List<String> path, String value, Style style) {
    return schema.wantsText(path) ? ScalarWords.text(value, style) : ScalarWords.plain(value);
  }

  /** Whether the edited text says what the old one said, and the new value. */
  private boolean holdsOnly(String edited, List<String> path, String value) {
    return switch (yaml.with(edited).read()) {
      case YamlReader.Reading.Unreadable none -> false;
      case YamlReader.Reading.Read read ->
          read.root().at(path).map(YamlNode.Place::node).filter(n -> says(n, value)).isPresent()
              && without(path, read.root()).equals(without(path, root));
    };
  }

  private static boolean says(YamlNode node, String value) {
    return node instanceof YamlNode.Scalar scalar && scalar.text().equals(value);
  }

  /** What a file says beside the value at this path, and beside keys that hold nothing else. */
  private static JsonNode without(List<String> path, YamlNode root) {
    JsonNode form = JsonForm.of(root);
    remove(path, form);
    return form;
  }

  private static void remove(List<String> path, JsonNode form) {
    String name = path.getFirst();
    List<String> rest = path.subList(1, path.size());
    switch (form) {
      case ArrayNode list -> removeItem(list, name, rest);
      case ObjectNode keys -> {
        removeBelow(rest, keys.path(name));
        if (rest.isEmpty() || isBare(keys.path(name))) {
          keys.remove(name);
        }
      }
      default -> {}
    }
  }

  private static void removeItem(ArrayNode list, String name, List<String> rest) {
    int position = YamlNode.isPosition(name) ? Integer.parseInt(name) : list.size();
    if (rest.isEmpty() && position < list.size()) {
      list.setNull(position);
    }
    removeBelow(rest, list.path(position));
  }

  private static void removeBelow(List<String> rest, JsonNode below) {
    if (!rest.isEmpty()) {
      remove(rest, below);
    }
  }

  private static boolean isBare(JsonNode node) {
    return node.isNull() || node.isObject() && node.isEmpty();
  }
}
