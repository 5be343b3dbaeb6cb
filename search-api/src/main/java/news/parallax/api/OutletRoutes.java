package news.parallax.api;

import java.util.List;
import news.parallax.answers.OutletJson;
import news.parallax.answers.OutletStanding;
import news.parallax.answers.Rooms;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The source list. */
final class OutletRoutes {

  private final Rooms rooms;

  OutletRoutes(Rooms rooms) {
    this.rooms = rooms;
  }

  List<Route> routes() {
    return List.of(
        Route.api("/api/v1/outlets", "Every outlet on the source list", List.of(), this::outlets),
        Route.api(
            "/api/v1/outlets/{id}",
            "An outlet; how each of its sources fares (outcome, words, failures in a row, failingSince,"
                + " next try and why then); its addresses without an article, by reason (troubles)",
            List.of(Shapes.ID_IN_PATH),
            this::outlet));
  }

  private Answer outlets(Call call) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ArrayNode items = node.putArray("items");
    rooms.list().get().outlets().forEach(outlet -> items.add(OutletJson.outlet(outlet)));
    node.putNull("next").putObject("total").put("value", items.size()).put("relation", "exact");
    return new Answer.Json(node);
  }

  private Answer outlet(Call call) {
    String id = call.arguments().segment("id");
    return rooms
        .book()
        .outlet(id)
        .<Answer>map(outlet -> new Answer.Json(OutletStanding.outlet(outlet, rooms.frontier())))
        .orElseGet(() -> StoryRoutes.missing("outlet", id));
  }
}
