package news.parallax.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.parallax.house.Browse;
import news.parallax.house.JudgedHouse;
import news.parallax.house.Written;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What an operator says of stories, against judges that go on judging. */
class CorrectionsTest {

  private static final Written BRIDGE =
      Written.of(
          "baltwire",
          "2026/bridge",
          "en",
          "Harbour bridge in Halden shut after divers find cracks in piers",
          "2026-03-02T06:10:00Z",
          """
          Engineers closed the Halden harbour bridge on Monday after divers found cracks in three of \
          its eleven piers, port director Mara Lind said.

          Nearly 14,000 vehicles cross the bridge each day. Repairs will cost 24 million crowns.""");

  private static final Written BRIDGE_TOO =
      Written.of(
          "valley",
          "world/bridge",
          "en",
          "Cracks in piers close the harbour bridge of Halden",
          "2026-03-02T08:05:00Z",
          """
          The harbour bridge of Halden has been closed to its 14,000 daily vehicles because divers \
          saw cracks in three piers.

          Mara Lind, who directs the port, put the repairs at 24 million crowns.""");

  private static final Written BRIDGE_AGAIN =
      Written.of(
          "lantern",
          "long/bridge",
          "en",
          "Halden harbour bridge: what the divers saw in its cracked piers",
          "2026-03-02T11:00:00Z",
          """
          Three cracked piers shut the Halden harbour bridge on Monday, and port director Mara Lind \
          says that divers will look at the other eight.

          The bridge carries 14,000 vehicles a day; the repairs, at 24 million crowns, begin in May.""");

  private static final Written BRIDGE_LATER =
      Written.of(
          "quai",
          "monde/bridge",
          "en",
          "Cracked piers keep the Halden harbour bridge closed, says port director Lind",
          "2026-03-03T07:00:00Z",
          """
          The harbour bridge at Halden stays closed to 14,000 vehicles a day: divers confirmed the \
          cracks in three of its piers, Mara Lind of the port said.

          She expects the repairs to cost 24 million crowns.""");

  private static final Written FLOOD =
      Written.of(
          "quai",
          "monde/flood",
          "en",
          "Floods drive 900 people from villages along the Tavda",
          "2026-03-02T09:00:00Z",
          """
          The Tavda broke its banks on Sunday night and drove some 900 people from nine villages, \
          rescue chief Oleg Narin said.

          Boats brought bread and blankets to the school of Pervino, where most of them sleep.""");

  @TempDir Path folder;

  private JudgedHouse house;
  private Browse web;

  @BeforeEach
  void open() {
    house = new JudgedHouse(folder);
    web = house.with(BRIDGE, BRIDGE_TOO, BRIDGE_AGAIN, FLOOD);
  }

  @AfterEach
  void close() {
    house.close();
  }

  private HttpResponse<String> correct(String story, String act, String fields) {
    Browse.Ticket ticket = web.ticket("/story/" + house.story(BRIDGE) + "/x");
    return web.submit(ticket, "/story/" + story + "/" + act, fields + "&who=Ida&why=not+the+same");
  }

  private HttpResponse<String> split(Written written) {
    return correct(house.story(written), "split", "article=" + house.id(written));
  }

  private static String location(HttpResponse<String> answer) {
    return location(answer, 303);
  }

  private List<String> members(String story) {
    return web.json("/api/v1/stories/" + story)
        .path("members")
        .valueStream()
        .map(member -> member.path("url").asString())
        .toList();
  }

  @Test
  void judgesByThemselvesJoinTheBridges() {
    assertThat(house.story(BRIDGE_TOO)).isEqualTo(house.story(BRIDGE));
    assertThat(house.story(BRIDGE_AGAIN)).isEqualTo(house.story(BRIDGE));
    assertThat(house.story(FLOOD)).isNotEqualTo(house.story(BRIDGE));
  }

