package news.parallax.config;

import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A YAML value without its places and styles, as schemas and comparisons want it. */
final class JsonForm {

  private JsonForm() {}

  static JsonNode of(YamlNode node) {
    return switch (node) {
      case YamlNode.Scalar scalar -> scalar(scalar);
      case YamlNode.Sequence list -> {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        list.items().forEach(item -> array.add(of(item)));
        yield array;
      }
      case YamlNode.Mapping mapping -> {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        mapping.entries().forEach(entry -> object.set(entry.key().text(), of(entry.value())));
        yield object;
      }
    };
  }

  private static JsonNode scalar(YamlNode.Scalar scalar) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (scalar.type()) {
      case TEXT -> nodes.stringNode(scalar.text());
      case WHOLE_NUMBER -> nodes.numberNode(new BigInteger(scalar.text()));
      case FRACTION -> nodes.numberNode(new BigDecimal(scalar.text()));
      case TRUTH -> nodes.booleanNode(Boolean.parseBoolean(scalar.text()));
      case NOTHING -> nodes.nullNode();
    };
  }
}
