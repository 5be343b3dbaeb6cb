package news.parallax.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.parallax.answers.CrawlState;
import news.parallax.house.BridgeStory;
import news.parallax.house.Browse;
import news.parallax.house.TestHouse;
import news.parallax.house.Written;
import news.parallax.indexer.store.Decision;
import news.parallax.indexer.store.OutboxEntry;
import news.parallax.story.Evidence;
import news.parallax.story.Membership;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Every address of the API over a real record. */
class ApiTest {

  @TempDir static Path folder;

  private static TestHouse house;
  private static Browse web;

  @BeforeAll
  static void serve() {
    house = new TestHouse(folder);
    BridgeStory.into(house);
    web = new Browse(house.serve());
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static String id(Written written) {
    return house
        .store()
        .holdings()
        .articleAt(written.url(), house.store().holdings().latest())
        .orElseThrow()
        .id();
  }

  private static String column(Written written, String revision) {
    return "column=" + URLEncoder.encode(written.url() + revision, StandardCharsets.UTF_8);
  }

  @Test
  void storiesAreListedWithCountsAndTotal() {
    JsonNode list = web.json("/api/v1/stories");
    assertThat(list.at("/total/value").asInt()).isEqualTo(2);
    assertThat(list.at("/total/relation").asString()).isEqualTo("exact");
    JsonNode bridge =
        list.at("/items")
            .valueStream()
            .filter(s -> s.at("/id").asString().equals("bridge"))
            .findFirst()
            .orElseThrow();
    assertThat(bridge.at("/articles").asInt()).isEqualTo(6);
    assertThat(bridge.at("/withoutCopies").asInt()).isEqualTo(5);
    assertThat(bridge.at("/outlets").asInt()).isEqualTo(6);
    assertThat(bridge.at("/countries").toString()).contains("\"EE\"", "\"AE\"");
    assertThat(bridge.at("/languages").toString()).contains("\"ar\"", "\"ru\"");
  }

  @Test
  void walkingThePagesGivesEachStoryOnceThoughMoreArrive() {
    HttpResponse<String> first = web.get("/api/v1/stories?limit=1");
    String next = Browse.read(first).at("/next").asString();
    assertThat(first.headers().firstValue("Link").orElseThrow())
        .contains("</api/v1/stories?limit=1&cursor=", "rel=\"next\"");
    List<String> met = new ArrayList<>(List.of(Browse.read(first).at("/items/0/id").asString()));
    JsonNode second = web.json("/api/v1/stories?limit=1&cursor=" + next);
    met.add(second.at("/items/0/id").asString());
    assertThat(met).containsExactlyInAnyOrder("bridge", "ferry");
    assertThat(second.at("/next").isNull()).isTrue();
  }

  @Test
  void storyListsItsArticlesWithWhatTheyCopy() {
    JsonNode story = web.json("/api/v1/stories/bridge");
    assertThat(story.at("/members").size()).isEqualTo(6);
    JsonNode copy =
        story
            .at("/members")
            .valueStream()
            .filter(m -> m.at("/outlet").asString().equals("valley"))
            .findFirst()
            .orElseThrow();
    assertThat(copy.at("/copyOf").asString()).isEqualTo(BridgeStory.WIRE.url());
    assertThat(copy.at("/copy/share").asDouble()).isEqualTo(0.96);
    assertThat(copy.at("/copy/evidence/reasons/0").asString()).contains("21 words");
  }

  @Test
  void aMergedStorysAddressLeadsToTheOneThatTookItIn() {
    String alone =
        house.story(
            "small",
            Written.of(
                "quai", "pont-2", "fr", "Le bac reprend", "2026-03-03T07:00:00Z", "Le bac part."));
    long before = house.store().holdings().decided();
    String next =
        house.store(
            Written.of(
                "lantern", "late", "en", "A late report", "2026-03-03T08:00:00Z", "It ends."));
    OutboxEntry entry = house.store().outbox().undecided(1).getFirst();
    Evidence evidence = new Evidence("likeness/1", 0.8, List.of("two stories are one"));
    house
        .store()
        .outbox()
        .decide(
            List.of(
                new Decision(
                    entry.number(),
                    Optional.empty(),
                    List.of(),
                    List.of(
                        new Membership(next, "bridge", evidence),
                        new Membership(alone, "bridge", evidence)))));
    assertThat(location("/api/v1/stories/small")).isEqualTo("308 /api/v1/stories/bridge");
    assertThat(location("/api/v1/stories/small/comparison"))
        .isEqualTo("308 /api/v1/stories/bridge/comparison");
    assertThat(location("/story/small/le-bac")).isEqualTo("308 /story/bridge");
    assertThat(location("/story/small/compare")).isEqualTo("308 /story/bridge/compare");
    assertThat(web.get("/api/v1/stories/small?asof=" + before).statusCode()).isEqualTo(200);
    assertThat(web.get("/api/v1/stories/never").statusCode()).isEqualTo(404);
  }

  private String location(String path) {
    HttpResponse<String> answer = web.get(path);
    return answer.statusCode() + " " + answer.headers().firstValue("Location").orElse("nowhere");
  }

  @Test
  void asofReadsTheRecordAsItStood() {
    assertThat(web.get("/api/v1/stories/ferry?asof=3").statusCode()).isEqualTo(404);
    assertThat(web.json("/api/v1/stories/bridge?asof=3").at("/articles").asInt()).isEqualTo(3);
    assertThat(
            web.json("/api/v1/articles/" + id(BridgeStory.WIRE) + "?asof=1")
                .at("/title")
                .asString())
        .isEqualTo(BridgeStory.WIRE.title());
  }

  @Test
  void articleHasItsTextAndAllItsRevisions() {
    JsonNode article = web.json("/api/v1/articles/" + id(BridgeStory.WIRE));
    assertThat(article.at("/title").asString()).isEqualTo(BridgeStory.WIRE_LATER.title());
    assertThat(article.at("/body").asString()).contains("four of its eleven piers");
    assertThat(article.at("/revisions").asInt()).isEqualTo(2);
    assertThat(article.at("/revisionList/0/title").asString()).isEqualTo(BridgeStory.WIRE.title());
    assertThat(article.at("/published").asString()).isEqualTo("2026-03-02T06:10:00Z");
    assertThat(article.at("/credit").asString()).startsWith("Reporting by");
    assertThat(article.at("/copyOf").isNull()).isTrue();
    assertThat(article.at("/sha256").asString()).hasSize(64);
    assertThat(article.at("/captions/0").asString()).contains("Divers");
    assertThat(article.at("/storyEvidence/reasons/0").asString()).contains("24");
  }

  @Test
  void oneRevisionCanBeAskedFor() {
    String address = "/api/v1/articles/" + id(BridgeStory.WIRE);
    assertThat(web.json(address + "?revision=1").at("/body").asString()).contains("three of its");
    assertThat(web.get(address + "?revision=9").statusCode()).isEqualTo(404);
  }

  @Test
  void reservedTextIsShownAsAnExtractAlone() {
    JsonNode article = web.json("/api/v1/articles/" + id(BridgeStory.RESERVED));
    assertThat(article.at("/reserved").asBoolean()).isTrue();
    assertThat(article.at("/body").isNull()).isTrue();
    assertThat(article.at("/extract").asString().length()).isLessThanOrEqualTo(300);
    JsonNode comparison =
        web.json(
            "/api/v1/stories/bridge/comparison?"
                + column(BridgeStory.WIRE, "")
                + "&"
                + column(BridgeStory.RESERVED, ""));
    int shown =
        comparison
            .at("/rows")
            .valueStream()
            .flatMap(row -> row.at("/cells").valueStream())
            .filter(cell -> cell.at("/column").asString().equals("c2"))
            .mapToInt(cell -> cell.at("/text").asString().replace("…", "").length())
            .sum();
    assertThat(shown).isLessThanOrEqualTo(300).isGreaterThan(200);
  }

  @Test
  void comparisonTakesTheColumnsInTheirOrder() {
    JsonNode comparison =
        web.json(
            "/api/v1/stories/bridge/comparison?"
                + column(BridgeStory.COPY, "")
                + "&"
                + column(BridgeStory.WIRE, "@1"));
    assertThat(comparison.at("/columns/0/outlet").asString()).isEqualTo("valley");
    assertThat(comparison.at("/columns/1/revision").asInt()).isEqualTo(1);
    assertThat(comparison.at("/columns/1/published").asString()).isEqualTo("2026-03-02T06:10:00Z");
    assertThat(comparison.at("/rows/0/cells").size()).isEqualTo(2);
    assertThat(comparison.at("/numbers").toString())
        .contains("\"text\":\"Nearly 14,000\",\"value\":\"14000\",\"approx\":\"nearly\"");
    assertThat(comparison.at("/quotes/0/speaker").asString()).isEqualTo("Mara Lind");
    assertThat(comparison.at("/quotes/0/carriers").size()).isEqualTo(2);
    assertThat(comparison.at("/headlines").size()).isEqualTo(2);
  }

  @Test
  void withoutColumnsTheProgramChoosesOriginalsOfDifferentOutlets() {
    JsonNode comparison = web.json("/api/v1/stories/bridge/comparison");
    List<String> outlets =
        comparison.at("/columns").valueStream().map(c -> c.at("/outlet").asString()).toList();
    assertThat(outlets).hasSize(4).doesNotHaveDuplicates().doesNotContain("valley");
  }

  @Test
  void columnThatIsNoneOfTheStoryIsNamed() {
    JsonNode problem =
        Browse.read(
            web.get(
                "/api/v1/stories/bridge/comparison?column=https://nowhere.example/&"
                    + column(BridgeStory.WIRE, "")));
    assertThat(problem.at("/status").asInt()).isEqualTo(400);
    assertThat(problem.at("/parameter").asString()).isEqualTo("column");
    assertThat(problem.at("/detail").asString()).contains("https://nowhere.example/");
    assertThat(
            Browse.read(
                    web.get(
                        "/api/v1/stories/bridge/comparison?"
                            + column(BridgeStory.HOSTILE_PAGE, "")
                            + "&"
                            + column(BridgeStory.WIRE, "")))
                .at("/detail")
                .asString())
        .contains("another story");
  }

  @Test
  void oneColumnIsNoComparison() {
    assertThat(
            web.get("/api/v1/stories/bridge/comparison?" + column(BridgeStory.WIRE, ""))
                .statusCode())
        .isEqualTo(400);
    assertThat(web.get("/api/v1/stories/ferry/comparison").statusCode()).isEqualTo(400);
  }

  @Test
  void searchGivesStoriesWithMarkedPassagesAndFacets() {
    JsonNode answer = web.json("/api/v1/search?q=harbour&facets=outlet,day");
    assertThat(answer.at("/total/value").asInt()).isEqualTo(1);
    assertThat(answer.at("/query/canonical").asString()).isEqualTo("harbour");
    JsonNode story = answer.at("/items/0");
    assertThat(story.at("/id").asString()).isEqualTo("bridge");
    assertThat(story.at("/articlesMatched").asInt()).isEqualTo(3);
    assertThat(story.at("/hits/0/passages/0/marks/0/start").asInt()).isPositive();
    assertThat(story.at("/hits/0/copies/0/outlet").asString()).isEqualTo("valley");
    assertThat(answer.at("/facets/outlet").size()).isPositive();
    assertThat(answer.at("/facets/lang").isMissingNode()).isTrue();
  }

  @Test
  void searchGoesOnWhereItEnded() {
    HttpResponse<String> first = web.get("/api/v1/search?limit=1");
    String next = Browse.read(first).at("/next").asString();
    assertThat(first.headers().firstValue("Link").orElseThrow()).contains("rel=\"next\"");
    JsonNode second = web.json("/api/v1/search?limit=1&cursor=" + next);
    assertThat(second.at("/items/0/id").asString())
        .isNotEqualTo(Browse.read(first).at("/items/0/id").asString());
  }

  @Test
  void queryIsExplainedAndItsFaultIsPlaced() {
    assertThat(web.json("/api/v1/queries/explain?q=a%20or%20b").at("/canonical").asString())
        .isEqualTo("a OR b");
    JsonNode problem = Browse.read(web.get("/api/v1/search?q=date:2021-13-45"));
    assertThat(problem.at("/status").asInt()).isEqualTo(400);
    assertThat(problem.at("/type").asString()).endsWith("/bad-query");
    assertThat(problem.at("/parameter").asString()).isEqualTo("q");
    assertThat(problem.at("/position").asInt()).isBetween(0, 15);
    assertThat(problem.at("/hint").asString()).isNotBlank();
    assertThat(web.get("/api/v1/queries/explain?q=date:2021-13-45").statusCode()).isEqualTo(400);
  }

  @Test
  void outletsAreListedWithTheOriginOfTheirFacts() {
    assertThat(web.json("/api/v1/outlets").at("/total/value").asInt()).isEqualTo(7);
    JsonNode outlet = web.json("/api/v1/outlets/waha");
    assertThat(outlet.at("/owner/kind").asString()).isEqualTo("state");
    assertThat(outlet.at("/owner/origin").asString()).contains("imprint");
    assertThat(outlet.at("/sources/0/kind").asString()).isEqualTo("feed");
    assertThat(web.get("/api/v1/outlets/none").statusCode()).isEqualTo(404);
  }

  @Test
  void anOutletTellsHowItsSourcesFare() {
    JsonNode source = web.json("/api/v1/outlets/quai").at("/sources/0");
    assertThat(source.at("/outcome").asString()).isEqualTo("http-server-error");
    assertThat(source.at("/words").asString()).contains("503 Service Unavailable");
    assertThat(source.at("/failures").asInt()).isPositive();
    assertThat(source.at("/failingSince").asString()).startsWith("20");
    assertThat(source.at("/next").asString()).startsWith("20");
    assertThat(source.at("/why").asString()).contains("the wait doubles");
    assertThat(web.json("/api/v1/outlets/waha").at("/sources/0/failingSince").isNull()).isTrue();
    assertThat(web.json("/api/v1/outlets/waha").at("/troubles").isArray()).isTrue();
  }

  @Test
  void readinessTellsWhyItIsNot() {
    assertThat(web.json("/healthz").at("/status").asString()).isEqualTo("up");
    assertThat(web.json("/readyz").at("/status").asString()).isEqualTo("ready");
    house.crawl(
        new CrawlState(true, Optional.of("disk full"), Optional.of("the index is being rebuilt")));
    HttpResponse<String> partial = web.get("/readyz");
    house.crawl(CrawlState.CRAWLING);
    assertThat(partial.statusCode()).isEqualTo(503);
    assertThat(partial.body()).contains("disk full", "the index is being rebuilt");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/v1/search?limt=3|unknown-parameter|limt|0|limit",
        "/api/v1/search?limit=x|bad-parameter|limit|0|a whole number from 1 to 200",
        "/api/v1/search?limit=12x|bad-parameter|limit|2|a whole number from 1 to 200",
        "/api/v1/search?limit=201|bad-parameter|limit|0|a whole number from 1 to 200",
        "/api/v1/search?limit=1&limit=2|bad-parameter|limit|0|one value",
        "/api/v1/search?sort=newst|bad-parameter|sort|0|newest",
        "/api/v1/search?copies=all|bad-parameter|copies|0|fold",
        "/api/v1/search?facets=day,ownr|bad-parameter|facets|4|owner",
        "/api/v1/search?from=yesterday|bad-parameter|from|0|2021-08-01T12:00:00Z, 2021-08-01, or a span back from now such as 48h or 7d",
        "/api/v1/search?cursor=x|bad-parameter|cursor|0|leave it out to begin at the first page",
        "/api/v1/stories?cursor=x|bad-parameter|cursor|0|leave it out to begin at the first page",
        "/api/v1/search?country=US,,x|bad-parameter|country|2|values joined by commas, each with a - before it to leave it out",
        "/api/v1/stories?asof=-1|bad-parameter|asof|0|a whole number from 0 to 576460752303423487",
        "/api/v1/search?q=a%00b|bad-parameter|q|1|plain text",
        "/healthz?x=1|unknown-parameter|x|0|"
      })
  void wrongParametersAreNamedWithPlaceAndCure(
      String path, String kind, String parameter, int position, String hint) {
    JsonNode problem = Browse.read(web.get(path));
    assertThat(problem.at("/status").asInt()).isEqualTo(400);
    assertThat(problem.at("/type").asString()).endsWith("/" + kind);
    assertThat(problem.at("/parameter").asString()).isEqualTo(parameter);
    assertThat(problem.at("/position").asInt()).isEqualTo(position);
    assertThat(problem.at("/hint").asString()).isEqualTo(hint == null ? "" : hint);
  }

  @ParameterizedTest
  @CsvSource({"/api/v1/search?q=%ff,UTF-8", "/api/v1/search?q=%zz,opens no escape"})
  void badEscapesAreNamed(String path, String said) {
    String answer = web.raw("GET " + path + " HTTP/1.1", "Host: localhost", "Connection: close");
    assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
    assertThat(answer).containsAnyOf(said, "no HTTP request");
  }

  @Test
  void tooManyParametersAreRefused() {
    assertThat(web.get("/api/v1/search?" + "outlet=a&".repeat(150)).statusCode()).isEqualTo(400);
  }
}
