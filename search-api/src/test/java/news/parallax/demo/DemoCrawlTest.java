package news.parallax.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Holds a crawl of the whole demo world, by the house that people run, against its answer key. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoCrawlTest {

  private static final AnswerKey KEY = AnswerKey.read();

  @TempDir static Path folder;
  private static DemoHouse house;
  private static List<JsonNode> rows;
  private static JsonNode figures;
  private static long firstRound;

  @BeforeAll
  static void crawl() throws IOException {
    house = DemoHouse.open(folder.resolve("data"));
    house.round(false);
    firstRound = house.get("/readyz").path("decided").asLong();
    house.clock().move(Duration.ofHours(1));
    figures = house.round(false);
    rows = house.export(false);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static String idOf(JsonNode row) {
    Set<String> urls =
        row.path("urls").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    return KEY.articles().stream()
        .filter(a -> urls.contains(real(a.url())))
        .map(AnswerKey.KeyedArticle::id)
        .findFirst()
        .orElse("stranger " + urls);
  }

  private static String real(String url) {
    return url.replace("{port}", Integer.toString(house.world().port()));
  }

  @Test
  @Order(1)
  void exactlyTheKeyedArticlesAreStoredEachOnce() {
    assertThat(rows.stream().map(DemoCrawlTest::idOf))
        .containsExactlyInAnyOrderElementsOf(
            KEY.articles().stream().map(AnswerKey.KeyedArticle::id).toList());
  }

  @Test
  @Order(2)
  void exactlyTheKeyedAddressesAreRefusedEachForItsReason() {
    assertThat(
            house.export(true).stream()
                .map(r -> r.path("url").asString() + " " + r.path("reason").asString()))
        .containsExactlyInAnyOrderElementsOf(
            KEY.refusals().stream().map(r -> real(r.url()) + " " + r.reason()).toList());
  }

  @Test
  @Order(3)
  void everyLeadStandsInExactlyOnePlace() {
    long sum =
        figures.path("stored").asLong()
            + figures.path("refused").asLong()
            + figures.path("failed").asLong()
            + figures.path("notDue").asLong();
    assertThat(figures.path("leads").asLong()).isEqualTo(sum);
    assertThat(figures.path("refused").asLong()).isEqualTo(KEY.refusals().size());
  }

  @Test
  @Order(4)
  void exactlyTheKeyedCopiesAreFoundEachWithItsOriginal() {
    Map<String, String> byUrl = new HashMap<>();
    rows.forEach(row -> row.path("urls").forEach(u -> byUrl.put(u.asString(), idOf(row))));
    Map<String, String> found = new TreeMap<>();
    rows.stream()
        .filter(row -> row.path("copyOf").isString())
        .forEach(row -> found.put(idOf(row), byUrl.get(row.path("copyOf").asString())));
    Map<String, String> keyed = new TreeMap<>();
    KEY.copies().forEach(copy -> keyed.put(copy.child(), copy.parent()));
    assertThat(found).isEqualTo(keyed);
  }

  @Test
  @Order(5)
  void exactlyTheKeyedStoriesAreFoundLookAlikesApart() {
    Map<String, Set<String>> found = new TreeMap<>();
    rows.forEach(
        row ->
            found
                .computeIfAbsent(row.path("story").asString(), s -> new TreeSet<>())
                .add(idOf(row)));
    Set<Set<String>> keyed =
        KEY.stories().stream().map(s -> new TreeSet<>(s.articles())).collect(Collectors.toSet());
    assertThat(Set.copyOf(found.values())).isEqualTo(keyed);
  }

  @Test
  @Order(6)
  void aPastedHeadlineHasItsArticleAmongTheFirstTen() {
    for (JsonNode row : rows) {
      JsonNode answer = house.search(row.path("title").asString());
      assertThat(answer.path("items").toString())
          .as(row.path("title").asString())
          .contains("\"" + row.path("id").asString() + "\"");
    }
  }

  @Test
  @Order(7)
  void theIndexMadeAnewGivesTheSameAnswers() throws IOException {
    List<String> queries = List.of("ferry", "sanctions tankers", "землетрясение", "الهدنة", "litio");
    List<String> before = queries.stream().map(DemoCrawlTest::answer).toList();
    house.stop();
    Folders.delete(house.data().resolve("index"));
    house.start();
    house.act("reindex", DemoHouse.JSON.createObjectNode());
    assertThat(queries.stream().map(DemoCrawlTest::answer).toList()).isEqualTo(before);
  }

  /** Everything but the scores, which weigh deleted entries too until they are merged away. */
  private static String answer(String query) {
    return house.search(query).toString().replaceAll("\"score\":[0-9.E-]+", "");
  }

  @Test
  @Order(8)
  void aLaterRoundFindsExactlyTheKeyedChangesAndTheOldTextStaysReadable() {
    long before = rows.size();
    house.clock().move(Duration.ofDays(1));
    house.round(true);
    List<JsonNode> later = house.export(false);
    assertThat(later).hasSize((int) before);
    assertThat(
            later.stream()
                .filter(row -> row.path("revisions").asInt() > 1)
                .map(DemoCrawlTest::idOf))
        .containsExactlyInAnyOrder(
            KEY.headlineChange().article(), KEY.correction().article());
    JsonNode changed = article(later, KEY.headlineChange().article());
    assertThat(changed.path("title").asString()).isEqualTo(KEY.headlineChange().to());
    JsonNode corrected = article(later, KEY.correction().article());
    assertThat(corrected.path("body").asString()).contains(KEY.correction().to());
    String then =
        house
            .get("/api/v1/articles/" + corrected.path("id").asString() + "?asof=" + firstRound)
            .toString();
    assertThat(then).contains(KEY.correction().from()).doesNotContain(KEY.correction().to());
  }

  private static JsonNode article(List<JsonNode> all, String id) {
    return all.stream().filter(row -> idOf(row).equals(id)).findFirst().orElseThrow();
  }
}
