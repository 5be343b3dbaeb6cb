package news.parallax.indexer.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import news.parallax.article.Article;
import news.parallax.article.ArticleUrl;
import news.parallax.crawler.frontier.Frontier.PageReceipt;
import news.parallax.crawler.frontier.PageVisit;
import news.parallax.crawler.frontier.Refusal;
import news.parallax.crawler.frontier.RefusalReason;
import news.parallax.story.Holdings;
import news.parallax.story.StoredArticle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordTest {

  private static final String URL = "https://post.example/a";
  private static final String ID = ArticleId.of(ArticleUrl.of(URL));

  @TempDir Path folder;
  private Store store;
  private Holdings holdings;

  @BeforeEach
  void open() {
    store = Store.at("file:" + folder.resolve("db"));
    holdings = store.holdings();
  }

  @AfterEach
  void close() {
    store.close();
  }

  private PageReceipt record(PageVisit visit) {
    return store.frontier().record(visit);
  }

  @Test
  void anArticleComesBackAsItWasRead() {
    Article article = Samples.article(URL, "Three ministers met.");
    record(Samples.read(article));
    StoredArticle stored = holdings.article(ID, 1).orElseThrow();
    assertThat(stored.article()).isEqualTo(article);
    assertThat(stored.urls()).containsExactly(URL);
  }

  @Test
  void aTextThatReturnsToItsFirstFormMakesAThirdRevision() {
    for (String text : List.of("A", "B", "A")) {
      record(Samples.read(Samples.article(URL, text)));
    }
    assertThat(holdings.revisions(ID, 3))
        .extracting(r -> r.article().body())
        .containsExactly("A", "B", "A");
    assertThat(holdings.revisions(ID, 3))
        .extracting(StoredArticle::revision)
        .containsExactly(1, 2, 3);
  }

  @Test
  void theSameTextMakesNoRevision() {
    record(Samples.read(Samples.article(URL, "A")));
    assertThat(record(Samples.read(Samples.article(URL, "A")))).isEqualTo(PageReceipt.SAME);
    assertThat(holdings.latest()).isEqualTo(1);
  }

  @Test
  void metadataAloneMakesNoRevision() {
    Article first = Samples.article(URL, "A");
    record(Samples.read(first));
    assertThat(record(Samples.read(Samples.published(first, Samples.NOON))))
        .isEqualTo(PageReceipt.SAME);
  }

  @Test
  void aVisitRecordedTwiceChangesNothing() {
    PageVisit visit = Samples.read(Samples.article(URL, "A"));
    record(visit);
    assertThat(record(visit)).isEqualTo(PageReceipt.ALREADY_RECORDED);
    assertThat(holdings.latest()).isEqualTo(1);
  }

  @Test
  void theAddressAskedForLeadsToTheArticleToo() {
    record(Samples.read("https://post.example/a?ref=feed", Samples.article(URL, "A")));
    assertThat(holdings.articleAt("https://post.example/a?ref=feed", 1).map(StoredArticle::id))
        .contains(ID);
    assertThat(holdings.article(ID, 1).orElseThrow().urls())
        .containsExactly(URL, "https://post.example/a?ref=feed");
  }

  @Test
  void schemeAndWwwMakeNoSecondArticle() {
    record(Samples.read(Samples.article(URL, "A")));
    String other = "http://www.post.example/a";
    assertThat(record(Samples.read(Samples.article(other, "A")))).isEqualTo(PageReceipt.SAME);
  }

  @Test
  void aPageThatNamesANewCanonicalAddressStaysTheSameArticle() {
    record(Samples.read(Samples.article(URL, "A")));
    record(Samples.read(URL, Samples.article("https://post.example/a-better-slug", "B")));
    assertThat(holdings.articleAt("https://post.example/a-better-slug", 2).map(StoredArticle::id))
        .contains(ID);
    assertThat(holdings.article(ID, 2).orElseThrow().revisions()).isEqualTo(2);
  }

  @Test
  void anAddressThatWandersFromArticleToArticleMixesNone() {
    String latest = "https://post.example/latest";
    record(Samples.read(latest, Samples.article("https://post.example/1", "A")));
    record(Samples.read(latest, Samples.article("https://post.example/2", "B")));
    assertThat(holdings.articleAt(latest, 1).orElseThrow().article().body()).isEqualTo("A");
    assertThat(holdings.articleAt(latest, 2).orElseThrow().article().body()).isEqualTo("B");
    assertThat(holdings.all(2)).hasSize(2);
  }

  @Test
  void anEarlierNumberSeesTheEarlierRevision() {
    record(Samples.read(Samples.article(URL, "A")));
    record(Samples.read(Samples.article(URL, "B")));
    StoredArticle then = holdings.article(ID, 1).orElseThrow();
    assertThat(then.article().body()).isEqualTo("A");
    assertThat(then.revisions()).isEqualTo(1);
    assertThat(holdings.article(ID, 2, 1)).isEmpty();
    assertThat(holdings.article(ID, 0)).isEmpty();
  }

  @Test
  void aChosenRevisionIsGivenAsItWas() {
    record(Samples.read(Samples.article(URL, "A")));
    record(Samples.read(Samples.article(URL, "B")));
    assertThat(holdings.article(ID, 1, 2).map(a -> a.article().body())).contains("A");
    assertThat(holdings.article(ID, 3, 2)).isEmpty();
  }

  @Test
  void everyArticleIsStreamedInItsOrderWhateverTheirNumber() {
    for (int i = 0; i < 205; i++) {
      record(Samples.read(Samples.article("https://post.example/" + i, "text " + i)));
    }
    assertThat(holdings.all(205).map(a -> a.article().body()))
        .hasSize(205)
        .startsWith("text 0", "text 1")
        .endsWith("text 204");
    assertThat(holdings.all(150)).hasSize(150);
    assertThat(store.articleIds(205)).hasSize(205);
  }

  @Test
  void whatWasRecordedIsThereAfterARestart() {
    record(Samples.read(Samples.article(URL, "A")));
    store.close();
    open();
    assertThat(holdings.latest()).isEqualTo(1);
    assertThat(holdings.article(ID, 1)).isPresent();
  }

  @Test
  void aTextTooLargeForARowIsRefusedByName() {
    String noise =
        new java.util.Random(1)
            .ints(3_000_000, ' ', 0xd000)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    assertThat(record(Samples.read(Samples.article(URL, noise)))).isEqualTo(PageReceipt.REFUSED);
    assertThat(store.frontier().refusals())
        .extracting(Refusal::reason)
        .containsExactly(RefusalReason.TOO_LARGE);
  }
}