  @Test
  void whatIsSplitStaysApartWhateverComesAfterwards() {
    String story = house.story(BRIDGE);
    assertThat(location(split(BRIDGE_AGAIN))).isEqualTo("/story/" + story);
    assertThat(members(story)).containsExactly(BRIDGE.url(), BRIDGE_TOO.url());
    String own = house.story(BRIDGE_AGAIN);
    assertThat(members(own)).containsExactly(BRIDGE_AGAIN.url());

    Written revised =
        new Written(
            "lantern",
            "long/bridge",
            "en",
            BRIDGE_AGAIN.title(),
            BRIDGE_AGAIN.published(),
            BRIDGE_AGAIN.credit(),
            BRIDGE_AGAIN.rights(),
            BRIDGE.text());
    web = house.with(BRIDGE_LATER, revised);
    assertThat(house.article(BRIDGE_AGAIN).path("revision").asInt()).isEqualTo(2);
    assertThat(house.story(BRIDGE_AGAIN)).isEqualTo(own).isNotEqualTo(house.story(BRIDGE));
    assertThat(house.story(BRIDGE)).isEqualTo(house.story(BRIDGE_TOO));
    String evidence = house.article(BRIDGE_AGAIN).path("storyEvidence").toString();
    assertThat(evidence)
        .contains("an operator split it off from story " + story + ": Ida", "not the same");
  }

  @Test
  void whatIsMergedStaysTogetherAndTheOldAddressLeadsOn() {
    String bridge = house.story(BRIDGE);
    String flood = house.story(FLOOD);
    assertThat(location(correct(flood, "merge", "into=" + escaped(web.get("/story/" + bridge)))))
        .isEqualTo("/story/" + bridge);
    assertThat(members(bridge)).contains(FLOOD.url()).hasSize(4);
    assertThat(location(web.get("/story/" + flood + "/x"), 308)).isEqualTo("/story/" + bridge);
    assertThat(web.get("/api/v1/stories/" + flood).statusCode()).isEqualTo(308);

    web = house.with(BRIDGE_LATER);
    assertThat(house.story(FLOOD)).isEqualTo(bridge).isEqualTo(house.story(BRIDGE_LATER));
    assertThat(web.json("/api/v1/search?q=Tavda").path("items").get(0).path("id").asString())
        .isEqualTo(bridge);
  }

  private static String escaped(HttpResponse<String> storyPage) {
    return URLEncoder.encode(
        "http://localhost" + storyPage.headers().firstValue("Location").orElseThrow(),
        StandardCharsets.UTF_8);
  }

