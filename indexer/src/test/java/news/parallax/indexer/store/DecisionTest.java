package news.parallax.indexer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.parallax.article.ArticleUrl;
import news.parallax.story.CopyVerdict;
import news.parallax.story.Holdings;
import news.parallax.story.Membership;
import news.parallax.story.StoredArticle;
import news.parallax.story.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionTest {

  private static final Instant NOON = Samples.NOON;

  @TempDir Path folder;
  private Store store;
  private Holdings holdings;

  @BeforeEach
  void open() {
    store = Store.at("file:" + folder.resolve("db"));
    holdings = store.holdings();
    store
        .frontier()
        .follow(
            List.of(
                Samples.outlet("post", "US"),
                Samples.outlet("courrier", "FR"),
                Samples.outlet("herald", "GB")),
            NOON);
  }

  @AfterEach
  void close() {
    store.close();
  }

  /** Stores an article of the outlet, published so many minutes past noon. Returns its id. */
  private String stored(String outlet, String text, int minute) {
    String url = Samples.url(outlet, "1");
    store
        .frontier()
        .record(
            Samples.read(
                Samples.published(
                    Samples.article(url, outlet + " says", text), NOON.plusSeconds(60L * minute))));
    return ArticleId.of(ArticleUrl.of(url));
  }

  private void decide(long number, Optional<CopyVerdict> copy, Membership... memberships) {
    store.outbox().decide(List.of(new Decision(number, copy, List.of(), List.of(memberships))));
  }

  private void decide(long number, String article, String story) {
    decide(number, Optional.empty(), Samples.member(article, story));
  }

  @Test
  void whatIsStoredAwaitsItsDecisionInOrder() {
    String first = stored("post", "A", 0);
    String second = stored("herald", "B", 1);
    assertThat(store.outbox().undecided(10))
        .containsExactly(new OutboxEntry(1, first, 1), new OutboxEntry(2, second, 1));
    decide(1, first, "s1");
    assertThat(store.outbox().undecided(10)).containsExactly(new OutboxEntry(2, second, 1));
    assertThat(holdings.decided()).isEqualTo(1);
  }

  @Test
  void aDecisionThatSkipsAnEntryIsRefused() {
    String first = stored("post", "A", 0);
    stored("herald", "B", 1);
    assertThatThrownBy(() -> decide(2, first, "s1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 is next");
  }

  @Test
  void aDecisionOnAnotherArticleThanItsEntrysIsRefused() {
    stored("post", "A", 0);
    assertThatThrownBy(() -> decide(1, "someoneelse", "s1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not of article");
  }

  @Test
  void aDecisionRepeatedChangesNothing() {
    String first = stored("post", "A", 0);
    decide(1, first, "s1");
    decide(1, first, "s2");
    assertThat(holdings.article(first, 1).orElseThrow().story().map(Membership::story))
        .contains("s1");
  }

  @Test
  void aBatchWithOneWrongDecisionStoresNone() {
    String first = stored("post", "A", 0);
    stored("herald", "B", 1);
    List<Decision> batch =
        List.of(
            new Decision(1, Optional.empty(), List.of(), List.of(Samples.member(first, "s1"))),
            new Decision(2, Optional.empty(), List.of(), List.of(Samples.member(first, "s1"))));
    assertThatThrownBy(() -> store.outbox().decide(batch))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(holdings.decided()).isZero();
  }

  @Test
  void aStoryCountsItsArticlesOriginalsOutletsAndCountries() {
    String post = stored("post", "A", 5);
    String herald = stored("herald", "B", 0);
    String courrier = stored("courrier", "B", 9);
    decide(1, post, "s1");
    decide(2, herald, "s1");
    decide(3, Optional.of(Samples.copy(courrier, herald)), Samples.member(courrier, "s1"));
    assertThat(holdings.story("s1", 3))
        .contains(
            new Story(
                "s1",
                "herald says",
                herald,
                NOON,
                NOON.plusSeconds(540),
                3,
                2,
                List.of(2, 1),
                List.of("courrier", "herald", "post"),
                List.of("FR", "GB", "US"),
                List.of("en")));
    assertThat(holdings.members("s1", 3))
        .extracting(StoredArticle::id)
        .containsExactly(herald, post, courrier);
  }

  @Test
  void theHeadlineIsTheEarliestOriginalsAndNoCopys() {
    String post = stored("post", "A", 0);
    String herald = stored("herald", "A", 5);
    decide(1, post, "s1");
    decide(2, herald, "s1");
    stored("post", "A again", 0);
    decide(3, Optional.of(Samples.copy(post, herald)), Samples.member(post, "s1"));
    assertThat(holdings.story("s1", 2).orElseThrow().headline()).isEqualTo("post says");
    assertThat(holdings.story("s1", 3).orElseThrow().headline()).isEqualTo("herald says");
  }

  @Test
  void theWorldBeforeAMergeCanStillBeRead() {
    String post = stored("post", "A", 0);
    String herald = stored("herald", "B", 1);
    String courrier = stored("courrier", "C", 2);
    decide(1, post, "s1");
    decide(2, herald, "s2");
    decide(3, Optional.empty(), Samples.member(courrier, "s1"), Samples.member(herald, "s1"));
    assertThat(ids(holdings.members("s1", 3))).containsExactly(post, herald, courrier);
    assertThat(holdings.story("s2", 3)).isEmpty();
    assertThat(ids(holdings.members("s2", 2))).containsExactly(herald);
    assertThat(storyIds(2)).containsExactly("s2", "s1");
    assertThat(storyIds(3)).containsExactly("s1");
    assertThat(holdings.storyCount(2)).isEqualTo(2);
    assertThat(holdings.storyCount(3)).isEqualTo(1);
  }

  private Stream<String> storyIds(long asof) {
    return holdings.stories(0, 10, asof).stream().map(Story::id);
  }

  private static Stream<String> ids(List<StoredArticle> articles) {
    return articles.stream().map(StoredArticle::id);
  }

  @Test
  void aVerdictThatIsTakenBackHeldUntilThen() {
    String post = stored("post", "A", 0);
    String herald = stored("herald", "A", 1);
    decide(1, post, "s1");
    decide(2, Optional.of(Samples.copy(herald, post)), Samples.member(herald, "s1"));
    stored("herald", "its own words", 1);
    decide(3, herald, "s1");
    assertThat(holdings.article(herald, 2).orElseThrow().copy())
        .contains(Samples.copy(herald, post));
    assertThat(holdings.article(herald, 3).orElseThrow().copy()).isEmpty();
  }

  @Test
  void storiesComeNewestLastPublicationFirstAndInPages() {
    decide(1, stored("post", "A", 0), "s1");
    decide(2, stored("herald", "B", 9), "s2");
    decide(3, stored("courrier", "C", 5), "s3");
    assertThat(storyIds(3)).containsExactly("s2", "s3", "s1");
    assertThat(holdings.stories(1, 1, 3)).extracting(Story::id).containsExactly("s3");
  }

  @Test
  void anOutletsArticlesComeNewestFirst() {
    for (int i = 0; i < 3; i++) {
      store
          .frontier()
          .record(
              Samples.read(
                  Samples.published(
                      Samples.article(Samples.url("post", "p" + i), "text " + i),
                      NOON.plusSeconds(i))));
    }
    assertThat(holdings.ofOutlet("post", 0, 2, 3))
        .extracting(a -> a.article().body())
        .containsExactly("text 2", "text 1");
    assertThat(holdings.ofOutlet("post", 0, 9, 1)).hasSize(1);
  }

  @Test
  void decisionsAreReplayedAsTheyWereTaken() {
    String post = stored("post", "A", 0);
    String herald = stored("herald", "A", 1);
    Decision first =
        new Decision(1, Optional.empty(), List.of(), List.of(Samples.member(post, "s1")));
    Decision second =
        new Decision(
            2,
            Optional.of(Samples.copy(herald, post)),
            List.of(),
            List.of(Samples.member(herald, "s2"), Samples.member(post, "s2")));
    store.outbox().decide(List.of(first, second));
    assertThat(store.outbox().decidedAfter(0))
        .containsExactly(
            new Decided(new OutboxEntry(1, post, 1), first),
            new Decided(new OutboxEntry(2, herald, 1), second));
  }

  @Test
  void anOriginalThatComesLateTurnsTheFirstIntoACopyFromThereOn() {
    String repost = stored("post", "A", 0);
    String original = stored("herald", "A", 1);
    decide(1, repost, "s1");
    Decision late =
        new Decision(
            2,
            Optional.empty(),
            List.of(Samples.copy(repost, original)),
            List.of(Samples.member(original, "s1")));
    store.outbox().decide(List.of(late));
    assertThat(store.holdings().article(repost, 1).orElseThrow().copy()).isEmpty();
    assertThat(store.holdings().article(repost, 2).orElseThrow().copy().orElseThrow().parent())
        .isEqualTo(original);
    assertThat(store.outbox().decidedAfter(0).toList().getLast().decision()).isEqualTo(late);
  }

  @Test
  void decisionsOutliveARestart() {
    decide(1, stored("post", "A", 0), "s1");
    store.close();
    open();
    assertThat(holdings.decided()).isEqualTo(1);
    assertThat(holdings.story("s1", 1)).isPresent();
  }

  @Test
  void aDecisionThatContradictsItselfCannotBeWritten() {
    Membership member = Samples.member("a", "s");
    assertThatThrownBy(() -> new Decision(1, Optional.empty(), List.of(), List.of()))
        .hasMessageContaining("wants a story");
    assertThatThrownBy(
            () -> new Decision(1, Optional.of(Samples.copy("b", "a")), List.of(), List.of(member)))
        .hasMessageContaining("stands in the decision on a");
    assertThatThrownBy(() -> new Decision(1, Optional.empty(), List.of(), List.of(member, member)))
        .hasMessageContaining("twice");
  }
}
