package news.parallax.indexer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import news.parallax.article.Article;
import news.parallax.article.ArticleUrl;
import news.parallax.article.Block;
import news.parallax.crawler.frontier.Frontier.PageReceipt;
import news.parallax.story.StoredArticle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReextractionsTest {

  private static final String URL = Samples.url("post", "a");
  private static final String ID = ArticleId.of(ArticleUrl.of(URL));
  private static final String NOTICE = "Northern Post is printed on recycled paper.";

  @TempDir Path folder;
  private Store store;

  @BeforeEach
  void open() {
    store = Store.at("file:" + folder.resolve("db"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aFurtherReadingStandsInTheFirstOnesPlaceFromItsNumberOn() {
    record(Samples.article(URL, "One"));
    assertThat(store.reextractions().store(ID, 1, Samples.article(URL, "One and two"))).isTrue();
    assertThat(store.reextractions().store(ID, 2, Samples.article(URL, "None"))).isFalse();
    assertThat(text(2)).isEqualTo("One and two");
    assertThat(text(1)).isEqualTo("One");
    assertThat(store.holdings().revisions(ID, 2)).hasSize(1);
    assertThat(store.holdings().article(ID, 2).map(StoredArticle::revisions)).contains(1);
    assertThat(store.outbox().after(0))
        .extracting(OutboxEntry::number, OutboxEntry::revision)
        .containsExactly(tuple(1L, 1), tuple(2L, 1));
    assertThat(record(Samples.article(URL, "One and two"))).isEqualTo(PageReceipt.SAME);
    assertThat(record(Samples.article(URL, "One"))).isEqualTo(PageReceipt.NEW_REVISION);
  }

  @Test
  void textWithoutWhatTheSiteIsKnownToRepeatIsNoRevision() {
    record(with(Samples.article(URL, "Envoy leaves", "Own."), NOTICE));
    record(with(Samples.article(Samples.url("post", "b"), "Ferries collide", "Own."), NOTICE));
    record(with(Samples.article(Samples.url("post", "c"), "Minister resigns", "Own."), NOTICE));
    assertThat(record(Samples.article(URL, "Envoy leaves", "Own."))).isEqualTo(PageReceipt.SAME);
    assertThat(text(3)).contains(NOTICE);
    assertThat(text(4)).isEqualTo("Own.");
    assertThat(store.holdings().revisions(ID, 4)).hasSize(1);
    assertThat(record(Samples.article(URL, "Envoy leaves", "Other.")))
        .isEqualTo(PageReceipt.NEW_REVISION);
  }

  private PageReceipt record(Article article) {
    return store.frontier().record(Samples.read(article));
  }

  private String text(long asof) {
    return store.holdings().article(ID, asof).orElseThrow().article().body();
  }

  private static Article with(Article a, String last) {
    List<Block> blocks =
        Stream.concat(a.blocks().stream(), Stream.of(new Block(Block.Kind.PARAGRAPH, last)))
            .toList();
    return new Article(
        a.url(),
        a.outlet(),
        a.title(),
        a.authors(),
        a.published(),
        a.modified(),
        a.language(),
        blocks,
        a.section(),
        a.image(),
        a.credit(),
        a.citedOutlets(),
        a.repost(),
        a.entries(),
        a.corrections(),
        a.addressHeadline(),
        a.rights());
  }
}
