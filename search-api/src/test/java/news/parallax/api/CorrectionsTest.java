package news.parallax.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import news.parallax.house.Browse;
import news.parallax.house.JudgedHouse;
import news.parallax.house.Written;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    Browse.Ticket ticket = web.ticket("/story/" + story + "/x");
    return web.submit(ticket, "/story/" + story + "/" + act, fields + "&who=Ida&why=not+the+same");
  }

  private HttpResponse<String> split(Written written) {
    return correct(house.story(written), "split", "article=" + house.id(written));
  }

  private static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
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
}
