package news.parallax.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import news.parallax.config.ServerSettings;
import news.parallax.house.BridgeStory;
import news.parallax.house.Browse;
import news.parallax.house.TestHouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the front does with every request, whatever it asks for. */
class FrontTest {

  @TempDir static Path folder;

  private static TestHouse house;
  private static URI base;
  private static Browse web;

  @BeforeAll
  static void serve() {
    house = new TestHouse(folder);
    BridgeStory.into(house);
    base = house.serve();
    web = new Browse(base);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static String host(String host, String path) {
    return web.raw("GET " + path + " HTTP/1.1", "Host: " + host, "Connection: close");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "LOCALHOST:99", "[::1]:1", "parallax.test"})
  void knownHostNamesAreAnswered(String name) {
    assertThat(host(name, "/healthz")).startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "127.0.0.1.evil.example", "localhost.", "10.0.0.1"})
  void otherHostNamesAreMisdirected(String name) {
    assertThat(host(name, "/healthz"))
        .startsWith("HTTP/1.1 421")
        .contains("application/problem+json", "misdirected", "knownHosts");
  }

  @Test
  void requestWithoutHostIsRefused() {
    assertThat(web.raw("GET /healthz HTTP/1.1", "Connection: close")).startsWith("HTTP/1.1 400");
  }

  @Test
  void misdirectedRequestReachesNoRoute() {
    assertThat(host("evil.example", "/api/v1/stories")).doesNotContain("bridge");
  }

  @Test
  void everyAnswerCarriesTheGuardingHeaders() {
    for (String path : new String[] {"/", "/api/v1/stories", "/nothing", "/healthz"}) {
      HttpResponse<String> answer = web.get(path);
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
          .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
      assertThat(answer.headers().firstValue("X-Request-Id").orElseThrow()).matches("[0-9a-f]{16}");
      assertThat(answer.headers().firstValue("Server-Timing").orElseThrow())
          .matches("in;dur=\\d+\\.\\d");
      assertThat(answer.headers().firstValue("Server")).isEmpty();
    }
  }

  @Test
  void unknownRouteIsAProblemForProgramsAndAPageForPeople() {
    HttpResponse<String> program = web.get("/nothing");
    JsonNode problem = Browse.read(program);
    assertThat(program.statusCode()).isEqualTo(404);
    assertThat(program.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(problem.at("/type").asString()).endsWith("/not-found");
    assertThat(problem.at("/status").asInt()).isEqualTo(404);
    assertThat(problem.at("/instance").asString()).isEqualTo("/nothing");
    assertThat(problem.at("/requestId").asString())
        .isEqualTo(program.headers().firstValue("X-Request-Id").orElseThrow());

    HttpResponse<String> person = web.get("/nothing", "Accept", "text/html,*/*;q=0.8");
    assertThat(person.statusCode()).isEqualTo(404);
    assertThat(person.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    assertThat(person.body()).contains("There is nothing at /nothing.");
  }

  @Test
  void unknownRouteOfTheApiIsAlwaysAProblem() {
    assertThat(
            web.get("/api/v1/nothing", "Accept", "text/html,*/*")
                .headers()
                .firstValue("Content-Type"))
        .contains("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS"})
  void wrongMethodNamesTheRightOnes(String method) {
    HttpResponse<String> answer = web.send(method, "/api/v1/stories");
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow").orElseThrow()).contains("GET");
    assertThat(answer.body()).contains("method-not-allowed");
  }

  @Test
  void headIsAnsweredLikeGetWithoutTheBody() {
    HttpResponse<String> head = web.send("HEAD", "/api/v1/stories");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("ETag"))
        .isEqualTo(web.get("/api/v1/stories").headers().firstValue("ETag"));
  }

  @Test
  void formThatIsNotThereIsNotAcceptable() {
    assertThat(web.get("/api/v1/stories", "Accept", "text/html").statusCode()).isEqualTo(406);
    assertThat(web.get("/", "Accept", "application/json").statusCode()).isEqualTo(406);
    assertThat(web.get("/api/v1/stories", "Accept", "application/json;q=0").statusCode())
        .isEqualTo(406);
    assertThat(web.get("/api/v1/stories", "Accept", "application/*").statusCode()).isEqualTo(200);
  }

  @Test
  void whatTheClientHasIsNotSentAgain() {
    String tag = web.get("/api/v1/stories").headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = web.get("/api/v1/stories", "If-None-Match", "\"x\", " + tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(web.get("/api/v1/stories", "If-None-Match", "\"x\"").statusCode()).isEqualTo(200);
  }

  @Test
  void answersArePackedForThoseWhoTakeIt() {
    HttpResponse<String> packed = web.get("/openapi.json", "Accept-Encoding", "gzip");
    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(packed.headers().firstValue("Vary").orElseThrow()).contains("Accept-Encoding");
  }

  @Test
  void hugeAddressesAndHeadersAreRefusedAsProblems() {
    String path = "/search?q=" + "a".repeat(40_000);
    assertThat(web.raw("GET " + path + " HTTP/1.1", "Host: localhost", "Connection: close"))
        .startsWith("HTTP/1.1 414")
        .contains("application/problem+json");
    assertThat(
            web.raw(
                "GET / HTTP/1.1",
                "Host: localhost",
                "X-Big: " + "a".repeat(40_000),
                "Connection: close"))
        .startsWith("HTTP/1.1 431")
        .contains("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /\u0000 HTTP/1.1",
        "nonsense",
        "GET /a%2Fb/%2e%2e/c HTTP/1.1",
        "GET // HTTP/9.9"
      })
  void malformedRequestsAreProblemsWithoutATrace(String line) {
    assertThat(web.raw(line, "Host: localhost", "Connection: close"))
        .matches("(?s)HTTP/1.1 (400|404|505).*")
        .doesNotContain("at org.", "Exception");
  }

  @Test
  void aBusyPortIsSaidInOneLine() {
    ServerSettings taken = new ServerSettings("127.0.0.1", base.getPort(), Set.of());
    Front second = new Front(house.rooms(taken, false), OwnerDoor.of("x"));
    assertThatThrownBy(second::start)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("127.0.0.1:" + base.getPort())
        .hasMessageContaining("--port");
  }

  @Test
  void measuresNameTheRouteNotTheAddress() {
    web.get("/api/v1/stories/bridge");
    String metrics = web.get("/metrics").body();
    assertThat(metrics)
        .contains("route=\"/api/v1/stories/{id}\"", "parallax_outbox_latest", "jvm_memory_used");
    assertThat(metrics).doesNotContain("stories/bridge");
  }

  @Test
  void filesOfPagesAreKeptForEver() {
    String page = web.get("/").body();
    String css = page.replaceAll("(?s).*href=\"(/assets/[^\"]+/parallax.css)\".*", "$1");
    String script = page.replaceAll("(?s).*src=\"(/assets/[^\"]+/htmx.js)\".*", "$1");
    assertThat(web.get(css).headers().firstValue("Cache-Control").orElseThrow())
        .contains("immutable");
    assertThat(web.get(css).headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/css");
    assertThat(web.get(script).body()).contains("htmx");
    assertThat(web.get("/assets/000000000000/parallax.css").statusCode()).isEqualTo(404);
    assertThat(web.get("/assets/000000000000/secret").statusCode()).isEqualTo(404);
  }

  @Test
  void theThemeIsRememberedAndLeadsBackOnlyHere() {
    HttpResponse<String> dark = web.get("/theme?to=dark&from=%2Fsearch%3Fq%3Da");
    assertThat(dark.statusCode()).isEqualTo(303);
    assertThat(dark.headers().firstValue("Location")).contains("/search?q=a");
    String cookie = dark.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    assertThat(web.get("/", "Cookie", cookie).body()).contains("data-theme=\"dark\"");
    for (String foreign :
        new String[] {"https:%2F%2Fevil.example", "%2F%2Fevil.example", "%2F%5Cevil"}) {
      assertThat(web.get("/theme?to=dark&from=" + foreign).headers().firstValue("Location"))
          .contains("/");
    }
  }
}
