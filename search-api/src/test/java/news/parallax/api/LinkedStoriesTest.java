package news.parallax.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import news.parallax.house.Browse;
import news.parallax.house.TestHouse;
import news.parallax.house.Written;
import news.parallax.indexer.store.Decision;
import news.parallax.story.ArticleLink;
import news.parallax.story.Evidence;
import news.parallax.story.Membership;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class LinkedStoriesTest {

  @TempDir Path folder;
  private TestHouse house;
  private String causeId = "";

  @BeforeEach
  void open() {
    house = new TestHouse(folder);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aStoryNamesItsBackgroundAndThatOneWhatFollowed() {
    Browse web = linked(ArticleLink.Kind.BACKGROUND);

    JsonNode shown = web.json("/api/v1/stories/wait").at("/links/0");
    assertThat(shown.at("/kind").asString()).isEqualTo("background");
    assertThat(shown.at("/direction").asString()).isEqualTo("earlier");
    assertThat(shown.at("/story").asString()).isEqualTo("ice");
    assertThat(shown.at("/headline").asString()).isEqualTo("La glace arrive");
    assertThat(shown.at("/earlier").asString()).isEqualTo(causeId);
    assertThat(shown.at("/evidence/reasons/0").asString()).isEqualTo("names 3 piers");
    assertThat(web.json("/api/v1/stories/ice").at("/links/0/direction").asString())
        .isEqualTo("later");
    assertThat(page(web, "/story/wait"))
        .contains("id=\"background\"", "La glace arrive", "1 article tells of it");
    assertThat(page(web, "/story/ice")).contains("id=\"followed\"", "Repairs wait for ice");
  }

  @Test
  void anAnswerIsCalledOne() {
    Browse web = linked(ArticleLink.Kind.ANSWER);

    assertThat(web.json("/api/v1/stories/wait").at("/links/0/kind").asString()).isEqualTo("answer");
    assertThat(page(web, "/story/ice")).contains("1 article tells how somebody answers to it");
  }

  private Browse linked(ArticleLink.Kind kind) {
    causeId =
        house.story(
            "ice",
            Written.of(
                "quai", "glace", "fr", "La glace arrive", "2026-03-01T07:00:00Z", "Il gèle."));
    String tellsId =
        house.store(
            Written.of(
                "lantern", "ice", "en", "Repairs wait for ice", "2026-03-04T08:00:00Z", "Cold."));
    ArticleLink link =
        new ArticleLink(
            tellsId, causeId, kind, new Evidence("mention/1", 0.4, List.of("names 3 piers")));
    house
        .store()
        .outbox()
        .decide(
            List.of(
                new Decision(
                    house.store().outbox().undecided(1).getFirst().number(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of(
                        new Membership(tellsId, "wait", new Evidence("likeness/1", 0, List.of()))),
                    List.of(),
                    List.of(link))));
    return new Browse(house.serve());
  }

  private static String page(Browse web, String path) {
    HttpResponse<String> first = web.get(path);
    return first
        .headers()
        .firstValue("Location")
        .map(to -> web.get(to).body())
        .orElseGet(first::body);
  }
}
