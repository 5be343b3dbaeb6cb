package news.parallax.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import news.parallax.config.ServerSettings;
import news.parallax.house.TestHouse;
import news.parallax.pages.Pages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The description against the table it is made of. */
class OpenApiTest {

  @TempDir Path folder;

  private TestHouse house;
  private List<Route> routes = List.of();
  private JsonNode document = tools.jackson.databind.node.JsonNodeFactory.instance.objectNode();

  @BeforeEach
  void table() {
    house = new TestHouse(folder);
    var rooms = house.rooms(ServerSettings.DEFAULT, false);
    routes =
        RouteTable.of(
            rooms, new Pages(rooms), OwnerDoor.of("t").owner("x", Stream::of), new Meters(rooms));
    document = OpenApi.of(routes);
  }

  @AfterEach
  void close() {
    house.close();
  }

  private JsonNode operation(Route route) {
    return document
        .at("/paths")
        .path(route.path())
        .path(route.method().name().toLowerCase(Locale.ROOT));
  }

  @Test
  void itIsOpenApi31() {
    assertThat(document.at("/openapi").asString()).startsWith("3.1");
    assertThat(document.at("/info/title").asString()).isEqualTo("Parallax");
  }

  @Test
  void everyRouteWithEveryParameterIsDescribed() {
    for (Route route : routes) {
      JsonNode operation = operation(route);
      assertThat(operation.at("/summary").asString()).as(route.path()).isNotBlank();
      assertThat(operation.at("/parameters").size()).isEqualTo(route.parameters().size());
      assertThat(operation.at("/responses").has("400")).isTrue();
      route
          .answers()
          .forEach(status -> assertThat(operation.at("/responses").has("" + status)).isTrue());
    }
  }

  @Test
  void everyPathParameterIsDeclared() {
    for (Route route : routes) {
      long open = route.path().chars().filter(c -> c == '{').count();
      assertThat(route.parameters().stream().filter(p -> p.place() == Parameter.Place.PATH).count())
          .as(route.path())
          .isEqualTo(open);
    }
  }

  @Test
  void operationIdsAreUnique() {
    assertThat(routes.stream().map(r -> operation(r).at("/operationId").asString()).toList())
        .doesNotHaveDuplicates();
  }

  @Test
  void shapesBecomeSchemas() {
    String search = document.at("/paths").path("/api/v1/search").toString();
    assertThat(search)
        .contains("\"maximum\":200", "\"enum\":[\"fold\",\"show\",\"only\"]", "\"type\":\"array\"");
    assertThat(search).contains("\"pattern\":\"^(outlet|country|lang|owner|day)");
  }

  @Test
  void everyKindOfProblemIsListed() {
    for (ProblemKind kind : ProblemKind.values()) {
      assertThat(document.at("/components/x-problems").has(kind.slug())).isTrue();
    }
  }
}
