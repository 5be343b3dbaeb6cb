package news.parallax.config;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What keys and values one kind of file may hold, by its JSON Schema, and in which words a wrong
 * one is told: the schema's own {@code x-wants} and {@code x-cure}.
 */
final class FileSchema {

  private static final String REQUIRED = "required";
  private static final String WANTS = "x-wants";
  private static final String CURE = "x-cure";
  private static final String QUOTE = "put it in quotation marks";
  private static final int QUOTED_CHARS_MAX = 80;

  private final JsonNode root;
  private final Schema schema;

  private FileSchema(JsonNode root) {
    this.root = root;
    this.schema = SchemaRegistry.withDialect(dialect()).getSchema(root);
  }

  private static Dialect dialect() {
    return Dialect.builder(Dialects.getDraft202012())
        .keyword(new NonValidationKeyword(WANTS))
        .keyword(new NonValidationKeyword(CURE))
        .build();
  }

  /** The schema of outlet files. */
  static FileSchema ofOutlets() {
    return shipped("outlets/outlet.schema.json");
  }

  /** The schema of {@code parallax.yaml}. */
  static FileSchema ofSettings() {
    return shipped("parallax.schema.json");
  }

  private static FileSchema shipped(String path) {
    return new FileSchema(JsonMapper.shared().readTree(ShippedFiles.text(path)));
  }

  /** Adds a problem for every key and value that the schema does not allow. */
  void check(YamlNode file, Problems problems) {
    errors(file).forEach(error -> tell(error, file, problems));
  }

  /** The same for a file that may leave out keys of its top level. */
  void checkPart(YamlNode file, Problems problems) {
    errors(file).filter(error -> !isMissingAtTop(error)).forEach(e -> tell(e, file, problems));
  }

  private Stream<Error> errors(YamlNode file) {
    return schema.validate(JsonForm.of(file)).stream()
        .sorted(Comparator.comparing(error -> error.getInstanceLocation().getNameCount()));
  }

  private static boolean isMissingAtTop(Error error) {
    return error.getKeyword().equals(REQUIRED) && error.getInstanceLocation().getNameCount() == 0;
  }

  private void tell(Error error, YamlNode file, Problems problems) {
    List<String> path = path(error.getInstanceLocation());
    YamlNode.Place place = file.at(path).orElseThrow();
    switch (error.getKeyword()) {
      case "additionalProperties" -> tellUnknownKey(error, path, place, problems);
      case REQUIRED -> tellMissingKey(error, path, place, problems);
      default -> tellValue(path, place, problems);
    }
  }

  private void tellUnknownKey(
      Error error, List<String> path, YamlNode.Place above, Problems problems) {
    String key = error.getProperty();
    Span span = above.node().step(key).orElseThrow().told();
    Optional<String> nearest = NearestName.to(key, keysAt(path));
    String cure = nearest.map(known -> "write " + known).orElseGet(() -> homeOf(key, path));
    problems.add(span, "the key \"" + shortened(key) + "\" is not known here", nearest, cure);
  }

  /** Where a key that is unknown here would be known, or what is known here. */
  private String homeOf(String key, List<String> path) {
    return root.get("properties").properties().stream()
        .filter(section -> keys(section.getValue()).contains(key))
        .map(section -> "\"" + key + "\" belongs below \"" + section.getKey() + "\"")
        .findFirst()
        .orElseGet(() -> "the keys known here are " + String.join(", ", keysAt(path)));
  }

  private void tellMissingKey(
      Error error, List<String> path, YamlNode.Place above, Problems problems) {
    String key = error.getProperty();
    List<String> missing = new ArrayList<>(path);
    missing.add(key);
    Span start = above.node().span();
    problems.add(
        new Span(start.start(), start.start(), start.line(), start.column()),
        "the key \"" + key + "\" is missing",
        "add a line \"" + key + ":\" with " + wants(missing));
  }

  private void tellValue(List<String> path, YamlNode.Place place, Problems problems) {
    String got = "\"" + name(path) + "\" wants " + wants(path) + ", got " + quoted(place.node());
    Optional<String> nearest =
        place.node() instanceof YamlNode.Scalar scalar
            ? NearestName.to(scalar.text(), choices(path))
            : Optional.empty();
    problems.add(place.told(), got, nearest, lacksQuotes(path, place) ? QUOTE : cure(path));
  }

  /** Whether YAML took a text for a number or a truth because it stands without quotation marks. */
  private boolean lacksQuotes(List<String> path, YamlNode.Place place) {
    JsonNode wanted = under(path);
    return place.node() instanceof YamlNode.Scalar scalar
        && scalar.type() != YamlNode.Type.TEXT
        && scalar.type() != YamlNode.Type.NOTHING
        && wanted.path("type").asString("").equals("string")
        && !wanted.has("pattern");
  }

  /** The name of the nearest key above, since a position in a list says little. */
  static String name(List<String> path) {
    return path.reversed().stream()
        .filter(name -> !YamlNode.isPosition(name))
        .findFirst()
        .orElse("the file");
  }

  /** What a value is called in a message: a scalar as written, shortened; else its kind. */
  static String quoted(YamlNode node) {
    return switch (node) {
      case YamlNode.Scalar scalar ->
          scalar.type() == YamlNode.Type.NOTHING
              ? "nothing"
              : "\"" + shortened(scalar.text()) + "\"";
      case YamlNode.Sequence list -> "a list of " + list.items().size();
      case YamlNode.Mapping mapping -> "keys with values";
    };
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\p{Cntrl}+", " ");
    return line.codePointCount(0, line.length()) <= QUOTED_CHARS_MAX
        ? line
        : line.substring(0, line.offsetByCodePoints(0, QUOTED_CHARS_MAX)) + "…";
  }

  /** What the value at this path should be, in words. */
  String wants(List<String> path) {
    return said(path, WANTS);
  }

  /** How to write the value at this path. */
  String cure(List<String> path) {
    return said(path, CURE);
  }

  private String said(List<String> path, String keyword) {
    return under(path).path(keyword).asString("a value of the schema");
  }

  /** The keys that the schema knows below this path, in its order. */
  List<String> keysAt(List<String> path) {
    return keys(under(path));
  }

  /** Whether the value at this path is a text, even where it looks like a number. */
  boolean wantsText(List<String> path) {
    JsonNode wanted = under(path);
    return wanted.has("enum") || wanted.path("type").asString("").equals("string");
  }

  /** Whether a single value, and no list and no mapping, belongs at this path. */
  boolean wantsScalar(List<String> path) {
    JsonNode place = under(path);
    return !place.isMissingNode() && !place.has("properties") && !place.has("items");
  }

  private static List<String> keys(JsonNode place) {
    return List.copyOf(place.path("properties").propertyNames());
  }

  private List<String> choices(List<String> path) {
    JsonNode choices = under(path).path("enum");
    return IntStream.range(0, choices.size()).mapToObj(i -> choices.get(i).asString()).toList();
  }

  private JsonNode under(List<String> path) {
    JsonNode place = root;
    for (String name : path) {
      place = YamlNode.isPosition(name) ? place.path("items") : place.path("properties").path(name);
    }
    return place;
  }

  private static List<String> path(NodePath path) {
    return IntStream.range(0, path.getNameCount()).mapToObj(path::getName).toList();
  }
}
