package news.parallax.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import news.parallax.house.Browse;
import news.parallax.house.JudgedHouse;
import news.parallax.house.Written;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Asking for the story of a text or an address. */
class MatchTest {

  @TempDir static Path folder;

  private static JudgedHouse house;
  private static Browse web;

  private static final Written QUAKE = told("baltwire", "quake", "Quake shakes Orlen", 1);
  private static final String OF_THE_QUAKE =
      """
      Rescuers still dig in Orlen, the town that an earthquake shook on Monday.

      The quake destroyed 212 houses, mayor Petra Holm said, and the mine of Orlen is flooded.""";

  /** Four events in one region, which share a few words and no more. */
  private static Written told(String outlet, String path, String title, int hour) {
    String text =
        switch (path) {
          case "quake" ->
              "An earthquake shook the town of Orlen on Monday and destroyed 212 houses, mayor Petra"
                  + " Holm said.\n\nThe mine of Orlen is flooded; rescuers dig with bare hands.";
          case "strike" ->
              "Dockers of Halden began a strike on Monday for higher wages, union leader Jon Berg"
                  + " said.\n\nForty ships wait outside the port; rescuers of cargo bring cranes.";
          case "vote" ->
              "Parliament in Halden voted on Monday to let mayor offices stay with women for life,"
                  + " speaker Lena Moss said.\n\nThe vote was 71 to 60.";
          default ->
              "A storm took the roofs of houses in Pervino on Monday, fire chief Oleg Narin said.\n\n"
                  + "Rescuers count 31 broken masts; the mine was not hit.";
        };
    return Written.of(outlet, "2026/" + path, "en", title, "2026-03-02T0" + hour + ":10:00Z", text);
  }

  @BeforeAll
  static void open() {
    house = new JudgedHouse(folder);
    web =
        house.with(
            QUAKE,
            told("valley", "strike", "Dockers of Halden strike", 2),
            told("lantern", "vote", "Parliament votes on mayors", 3),
            told("quai", "storm", "Storm takes roofs in Pervino", 4));
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static HttpResponse<String> ask(String name, String value) {
    String body = JsonNodeFactory.instance.objectNode().put(name, value).toString();
    return web.post("/api/v1/stories/match", "application/json", body);
  }

  private static JsonNode matched(String name, String value) {
    HttpResponse<String> answer = ask(name, value);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Browse.read(answer);
  }

  @Test
  void textFindsItsStoryWithTheReasons() {
    JsonNode answer = matched("text", OF_THE_QUAKE);
    assertThat(answer.path("story").path("headline").asString()).isEqualTo(QUAKE.title());
    assertThat(answer.path("evidence").toString()).contains("Orlen", "that is enough");
    assertThat(answer.path("article").isNull()).isTrue();
  }

  @Test
  void textWithoutAStoryGetsTheNearestThreeAndWhyNot() {
    JsonNode answer =
        matched(
            "text",
            """
            Museum opens its doors in Lund after nine years

            The textile museum of Lund opened again on Monday with looms, letters and a garden that \
            schoolchildren planted; curator Ines Sandoval showed visitors 640 woven carpets.

            A mayor sent flowers, the port lent its cranes for the heaviest loom, and rescuers of old \
            houses came to look at the roofs. The storm of spring had delayed the work.\
            """);
    assertThat(answer.path("known").asBoolean()).isTrue();
    assertThat(answer.path("story").isNull()).isTrue();
    assertThat(answer.path("nearest").size()).isEqualTo(3);
    for (JsonNode near : answer.path("nearest")) {
      assertThat(near.path("likeness").asDouble())
          .isLessThanOrEqualTo(near.path("wanted").asDouble());
      assertThat(near.path("evidence").path("reasons").toString()).contains("wanted more than");
      assertThat(near.path("story").path("id").asString()).isNotEmpty();
    }
  }

  @Test
  void addressFindsTheStoryAsItWasDecided() {
    JsonNode answer = matched("url", QUAKE.url() + "?utm_source=mail");
    assertThat(answer.path("article").path("id").asString()).isEqualTo(house.id(QUAKE));
    assertThat(answer.path("story").path("id").asString()).isEqualTo(house.story(QUAKE));
    assertThat(answer.path("evidence")).isEqualTo(house.article(QUAKE).path("storyEvidence"));
    List<String> others = new ArrayList<>();
    answer.path("nearest").forEach(n -> others.add(n.path("story").path("id").asString()));
    assertThat(others).isNotEmpty().doesNotContain(house.story(QUAKE));
  }

  @Test
  void unknownAddressIsSaidToBeUnknown() {
    JsonNode answer = matched("url", "https://nowhere.example/1");
    assertThat(answer.path("known").asBoolean(true)).isFalse();
    assertThat(answer.path("story").isNull()).isTrue();
    assertThat(answer.path("nearest").isEmpty()).isTrue();
  }

  @Test
  void askingLeavesNothingBehind() {
    String before = matched("text", OF_THE_QUAKE).toString();
    for (int i = 0; i < 30; i++) {
      matched("text", OF_THE_QUAKE + " Day " + i + " in Orlen.");
    }
    assertThat(matched("text", OF_THE_QUAKE)).hasToString(before);
    assertThat(web.json("/readyz").path("latest").asLong()).isEqualTo(4);
  }

  @Test
  void whatIsNoQuestionIsNamed() {
    assertThat(ask("txt", "x").body()).contains("unknown-parameter", "\"hint\":\"text\"");
    assertThat(ask("text", "x".repeat(50_001)).body()).contains("1 to 50000 characters");
    String type = "application/json";
    String address = "/api/v1/stories/match";
    assertThat(web.post(address, type, "{}").body()).contains("Either \\\"url\\\" or \\\"text\\\"");
    assertThat(web.post(address, type, "[").statusCode()).isEqualTo(400);
    assertThat(web.post(address, "text/plain", "x").statusCode()).isEqualTo(415);
    assertThat(web.post(address, type, "x".repeat(600_000)).statusCode()).isEqualTo(413);
    assertThat(web.post(address, type, "{\"text\":\"a\",\"published\":\"soon\"}").body())
        .contains("is no moment");
  }

  @Test
  void pageAsksWithoutScriptAndWithoutProof() {
    assertThat(Jsoup.parse(web.get("/search?q=mine").body()).select("form[action=/match] textarea"))
        .hasSize(1);
    Document page = paste(OF_THE_QUAKE);
    assertThat(page.select("#answer h3").text()).isEqualTo(QUAKE.title());
    assertThat(page.select("#answer").text()).contains("that is enough");
    assertThat(page.select("textarea").text()).contains("Rescuers still dig");
    assertThat(paste("https://nowhere.example/1").select("#answer").text())
        .contains("No article is known at this address");
    assertThat(paste(QUAKE.url()).select("#nearest h3")).isNotEmpty();
  }

  private static Document paste(String about) {
    HttpResponse<String> answer =
        web.post(
            "/match",
            "application/x-www-form-urlencoded",
            "about=" + URLEncoder.encode(about, StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }
}
