package news.parallax.answers;

import news.parallax.config.Outlet;
import news.parallax.config.Source;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An outlet as API and command line print it; unknown facts are {@code null} or "unknown". */
public final class OutletJson {

  private OutletJson() {}

  public static ObjectNode outlet(Outlet outlet) {
    ObjectNode node =
        JsonNodeFactory.instance.objectNode().put("id", outlet.id()).put("name", outlet.name());
    ArticleJson.optional(node, "country", outlet.country());
    node.set("languages", StoryJson.words(outlet.languages()));
    ObjectNode owner = node.putObject("owner").put("kind", outlet.owner().kind().word());
    ArticleJson.optional(owner, "origin", outlet.owner().origin());
    node.put("home", outlet.home().toString()).put("enabled", outlet.enabled());
    ArrayNode sources = node.putArray("sources");
    outlet.sources().forEach(source -> sources.add(source(source)));
    ArticleJson.optional(node, "notes", outlet.notes());
    return node;
  }

  private static ObjectNode source(Source source) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", source.id())
        .put("kind", source.kind().word())
        .put("address", source.address().toString());
  }
}