  private static String location(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private String told(String story) {
    return web.get("/api/v1/stories/" + story)
        .body()
        .replaceAll("\"asof\":\\d+", "")
        .replaceAll("\"corrections\":\\[.*\\]", "");
  }

  private static long number(JsonNode story) {
    return story.path("corrections").get(0).path("number").asLong();
  }

  private HttpResponse<String> undo(String story) {
    return correct(story, "undo", "number=" + number(web.json("/api/v1/stories/" + story)));
  }

  @Test
  void whatIsTakenBackStandsAsBefore() {
    String bridge = house.story(BRIDGE);
    String flood = house.story(FLOOD);
    String before = told(bridge);
    String article = house.article(BRIDGE_AGAIN).path("storyEvidence").toString();
    split(BRIDGE_AGAIN);
    String own = house.story(BRIDGE_AGAIN);
    assertThat(told(bridge)).isNotEqualTo(before);
    location(undo(own));
    assertThat(told(bridge)).isEqualTo(before);
    assertThat(house.article(BRIDGE_AGAIN).path("storyEvidence")).hasToString(article);
    assertThat(location(web.get("/story/" + own), 308)).isEqualTo("/story/" + bridge);

    location(correct(flood, "merge", "into=" + bridge));
    house.close();
    web = house.open();
    location(correct(bridge, "undo", "number=" + last(bridge)));
    assertThat(told(bridge)).isEqualTo(before);
    assertThat(members(flood)).containsExactly(FLOOD.url());

    web = house.with(BRIDGE_LATER);
    assertThat(members(bridge)).contains(BRIDGE_AGAIN.url(), BRIDGE_LATER.url()).hasSize(4);
  }

  private long last(String story) {
    JsonNode corrections = web.json("/api/v1/stories/" + story).path("corrections");
    return corrections.get(corrections.size() - 1).path("number").asLong();
  }

  @Test
  void anAddressLeadsToWhomASplitLeftAndNotToWhomItTookOut() {
    String bridge = house.story(BRIDGE);
    String flood = house.story(FLOOD);
    split(BRIDGE);
    assertThat(house.story(BRIDGE)).isNotEqualTo(bridge);
    assertThat(members(bridge)).containsExactly(BRIDGE_TOO.url(), BRIDGE_AGAIN.url());
    assertThat(location(correct(bridge, "merge", "into=" + flood))).isEqualTo("/story/" + flood);
    assertThat(location(web.get("/story/" + bridge), 308)).isEqualTo("/story/" + flood);
  }

  @Test
  void whatALaterCorrectionNamesIsNotTakenBackBeforeIt() {
    String bridge = house.story(BRIDGE);
    split(BRIDGE_AGAIN);
    location(correct(house.story(FLOOD), "merge", "into=" + bridge));
    HttpResponse<String> refused = undo(house.story(BRIDGE_AGAIN));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("names the same articles; take that back first");
    assertThat(house.story(BRIDGE_AGAIN)).isNotEqualTo(bridge);
  }

  @Test
  void aJudgeThatBeginsAgainIsBoundByWhatWasSaid() throws SQLException {
    split(BRIDGE_AGAIN);
    location(correct(house.story(FLOOD), "merge", "into=" + house.story(BRIDGE_TOO)));
    List<String> before = List.of(told(house.story(BRIDGE)), told(house.story(BRIDGE_AGAIN)));
    house.close();
    Path file = house.data().resolve("database").resolve("parallax");
    try (Connection record = DriverManager.getConnection("jdbc:h2:file:" + file, "", "");
        Statement sql = record.createStatement()) {
      for (String decided : List.of("membership", "copy_verdict", "origin", "story_place")) {
        assertThat(sql.executeUpdate("DELETE FROM " + decided)).isNotNegative();
      }
      sql.execute("SHUTDOWN");
    }
    web = house.open();
    assertThat(List.of(told(house.story(BRIDGE)), told(house.story(BRIDGE_AGAIN))))
        .isEqualTo(before);
    assertThat(house.story(FLOOD)).isEqualTo(house.story(BRIDGE));
  }

  @Test
  void whatCannotBeIsRefusedAndChangesNothing() {
    String bridge = house.story(BRIDGE);
    String before = told(bridge);
    String all =
        Stream.of(BRIDGE, BRIDGE_TOO, BRIDGE_AGAIN)
            .map(written -> "article=" + house.id(written))
            .collect(Collectors.joining("&"));
    assertThat(correct(bridge, "split", all).body()).contains("leaves at least one");
    assertThat(correct(bridge, "split", "article=" + house.id(FLOOD)).body())
        .contains("is not in story");
    assertThat(correct(bridge, "merge", "into=" + bridge).body()).contains("into itself");
    assertThat(correct(bridge, "merge", "into=nowhere").body()).contains("there is no story");
    assertThat(correct(bridge, "undo", "number=1").body()).contains("there is no correction 1");
    assertThat(correct("nowhere", "undo", "number=1").statusCode()).isEqualTo(404);
    String long_ = "why=" + "x".repeat(501) + "&article=" + house.id(BRIDGE_TOO);
    assertThat(correct(bridge, "split", long_).body()).contains("has 501 characters, at most 500");
    assertThat(
            web.post(
                    "/story/" + bridge + "/split",
                    "application/x-www-form-urlencoded",
                    "article=" + house.id(BRIDGE_TOO) + "&who=x&why=y")
                .statusCode())
        .isEqualTo(403);
    assertThat(told(bridge)).isEqualTo(before);
  }

  @Test
  void eachCorrectionIsACaseForTheJudge() {
    split(BRIDGE_AGAIN);
    location(correct(house.story(FLOOD), "merge", "into=" + house.story(BRIDGE)));
    List<JsonNode> cases = house.act("regressions", "{}");
    assertThat(cases).extracting(c -> c.path("kind").asString()).containsExactly("split", "merge");
    assertThat(cases).noneMatch(c -> c.path("passed").asBoolean());
    assertThat(cases.getFirst().path("wrongPairs").asInt()).isEqualTo(2);
    location(correct(house.story(BRIDGE), "undo", "number=" + last(house.story(BRIDGE))));
    location(correct(house.story(BRIDGE), "split", "article=" + house.id(BRIDGE_TOO)));
    assertThat(house.act("regressions", "{}")).hasSize(2);
  }
}
