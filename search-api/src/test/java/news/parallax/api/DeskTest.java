package news.parallax.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.parallax.config.ServerSettings;
import news.parallax.crawler.frontier.SourceState;
import news.parallax.house.BridgeStory;
import news.parallax.house.Browse;
import news.parallax.house.TestHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that pages can write, and who may. */
class DeskTest {

  private static final Pattern VERSION =
      Pattern.compile("name=\"version\" value=\"([0-9a-f]{64})\"");

  @TempDir Path folder;

  private TestHouse house;
  private Browse web;
  private Path file;

  @BeforeEach
  void serve() {
    house = new TestHouse(folder);
    file =
        house.outlet(
            "ee", "baltwire", BridgeStory.yaml("Baltic Wire", "EE", "en", "wire", "baltwire"));
    web = new Browse(house.serve());
  }

  @AfterEach
  void close() {
    house.close();
  }

  private SourceState source() {
    return house.store().frontier().sources().getFirst();
  }

  private String act(String act) {
    return "/sources/" + source().source().id() + "/" + act;
  }

  private String version() {
    Matcher matcher = VERSION.matcher(web.get("/outlet/baltwire/file").body());
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private static String form(String version, String text) {
    return "version=" + version + "&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String text() throws IOException {
    return Files.readString(file);
  }

  @Test
  void sourceIsPausedAndResumed() {
    Browse.Ticket ticket = web.ticket("/sources");
    HttpResponse<String> paused = web.submit(ticket, act("pause"), "");
    assertThat(paused.statusCode()).isEqualTo(303);
    assertThat(paused.headers().firstValue("Location").orElseThrow())
        .matches("/sources\\?named=[a-z-]+#s-.*");
    assertThat(source().paused()).isTrue();
    assertThat(web.get("/sources?show=paused").body()).contains("paused", "Resume");
    web.submit(ticket, act("resume"), "");
    assertThat(source().paused()).isFalse();
  }

  @Test
  void sourceIsMadeDueNow() {
    house.visit(Set.of(), 1);
    assertThat(source().next().orElseThrow()).isAfter(TestHouse.NOON);
    web.submit(web.ticket("/sources"), act("fetch"), "");
    assertThat(source().next().orElseThrow()).isEqualTo(TestHouse.NOON);
  }

  @Test
  void unknownSourceIsNotFound() {
    assertThat(web.submit(web.ticket("/sources"), "/sources/none/pause", "").statusCode())
        .isEqualTo(404);
  }

  @Test
  void formsOfOtherSitesWriteNothing() {
    Browse.Ticket ticket = web.ticket("/sources");
    String type = "application/x-www-form-urlencoded";
    String body = "token=" + ticket.token();
    assertThat(
            web.post(
                    act("pause"),
                    type,
                    body,
                    "Cookie",
                    ticket.cookie(),
                    "Sec-Fetch-Site",
                    "cross-site")
                .statusCode())
        .isEqualTo(403);
    assertThat(
            web.post(
                    act("pause"),
                    type,
                    body,
                    "Cookie",
                    ticket.cookie(),
                    "Sec-Fetch-Site",
                    "same-origin",
                    "Origin",
                    "http://evil.example")
                .statusCode())
        .isEqualTo(403);
    assertThat(web.post(act("pause"), type, body, "Cookie", ticket.cookie()).statusCode())
        .isEqualTo(403);
    assertThat(source().paused()).isFalse();
  }

  @Test
  void formsWithoutTheBrowsersTokenWriteNothing() {
    Browse.Ticket mine = web.ticket("/sources");
    Browse.Ticket other = web.ticket("/sources");
    assertThat(other.token()).isNotEqualTo(mine.token());
    assertThat(
            web.submit(new Browse.Ticket(mine.cookie(), other.token()), act("pause"), "")
                .statusCode())
        .isEqualTo(403);
    assertThat(web.submit(new Browse.Ticket("x=y", mine.token()), act("pause"), "").statusCode())
        .isEqualTo(403);
    assertThat(source().paused()).isFalse();
  }

  @Test
  void getNeverWrites() {
    assertThat(web.get(act("pause")).statusCode()).isEqualTo(405);
    assertThat(source().paused()).isFalse();
  }

  @Test
  void fileIsSavedByteByByteThoughBrowsersSendCrlf() throws IOException {
    String changed = text().replace("Baltic Wire", "Baltic Wire Service") + "# a last remark\n";
    HttpResponse<String> saved =
        web.submit(
            web.ticket("/outlet/baltwire/file"),
            "/outlet/baltwire/file",
            form(version(), changed.replace("\n", "\r\n")));
    assertThat(saved.statusCode()).isEqualTo(303);
    assertThat(text()).isEqualTo(changed);
    assertThat(web.get("/outlet/baltwire/file?saved=yes").body()).contains("Saved.");
    assertThat(web.json("/api/v1/outlets/baltwire").at("/name").asString())
        .isEqualTo("Baltic Wire Service");
  }

  @Test
  void oneValueIsChangedAndNoOtherByte() throws IOException {
    String before = text();
    HttpResponse<String> saved =
        web.submit(
            web.ticket("/outlet/baltwire/file"),
            "/outlet/baltwire/value",
            "version=" + version() + "&key=home&value=https://other.example/");
    assertThat(saved.statusCode()).isEqualTo(303);
    assertThat(text())
        .isEqualTo(
            before.replace("home: https://baltwire.example/", "home: https://other.example/"));
  }

  @Test
  void faultsAreToldWithLineAndColumnAndTheTextIsKept() throws IOException {
    String before = text();
    String wrong = before.replace("kind: feed", "kind: feet");
    HttpResponse<String> refused =
        web.submit(
            web.ticket("/outlet/baltwire/file"), "/outlet/baltwire/file", form(version(), wrong));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("line 8, column 5", "did you mean", "kind: feet", "role=\"alert\"");
    assertThat(text()).isEqualTo(before);
  }

  @Test
  void secondOfTwoEditorsSeesWhatTheFirstSaved() throws IOException {
    String version = version();
    Browse.Ticket first = web.ticket("/outlet/baltwire/file");
    Browse.Ticket second = web.ticket("/outlet/baltwire/file");
    String theirs = text().replace("Baltic Wire", "Their Wire");
    String mine = text().replace("languages: [en]", "languages: [lv]");
    web.submit(first, "/outlet/baltwire/file", form(version, theirs));
    HttpResponse<String> late = web.submit(second, "/outlet/baltwire/file", form(version, mine));
    assertThat(late.statusCode()).isEqualTo(412);
    assertThat(late.body())
        .contains("<del>− name: \"Their Wire\"</del>")
        .contains("<ins>+ name: \"Baltic Wire\"</ins>");
    assertThat(text()).isEqualTo(theirs);
    Matcher now = VERSION.matcher(late.body());
    assertThat(now.find()).isTrue();
    HttpResponse<String> again =
        web.submit(second, "/outlet/baltwire/file", form(now.group(1), mine));
    assertThat(again.statusCode()).isEqualTo(303);
    assertThat(text()).isEqualTo(mine);
  }

  @Test
  void secondOfTwoValueEditorsSeesTheDifferenceToo() throws IOException {
    String version = version();
    Files.writeString(file, text().replace("Baltic Wire", "Their Wire"));
    HttpResponse<String> late =
        web.submit(
            web.ticket("/outlet/baltwire/file"),
            "/outlet/baltwire/value",
            "version=" + version + "&key=home&value=https://other.example/");
    assertThat(late.statusCode()).isEqualTo(412);
    assertThat(late.body()).contains("<ins>+ home: https://other.example/</ins>", "Their Wire");
  }

  @Test
  void formWithoutItsFieldsIsABadRequest() {
    assertThat(
            web.submit(web.ticket("/outlet/baltwire/file"), "/outlet/baltwire/file", "text=a")
                .statusCode())
        .isEqualTo(400);
    assertThat(
            web.submit(
                    web.ticket("/outlet/baltwire/file"),
                    "/outlet/none/file",
                    form("0".repeat(64), "a"))
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void bodiesInOtherFormsOrTooLargeAreRefused() {
    Browse.Ticket ticket = web.ticket("/sources");
    assertThat(web.post(act("pause"), "application/json", "{}").statusCode()).isEqualTo(415);
    assertThat(web.post(act("pause"), "text/plain", "a=b").statusCode()).isEqualTo(415);
    assertThat(
            web.submit(ticket, "/outlet/baltwire/file", form("0".repeat(64), "a".repeat(600_000)))
                .statusCode())
        .isEqualTo(413);
  }

  @Test
  void boundElsewhereThanLoopbackPagesAreReadOnly() {
    Gate gate = new Gate(new ServerSettings("192.0.2.7", 8080, Set.of()));
    Gate.From own =
        new Gate.From(
            Optional.of("192.0.2.7:8080"),
            Optional.of("http://192.0.2.7:8080"),
            Optional.of("same-origin"));
    assertThat(gate.writing()).isFalse();
    assertThat(gate.write(own, true).orElseThrow().name().slug()).isEqualTo("writing-off");
    assertThat(gate.host(Optional.of("192.0.2.7:8080"))).isEmpty();
  }
}
