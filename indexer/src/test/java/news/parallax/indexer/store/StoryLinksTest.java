package news.parallax.indexer.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.parallax.article.ArticleUrl;
import news.parallax.story.ArticleLink;
import news.parallax.story.Evidence;
import news.parallax.story.Holdings;
import news.parallax.story.Membership;
import news.parallax.story.StoryLink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryLinksTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @TempDir Path folder;
  private Store store;

  @BeforeEach
  void open() {
    store = Store.at("file:" + folder.resolve("db"));
    store
        .frontier()
        .follow(
            Stream.of("post", "courrier", "herald", "tribune")
                .map(outlet -> Samples.outlet(outlet, "US"))
                .toList(),
            NOON);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private String article(String outlet, String story, ArticleLink... links) {
    String url = Samples.url(outlet, "1");
    String id = ArticleId.of(ArticleUrl.of(url));
    store.frontier().record(Samples.read(Samples.article(url, outlet + " says", outlet)));
    decide(List.of(Samples.member(id, story)), links);
    return id;
  }

  private void decide(List<Membership> memberships, ArticleLink... links) {
    long next = store.outbox().undecided(1).getFirst().number();
    store
        .outbox()
        .decide(
            List.of(
                new Decision(
                    next,
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    memberships,
                    List.of(),
                    List.of(links))));
  }

  private static ArticleLink link(String outlet, String earlier, double score) {
    return link(outlet, earlier, ArticleLink.Kind.BACKGROUND, score);
  }

  private static ArticleLink link(
      String outlet, String earlier, ArticleLink.Kind kind, double score) {
    return new ArticleLink(
        ArticleId.of(ArticleUrl.of(Samples.url(outlet, "1"))),
        earlier,
        kind,
        new Evidence("mention/1", score, List.of("names the lock")));
  }

  @Test
  void twoArticlesThatTellOfAnEarlierStoryLinkTheirsToIt() {
    String cause = article("post", "cause");
    article("courrier", "effect", link("courrier", cause, 0.15));
    Holdings holdings = store.holdings();
    assertThat(holdings.links("effect", holdings.latest())).isEmpty();

    article("herald", "effect", link("herald", cause, 0.2));

    assertThat(holdings.links("effect", holdings.latest()))
        .containsExactly(
            new StoryLink(
                "cause", true, ArticleLink.Kind.BACKGROUND, 2, link("herald", cause, 0.2)));
    assertThat(holdings.links("cause", holdings.latest()))
        .extracting(StoryLink::story, StoryLink::earlier)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("effect", false));
    assertThat(holdings.links("effect", 2)).isEmpty();
  }

  @Test
  void linksFollowAMergeAndARestart() {
    String cause = article("post", "cause");
    String told = article("courrier", "effect", link("courrier", cause, 0.4));
    long before = store.holdings().latest();
    String url = Samples.url("tribune", "1");
    store.frontier().record(Samples.read(Samples.article(url, "tribune says", "tribune")));
    decide(
        List.of(
            Samples.member(ArticleId.of(ArticleUrl.of(url)), "whole"),
            Samples.member(told, "whole")));
    store.close();
    store = Store.at("file:" + folder.resolve("db"));

    Holdings holdings = store.holdings();
    assertThat(holdings.links("effect", holdings.latest())).isEmpty();
    assertThat(holdings.links("whole", holdings.latest()))
        .extracting(StoryLink::story)
        .containsExactly("cause");
    assertThat(holdings.links("effect", before)).extracting(StoryLink::story).contains("cause");
  }

  @Test
  void oneArticleThatTellsAnAnswerIsEnough() {
    String cause = article("post", "cause");
    ArticleLink answer = link("courrier", cause, ArticleLink.Kind.ANSWER, 0.06);
    article("courrier", "effect", answer);
    Holdings holdings = store.holdings();

    assertThat(holdings.links("effect", holdings.latest()))
        .containsExactly(new StoryLink("cause", true, ArticleLink.Kind.ANSWER, 1, answer));

    article("herald", "effect", link("herald", cause, 0.4));
    article("tribune", "effect", link("tribune", cause, 0.2));

    assertThat(holdings.links("effect", holdings.latest()))
        .containsExactly(
            new StoryLink(
                "cause", true, ArticleLink.Kind.BACKGROUND, 3, link("herald", cause, 0.4)));
  }
}
