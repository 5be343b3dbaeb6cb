package news.parallax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import news.parallax.Plan;
import news.parallax.Wiring;
import news.parallax.config.ServerSettings;
import news.parallax.config.Settings;
import news.parallax.demo.DemoWorld;
import news.parallax.indexer.store.DataFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The commands over a data folder, crawled by the command line itself from the demo world. */
class DataCommandsTest {

  @TempDir static Path folder;
  private static DemoWorld world;
  private static Run crawl;

  @BeforeAll
  static void crawl() throws IOException {
    world = DemoWorld.start(Clock.systemUTC());
    Path config = folder.resolve("data").resolve("config");
    world.writeOutletFiles(config.resolve("outlets"));
    String hosts =
        world.hostPorts().stream().map(h -> "\"" + h + "\"").collect(Collectors.joining(", "));
    Files.writeString(
        config.resolve("parallax.yaml"),
        """
        shippedOutlets: false
        crawl:
          backfill: all
          gap: 10ms
          allowedHosts: [%s]
        """
            .formatted(hosts));
    crawl = run("crawl", "--once", "--outlet", "meridian-wire", "--outlet", "newsloop", "--json");
  }

  @AfterAll
  static void close() {
    world.close();
  }

  private static Run run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("--data", folder.resolve("data").toString()));
    all.addAll(List.of(arguments));
    return Run.of(all.toArray(String[]::new));
  }

  private static JsonNode firstStory() {
    return run("search", "--json", "quake").lines().getFirst().path("items").get(0);
  }

  @Test
  void aRoundEndsWithItsFigures() {
    assertThat(crawl.code()).as(crawl.err()).isZero();
    JsonNode figures = crawl.lines().getLast();
    assertThat(figures.path("stored").asInt()).isGreaterThan(15);
    assertThat(figures.path("refused").asInt()).isGreaterThanOrEqualTo(2);
    assertThat(figures.path("failed").asInt()).isZero();
  }

  @Test
  void aRoundWithoutAContactSaysWhatToSet() {
    Run run = Run.of("crawl", "--once", "--data", folder.resolve("anonymous").toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("no contact is set", "--contact");
  }

  @Test
  void aRoundOverAnUnknownOutletIsMisuse() {
    Run run = run("crawl", "--once", "--outlet", "nobody");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("there is no outlet \"nobody\"");
  }

  @Test
  void aSearchPrintsStoriesWithTheirArticles() {
    Run run = run("search", "quake");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Read as: quake", "independent origins", "Meridian Wire: ");
  }

  @Test
  void aStoryAndItsComparisonArePrinted() {
    String id = firstStory().path("id").asString();
    assertThat(run("story", id).out()).contains(id, "copy of", "meridian-wire");
    assertThat(run("story", id, "--json").lines()).hasSize(1);
    assertThat(run("compare", id).out())
        .contains("Headlines", "Text", "Numbers", "Quotations", "words");
    assertThat(run("compare", id, "--json").lines().getFirst().path("columns").size())
        .isGreaterThanOrEqualTo(2);
  }

  @Test
  void columnsAndMomentOfAComparisonCanBeNamed() {
    String id = firstStory().path("id").asString();
    JsonNode columns = run("compare", id, "--json").lines().getFirst().path("columns");
    String one = columns.get(0).path("url").asString() + "@1";
    String two = columns.get(1).path("url").asString();
    JsonNode again =
        run("compare", id, "--column", two, "--column", one, "--asof", "100000", "--json")
            .lines()
            .getFirst();
    assertThat(again.path("columns").get(0).path("url").asString()).isEqualTo(two);
  }

  @Test
  void aStoryThatIsNotThereEndsWithOne() {
    Run run = run("story", "nosuchstory1");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).startsWith("parallax: ");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void everythingStoredIsExportedAsLinesAndAsCsv() {
    Run lines = run("export");
    int stored = lines.lines().size();
    assertThat(stored).isEqualTo(crawl.lines().getLast().path("stored").asInt());
    assertThat(lines.lines().getFirst().propertyNames())
        .contains("id", "url", "urls", "title", "body", "story", "copyOf", "quotes", "revisions");
    assertThat(run("export", "--format", "csv").out()).startsWith("id,url,urls,outlet,title,");
  }

  @Test
  void everyRefusalIsExportedWithItsReason() {
    assertThat(run("export", "--refused").lines())
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.path("reason").asString()).isNotEmpty());
  }

  @Test
  void aSoundFolderHasNothingForTheDoctorAndTheIndexIsMadeAnew() {
    assertThat(run("reindex").out()).startsWith("indexed ");
    assertThat(run("reindex", "--json").lines()).hasSize(1);
    Run doctor = run("doctor");
    assertThat(doctor.code()).as(doctor.out()).isZero();
    assertThat(doctor.out()).contains("agree");
  }

  @Test
  void aSourceIsTriedWithoutStoring() {
    Run run = run("outlets", "test", "sandbar");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains(" leads, ", "  article  ");
    assertThat(run("export").lines())
        .noneMatch(row -> row.path("outlet").asString().equals("sandbar"));
    assertThat(run("outlets", "test", "nobody").code()).isEqualTo(2);
  }

  @Test
  void aPageOnTheWebIsShown() {
    String url = run("export").lines().getFirst().path("url").asString();
    Run run = run("extract", url);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains(url);
    assertThat(run("extract", "http://10.0.0.1/secret").code()).isEqualTo(1);
  }

  @Test
  void theOwnerOfTheFolderAnswersForTheOthers() throws IOException {
    Settings settings =
        Settings.DEFAULT.with(new ServerSettings("127.0.0.1", 0, java.util.Set.of()));
    Path data = folder.resolve("data");
    Plan plan = Plan.of(data.resolve("config"), settings, Plan.Mode.SERVE);
    try (Wiring owner = Wiring.open((DataFolder.Owned) DataFolder.own(data), plan)) {
      Run unheard = run("search", "quake");
      assertThat(unheard.code()).isEqualTo(1);
      assertThat(unheard.err()).contains("does not listen");
      owner.serve();
      assertThat(run("search", "quake").out()).contains("Meridian Wire");
      Run second = run("serve");
      assertThat(second.code()).isEqualTo(1);
      assertThat(second.err().lines()).hasSize(1);
      assertThat(second.err())
          .contains("process " + ProcessHandle.current().pid(), " serves http://127.0.0.1:");
      Files.writeString(
          data.resolve("server.json"),
          "{\"pid\": 1, \"address\": \"http://127.0.0.1:9\", \"token\": \"x\"}");
      assertThat(run("search", "quake").err()).contains("does not answer for it");
    }
  }

  @Test
  void aBusyPortEndsInOneLine() throws IOException {
    try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      Run run = run("serve", "--port", Integer.toString(busy.getLocalPort()));
      assertThat(run.code()).isEqualTo(1);
      assertThat(run.err().lines()).hasSize(1);
      assertThat(run.err()).contains("cannot listen on 127.0.0.1:" + busy.getLocalPort());
    }
  }

  @Test
  void theDemoServesFromAFolderMadeAnewAndEndsWhenTold() throws Exception {
    Path demo = folder.resolve("demo");
    Process process =
        Run.process("demo", "--port", "0", "--data", demo.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String address = out.readLine();
      HttpRequest home = HttpRequest.newBuilder(URI.create(address + "/")).build();
      String page = HttpClient.newHttpClient().send(home, BodyHandlers.ofString()).body();
      assertThat(page).contains("every outlet, person and event here is invented");
      Run second = Run.of("--data", demo.toString(), "up");
      assertThat(second.code()).isEqualTo(1);
      assertThat(second.err()).contains("process " + process.pid(), address);
      process.destroy();
      assertThat(process.waitFor(15, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void theDemoEmptiesNoFolderThatIsNotAnEarlierOne() throws IOException {
    Path other = Files.createDirectories(folder.resolve("letters"));
    Files.writeString(other.resolve("letter.txt"), "dear reader");
    Run run = Run.of("demo", "--data", other.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(other.resolve("letter.txt")).exists();
  }
}
