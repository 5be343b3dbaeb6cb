package news.parallax.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.parallax.article.Article;
import news.parallax.article.Block;
import news.parallax.indexer.store.DataFolder;
import news.parallax.indexer.store.Store;
import news.parallax.story.StoredArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Plants texts as other builds might have read them, and has the archive read anew. */
class DemoReprocessTest {

  @TempDir Path folder;

  @Test
  void whatIsReadBetterTodayIsStoredAsAReextractionAndWhatGotWorseIsListed() throws IOException {
    try (DemoHouse house = DemoHouse.open(folder.resolve("data"))) {
      house.round(false);
      assertThat(figures(reprocess(house, false)).path("better").asInt()).isZero();
      house.stop();
      List<StoredArticle> planted = plant(house);
      house.start();
      String poorer = planted.getFirst().id();
      String richer = planted.getLast().id();
      String title = planted.getFirst().article().title();

      List<JsonNode> dry = reprocess(house, true);
      assertThat(fates(dry)).containsExactlyInAnyOrder("better " + poorer, "worse " + richer);
      assertThat(text(house, poorer)).doesNotContain(lastWords(planted.getFirst()));

      List<JsonNode> done = reprocess(house, false);
      assertThat(fates(done)).containsExactlyInAnyOrder("better " + poorer, "worse " + richer);
      assertThat(figures(done).path("worse").asInt()).isOne();
      JsonNode read = house.get("/api/v1/articles/" + poorer);
      assertThat(read.path("title").asString()).isEqualTo(title);
      assertThat(read.path("revisions").toString()).doesNotContain("\"revision\":2");
      assertThat(text(house, poorer)).contains(lastWords(planted.getFirst()));
      assertThat(text(house, richer)).contains("stood in an advertisement");
      assertThat(fates(reprocess(house, false))).containsExactly("worse " + richer);
    }
  }

  /**
   * The first article without its last block, which no credit line repeats; the last one with what
   * was no part of it.
   */
  private static List<StoredArticle> plant(DemoHouse house) {
    try (DataFolder.Owned owned = (DataFolder.Owned) DataFolder.own(house.data());
        Store store = Store.open(owned)) {
      List<StoredArticle> all;
      try (Stream<StoredArticle> stream = store.holdings().all(store.holdings().decided())) {
        all = stream.filter(s -> s.article().credit().isEmpty()).toList();
      }
      StoredArticle first = all.getFirst();
      StoredArticle last = all.getLast();
      List<Block> fewer = first.article().blocks();
      List<Block> more = new ArrayList<>(last.article().blocks());
      more.add(
          new Block(Block.Kind.PARAGRAPH, "This stood in an advertisement. ".repeat(80).strip()));
      store.reextractions().store(first.id(), 1, with(first, fewer.subList(0, fewer.size() - 1)));
      store.reextractions().store(last.id(), 1, with(last, more));
      return List.of(first, last);
    }
  }

  private static Article with(StoredArticle stored, List<Block> blocks) {
    Article a = stored.article();
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
        Optional.empty(),
        a.credit(),
        a.citedOutlets(),
        a.repost(),
        a.entries(),
        a.corrections(),
        a.addressHeadline(),
        a.rights());
  }

  private static String lastWords(StoredArticle stored) {
    String text = stored.article().blocks().getLast().text();
    return text.substring(Math.max(0, text.length() - 30));
  }

  private static List<JsonNode> reprocess(DemoHouse house, boolean dry) {
    return house.act("reprocess", DemoHouse.JSON.createObjectNode().put("dryRun", dry));
  }

  private static JsonNode figures(List<JsonNode> lines) {
    return lines.getLast();
  }

  private static List<String> fates(List<JsonNode> lines) {
    return lines.stream()
        .filter(line -> line.has("fate"))
        .map(line -> line.path("fate").asString() + " " + line.path("article").asString())
        .toList();
  }

  private static String text(DemoHouse house, String article) {
    return house.get("/api/v1/articles/" + article).toString();
  }
}
