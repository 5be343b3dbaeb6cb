package news.parallax.answers;

import java.util.List;
import java.util.OptionalLong;
import news.parallax.indexer.decide.Regressions;
import news.parallax.story.Correction;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An operator's correction as API and command line print it. */
public final class CorrectionJson {

  private static final int WRONG_SHOWN = 3;

  private CorrectionJson() {}

  /** {@code {number, kind, story, other, moved[], kept[], undoes, undoneBy, who, why, at}}. */
  public static ObjectNode of(Correction correction) {
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("number", correction.number())
            .put("kind", correction.kind().word())
            .put("story", correction.story())
            .put("other", correction.other());
    node.set("moved", StoryJson.words(correction.moved()));
    node.set("kept", StoryJson.words(correction.kept()));
    number(node, "undoes", correction.undoes());
    number(node, "undoneBy", correction.undoneBy());
    return node.put("who", correction.who())
        .put("why", correction.why())
        .put("at", correction.at().toString());
  }

  static ArrayNode all(List<Correction> corrections) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    corrections.forEach(correction -> array.add(of(correction)));
    return array;
  }

  /** What the automatic judge makes of it: {@code {number, kind, story, other, why, passed, …}}. */
  public static ObjectNode of(Regressions.Case tried) {
    Correction correction = tried.correction();
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("number", correction.number())
            .put("kind", correction.kind().word())
            .put("story", correction.story())
            .put("other", correction.other())
            .put("why", correction.why())
            .put("passed", tried.passed())
            .put("wrongPairs", tried.wrong().size());
    ArrayNode wrong = node.putArray("examples");
    tried.wrong().stream()
        .limit(WRONG_SHOWN)
        .forEach(pair -> wrong.addArray().add(pair.moved()).add(pair.kept()));
    return node;
  }

  private static void number(ObjectNode node, String name, OptionalLong number) {
    if (number.isPresent()) {
      node.put(name, number.getAsLong());
    } else {
      node.putNull(name);
    }
  }
}
