package news.parallax.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import news.parallax.Plan;
import news.parallax.Wiring;
import news.parallax.config.SelectorCheck;
import news.parallax.config.ServerSettings;
import news.parallax.config.Settings;
import news.parallax.config.SourceList;
import news.parallax.crawler.fetch.Sleeper;
import news.parallax.crawler.frontier.Capture;
import news.parallax.crawler.frontier.DuePage;
import news.parallax.crawler.frontier.PageOutcome;
import news.parallax.crawler.frontier.PageVisit;
import news.parallax.crawler.frontier.Validators;
import news.parallax.indexer.store.DataFolder;
import news.parallax.indexer.store.Server;
import news.parallax.indexer.store.Store;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A house as it is run, whose articles a test writes: its judges decide on stories themselves. What
 * is written while it is closed is judged when it is opened again.
 */
public final class JudgedHouse implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Capture CAPTURE = new Capture("a.warc.gz", 0, 10, "0".repeat(64));

  private final Path data;
  private final Map<String, String> ids = new HashMap<>();
  private Optional<Wiring> wiring = Optional.empty();
  private Server server = new Server(0, "", "");

  public JudgedHouse(Path root) {
    data = root.resolve("data");
    try {
      Path outlets =
          Files.createDirectories(data.resolve("config").resolve("outlets").resolve("ee"));
      Files.writeString(data.resolve("config").resolve("parallax.yaml"), "shippedOutlets: false\n");
      for (String id : List.of("baltwire", "valley", "lantern", "quai")) {
        Files.writeString(
            outlets.resolve(id + ".yaml"), BridgeStory.yaml(id, "EE", "en", "private", id));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path data() {
    return data;
  }

  /** Stores these as visits would, in this order, and opens the house over them. */
  public Browse with(Written... written) {
    close();
    try (DataFolder.Owned owned = (DataFolder.Owned) DataFolder.own(data);
        Store store = Store.open(owned)) {
      for (Written one : written) {
        store.frontier().record(visit(one));
      }
    }
    return open();
  }

  public Browse open() {
    Wiring opened =
        Wiring.open(
            (DataFolder.Owned) DataFolder.own(data),
            new Plan(
                SourceList.only(data.resolve("config"), SelectorCheck.ANY),
                Settings.DEFAULT.with(new ServerSettings("127.0.0.1", 0, Set.of())),
                Plan.Mode.ON_REQUEST,
                false,
                Clock.fixed(TestHouse.NOON, ZoneOffset.UTC),
                Sleeper.real(Clock.systemUTC())));
    wiring = Optional.of(opened);
    server = opened.serve();
    opened.stories();
    return web();
  }

  private static PageVisit visit(Written written) {
    DuePage due =
        new DuePage(
            written.article().url(),
            written.outlet(),
            written.outlet() + ".00000000",
            Validators.NONE,
            0,
            false,
            TestHouse.NOON,
            Optional.empty());
    return new PageVisit(
        UUID.randomUUID().toString(),
        due,
        TestHouse.NOON,
        Duration.ofMillis(5),
        new PageOutcome.Read(written.article(), CAPTURE, Validators.NONE),
        Optional.empty());
  }

  public URI address() {
    return URI.create(server.address());
  }

  public Browse web() {
    return new Browse(address());
  }

  /** Has the owner act; its lines, or the problem that it answered with. */
  public List<JsonNode> act(String name, String wish) {
    HttpResponse<String> answer =
        web()
            .post(
                "/owner/" + name,
                "application/json",
                wish,
                "Authorization",
                "Bearer " + server.token());
    return answer.body().lines().filter(line -> !line.isBlank()).map(JSON::readTree).toList();
  }

  /** The article at the address where this was written. */
  public JsonNode article(Written written) {
    String id =
        ids.computeIfAbsent(
            written.url(),
            url ->
                act("export", "{}").stream()
                    .filter(row -> row.path("url").asString().equals(url))
                    .map(row -> row.path("id").asString())
                    .findFirst()
                    .orElseThrow());
    return web().json("/api/v1/articles/" + id);
  }

  public String id(Written written) {
    return article(written).path("id").asString();
  }

  public String story(Written written) {
    return article(written).path("story").asString();
  }

  @Override
  public void close() {
    wiring.ifPresent(Wiring::close);
    wiring = Optional.empty();
  }
}
