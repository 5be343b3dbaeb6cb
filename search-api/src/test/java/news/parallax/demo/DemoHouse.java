package news.parallax.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.parallax.Plan;
import news.parallax.Wiring;
import news.parallax.config.CrawlSettings;
import news.parallax.config.ServerSettings;
import news.parallax.config.Settings;
import news.parallax.config.SourceList;
import news.parallax.crawler.discover.Selectors;
import news.parallax.crawler.fetch.Sleeper;
import news.parallax.indexer.store.DataFolder;
import news.parallax.indexer.store.Server;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The whole house over the demo world, under a clock that a test moves; asked over HTTP alone. */
public final class DemoHouse implements AutoCloseable {

  static final Instant START = Instant.parse("2026-11-26T12:00:00Z");
  static final JsonMapper JSON = JsonMapper.builder().build();

  private final MovableClock clock;
  private final DemoWorld world;
  private final Path data;
  private final HttpClient client = HttpClient.newHttpClient();
  private Optional<Wiring> wiring = Optional.empty();
  private Server server = new Server(0, "", "");

  private DemoHouse(Path data, MovableClock clock) throws IOException {
    this.data = data;
    this.clock = clock;
    this.world = DemoWorld.start(clock);
    world.writeOutletFiles(data.resolve("config").resolve("outlets"));
  }

  /** Opens a house that acts only when asked. */
  public static DemoHouse open(Path data) throws IOException {
    DemoHouse house = new DemoHouse(data, new MovableClock(START));
    house.start();
    return house;
  }

  void start() {
    CrawlSettings usual = CrawlSettings.DEFAULT;
    CrawlSettings crawl =
        new CrawlSettings(
            usual.contact(),
            usual.proxy(),
            world.hostPorts(),
            Duration.ZERO,
            Optional.empty(),
            usual.revisits(),
            usual.intervalMin(),
            usual.intervalMax(),
            usual.bounds());
    Settings settings =
        Settings.DEFAULT.with(crawl).with(new ServerSettings("127.0.0.1", 0, Set.of()));
    Sleeper moving = clock::moveTo;
    Wiring opened =
        Wiring.open(
            (DataFolder.Owned) DataFolder.own(data),
            new Plan(
                SourceList.only(data.resolve("config"), Selectors::fault),
                settings,
                Plan.Mode.ON_REQUEST,
                true,
                clock,
                moving));
    server = opened.serve();
    wiring = Optional.of(opened);
  }

  void stop() {
    wiring.ifPresent(Wiring::close);
    wiring = Optional.empty();
  }

  public DemoWorld world() {
    return world;
  }

  MovableClock clock() {
    return clock;
  }

  Path data() {
    return data;
  }

  public String address() {
    return server.address();
  }

  /** One round; its last line, the figures. */
  public JsonNode round(boolean revisit) {
    return act("crawl", JSON.createObjectNode().put("revisit", revisit)).getLast();
  }

  /** Rounds until the outlet that is down at first has come back. */
  public void crawled() {
    round(false);
    clock.move(Duration.ofHours(1));
    round(false);
  }

  List<JsonNode> export(boolean refused) {
    return act("export", JSON.createObjectNode().put("refused", refused));
  }

  List<JsonNode> act(String name, ObjectNode wish) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.address() + "/owner/" + name))
            .header("Authorization", "Bearer " + server.token())
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(wish.toString()))
            .build();
    List<JsonNode> lines = new ArrayList<>();
    send(request).lines().filter(l -> !l.isBlank()).map(JSON::readTree).forEach(lines::add);
    return lines;
  }

  public JsonNode get(String pathAndQuery) {
    return JSON.readTree(
        send(HttpRequest.newBuilder(URI.create(server.address() + pathAndQuery)).build()));
  }

  public JsonNode search(String query) {
    return get("/api/v1/search?limit=10&q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
  }

  private String send(HttpRequest request) {
    try {
      var answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new AssertionError(request.uri() + ": " + answer.statusCode() + " " + answer.body());
      }
      return answer.body();
    } catch (IOException e) {
      throw new AssertionError(request.uri().toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(request.uri().toString(), e);
    }
  }

  @Override
  public void close() {
    stop();
    world.close();
    client.close();
  }
}
