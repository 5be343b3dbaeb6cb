package news.parallax.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds a crawl of the hostile world against what each scenario expects, and the world's own log.
 */
public final class HostileJudge {

  private static final double SLOWER_MAX = 1.1;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Path work;
  private final HttpClient client = HttpClient.newHttpClient();
  private final String base;
  private final JsonNode listing;
  private final Map<String, List<JsonNode>> articles;
  private final Map<String, List<JsonNode>> refused;
  private final Map<String, JsonNode> seen = new LinkedHashMap<>();

  private HostileJudge(Path work) throws IOException {
    this.work = work;
    this.base = json("data/server.json").path("address").asString();
    this.listing = json("list.json");
    this.articles = byOutlet("export.jsonl");
    this.refused = byOutlet("refused.jsonl");
    json("verdict.json").path("scenarios").forEach(s -> seen.put(s.path("id").asString(), s));
  }

  /**
   * Prints a line for each scenario and the figures; exits with 1 where anything differs.
   *
   * @param arguments the script's working folder, then seconds of the first round, 1 if a round did
   *     not end, 1 if the process died
   */
  public static void main(String[] arguments) throws IOException {
    HostileJudge judge = new HostileJudge(Path.of(arguments[0]));
    int failed = judge.scenarios();
    boolean well = judge.figures(failed, arguments[1], arguments[2], arguments[3]);
    System.exit(well && failed == 0 ? 0 : 1);
  }

  private JsonNode json(String file) throws IOException {
    return CaseFiles.JSON.readTree(Files.readString(work.resolve(file)));
  }

  private Map<String, List<JsonNode>> byOutlet(String file) throws IOException {
    return CaseFiles.lines(work.resolve(file)).stream()
        .collect(Collectors.groupingBy(row -> row.path("outlet").asString()));
  }

  /** Judges each scenario; returns how many differ from what they expect. */
  private int scenarios() {
    int failed = 0;
    for (JsonNode scenario : listing.path("scenarios")) {
      failed += scenario(scenario) ? 0 : 1;
    }
    System.out.printf("%d passed, %d failed%n", listing.path("scenarios").size() - failed, failed);
    return failed;
  }

  private boolean scenario(JsonNode scenario) {
    String id = scenario.path("id").asString();
    OutletFinds finds = finds(HostileWorld.outlet(id));
    List<String> faults =
        new ArrayList<>(HostileExpectation.faults(scenario.path("expect"), finds));
    listing
        .path("never_anywhere")
        .forEach(
            token -> {
              if (finds.printed().contains(token.asString())) {
                faults.add("shows " + token);
              }
            });
    seen.getOrDefault(id, CaseFiles.JSON.createObjectNode())
        .path("failures")
        .forEach(f -> faults.add(f.asString()));
    ObjectNode line = CaseFiles.JSON.createObjectNode().put("id", id);
    line.put("outcome", scenario.path("expect").path("outcome").asString());
    line.put("articles", finds.articles().size());
    words(line.putArray("reasons"), finds.reasons());
    words(line.putArray("faults"), faults);
    System.out.println(line);
    return faults.isEmpty();
  }

  private static void words(ArrayNode array, List<String> words) {
    words.stream().limit(5).map(w -> w.substring(0, Math.min(300, w.length()))).forEach(array::add);
  }

  private OutletFinds finds(String outlet) {
    List<JsonNode> stored = articles.getOrDefault(outlet, List.of());
    JsonNode standing = CaseFiles.JSON.readTree(got("/api/v1/outlets/" + outlet));
    List<String> pages = new ArrayList<>(List.of(got("/outlet/" + outlet)));
    stored.stream().limit(5).forEach(a -> pages.add(got("/article/" + a.path("id").asString())));
    return new OutletFinds(stored, refused.getOrDefault(outlet, List.of()), standing, pages);
  }

  private String got(String path) {
    HttpRequest request = HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE).build();
    try {
      return client.send(request, BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException("no answer from " + request.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Whether all that is no scenario's is well too. */
  private boolean figures(int failed, String seconds, String hung, String crashed)
      throws IOException {
    JsonNode verdict = json("verdict.json");
    double alone = quietSeconds("quiet-alone.jsonl");
    double among = quietSeconds("quiet-among.jsonl");
    long quiet = stored();
    long wanted =
        CaseFiles.lines(work.resolve("quiet-alone.jsonl")).stream()
            .filter(HostileJudge::isStory)
            .count();
    System.out.printf(
        "scenarios=%d failed=%d visited=%d verdict_failures=%d canary=%d crashes=%s hangs=%d"
            + " round_s=%s quiet_stored=%d/%d quiet_alone_s=%.1f quiet_among_s=%.1f ratio=%.2f%n",
        listing.path("scenarios").size(),
        failed,
        verdict.path("visited").asInt(),
        verdict.path("failed").size(),
        verdict.path("canary_hits").asInt(),
        crashed,
        hung.equals("0") ? 0 : 1,
        seconds,
        quiet,
        wanted,
        alone,
        among,
        among / alone);
    return verdict.path("failed").isEmpty()
        && verdict.path("canary_hits").asInt() == 0
        && hung.equals("0")
        && crashed.equals("0")
        && quiet == wanted
        && among <= alone * SLOWER_MAX;
  }

  private long stored() {
    return articles.entrySet().stream()
        .filter(o -> o.getKey().startsWith("quiet-"))
        .mapToLong(o -> o.getValue().size())
        .sum();
  }

  private static boolean isStory(JsonNode request) {
    return request.path("path").asString().startsWith("/story/");
  }

  /** From the first request to a healthy outlet to the last. */
  private double quietSeconds(String log) throws IOException {
    List<Double> times =
        CaseFiles.lines(work.resolve(log)).stream()
            .map(r -> r.path("t").asDouble())
            .sorted()
            .toList();
    return times.getLast() - times.getFirst();
  }
}
