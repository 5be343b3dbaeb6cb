package news.parallax.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import news.parallax.house.Browse;
import news.parallax.house.TestHouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The door between the program's own processes. */
class OwnerDoorTest {

  @TempDir static Path folder;

  private static TestHouse house;
  private static Browse web;

  @BeforeAll
  static void serve() {
    house = new TestHouse(folder);
    web = new Browse(house.serve());
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static HttpResponse<String> act(String name, String body) {
    return web.post(
        "/owner/" + name, "application/json", body, "Authorization", "Bearer " + TestHouse.TOKEN);
  }

  @Test
  void helloProvesTheTokenWithoutShowingIt() {
    String answer = web.get("/owner/hello?nonce=abc").body();
    assertThat(Browse.read(web.get("/owner/hello?nonce=abc")).at("/proof").asString())
        .isEqualTo(OwnerDoor.proof(TestHouse.TOKEN, "abc"))
        .isNotEqualTo(OwnerDoor.proof(TestHouse.TOKEN, "abd"));
    assertThat(answer).doesNotContain(TestHouse.TOKEN);
    assertThat(web.json("/owner/hello").at("/pid").asLong())
        .isEqualTo(ProcessHandle.current().pid());
  }

  @Test
  void theOwnerActsOnWhatWasPosted() {
    assertThat(act("echo", "{\"a\":1}").body()).isEqualTo("{\"a\":1}\n");
  }

  @Test
  void withoutTheTokenNothingIsDone() {
    HttpResponse<String> none = web.post("/owner/echo", "application/json", "{}");
    HttpResponse<String> wrong =
        web.post("/owner/echo", "application/json", "{}", "Authorization", "Bearer no");
    assertThat(none.statusCode()).isEqualTo(401);
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(none.headers().firstValue("WWW-Authenticate").orElseThrow()).contains("Bearer");
  }

  @Test
  void unknownActIsNamedWithTheNearest() {
    HttpResponse<String> answer = act("ecko", "{}");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(Browse.read(answer).at("/hint").asString()).isEqualTo("echo");
  }

  @Test
  void whatTheActRefusesIsABadRequest() {
    HttpResponse<String> answer = act("refuse", "{}");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("no such outlet");
  }

  @Test
  void whatIsNoJsonIsABadRequest() {
    assertThat(act("echo", "{").statusCode()).isEqualTo(400);
    assertThat(
            web.post(
                    "/owner/echo", "text/plain", "{}", "Authorization", "Bearer " + TestHouse.TOKEN)
                .statusCode())
        .isEqualTo(415);
  }

  @Test
  void whatBreaksInsideSaysNothingOfTheInside() {
    HttpResponse<String> answer = act("break", "{}");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body())
        .contains(answer.headers().firstValue("X-Request-Id").orElseThrow())
        .doesNotContain("secret", "Exception");
  }
}
