package news.parallax.answers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.parallax.config.Outlet;
import news.parallax.crawler.frontier.Frontier;
import news.parallax.crawler.frontier.SourceState;
import news.parallax.crawler.frontier.Trouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An outlet as the API prints it, with how its sources and its addresses fare. */
public final class OutletStanding {

  private OutletStanding() {}

  /**
   * The outlet with, for each source, its last outcome's class and words, its failures in a row and
   * since when, its next try and why then; and its addresses without an article, by reason. What
   * did not happen yet is {@code null}.
   */
  public static ObjectNode outlet(Outlet outlet, Frontier frontier) {
    Map<String, SourceState> states =
        frontier.sources().stream()
            .filter(state -> state.source().outlet().equals(outlet.id()))
            .collect(Collectors.toMap(state -> state.source().id(), Function.identity()));
    ObjectNode node = OutletJson.outlet(outlet);
    for (JsonNode source : node.path("sources")) {
      Optional.ofNullable(states.get(source.path("id").asString()))
          .ifPresent(state -> state((ObjectNode) source, state));
    }
    troubles(node.putArray("troubles"), frontier.troubles(outlet.id()));
    return node;
  }

  private static void state(ObjectNode node, SourceState state) {
    node.put("paused", state.paused());
    ArticleJson.optional(node, "outcome", state.lastOutcomeClass());
    ArticleJson.optional(node, "words", state.lastOutcome());
    node.put("failures", state.failures());
    moment(node, "failingSince", state.failingSince());
    moment(node, "lastTry", state.lastTry());
    moment(node, "lastSuccess", state.lastSuccess());
    moment(node, "lastNewItem", state.lastNewItem());
    moment(node, "next", state.paused() ? Optional.empty() : state.next());
    ArticleJson.optional(node, "why", state.why());
    node.put("visits", state.visits()).put("leads", state.leads());
  }

  private static void troubles(ArrayNode list, List<Trouble> troubles) {
    for (Trouble trouble : troubles) {
      ObjectNode node =
          list.addObject()
              .put("kind", trouble.kind() == Trouble.Kind.FAILED ? "failed" : "refused")
              .put("reason", trouble.reason())
              .put("addresses", trouble.addresses());
      ArticleJson.optional(node, "detail", trouble.detail());
      moment(node, "next", trouble.next());
    }
  }

  private static void moment(ObjectNode node, String name, Optional<Instant> at) {
    ArticleJson.optional(node, name, at.map(Instant::toString));
  }
}
