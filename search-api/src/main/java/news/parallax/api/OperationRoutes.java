package news.parallax.api;

import java.util.List;
import java.util.function.Supplier;
import news.parallax.answers.CrawlState;
import news.parallax.answers.Rooms;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a machine asks of a service: alive, ready, measured, described. */
final class OperationRoutes {

  private final Rooms rooms;
  private final Meters meters;
  private final Supplier<ObjectNode> openApi;

  OperationRoutes(Rooms rooms, Meters meters, Supplier<ObjectNode> openApi) {
    this.rooms = rooms;
    this.meters = meters;
    this.openApi = openApi;
  }

  List<Route> routes() {
    return List.of(
        Route.api("/healthz", "Whether the process answers", List.of(), this::health)
            .answering(200),
        Route.api(
                "/readyz",
                "Whether all of it works: record, index, crawl; 503 says why not",
                List.of(),
                this::ready)
            .answering(200, 503),
        Route.api("/metrics", "Prometheus text format", List.of(), this::metrics).answering(200),
        Route.api(
            "/openapi.json",
            "This description",
            List.of(),
            call -> new Answer.Json(openApi.get())));
  }

  private Answer health(Call call) {
    return new Answer.Now(200, JsonNodeFactory.instance.objectNode().put("status", "up"));
  }

  private Answer ready(Call call) {
    CrawlState crawl = rooms.crawl().get();
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("crawling", crawl.crawling())
            .put("latest", rooms.holdings().latest())
            .put("decided", rooms.holdings().decided());
    crawl.hindrance().ifPresent(why -> node.put("notFetching", why));
    crawl.partial().ifPresent(why -> node.put("partial", why));
    boolean ready = crawl.partial().isEmpty();
    return new Answer.Now(ready ? 200 : 503, node.put("status", ready ? "ready" : "partial"));
  }

  private Answer metrics(Call call) {
    return new Answer.Text(meters.scrape(), "text/plain; version=0.0.4; charset=utf-8");
  }
}
