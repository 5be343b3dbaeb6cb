package news.parallax.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.parallax.article.Article;
import news.parallax.article.ArticleUrl;
import news.parallax.article.Block;
import news.parallax.article.Rights;
import org.junit.jupiter.api.Test;

class FurnitureTest {

  private static final String NOTICE = "Northern Post is printed on recycled paper.";

  private Furniture furniture = Furniture.NONE;

  @Test
  void aBlockOfThreeArticlesAboutDifferentThingsIsTheSites() {
    read("Envoy leaves", NOTICE);
    read("Ferries collide", NOTICE);
    assertThat(furniture.knows(block(NOTICE))).isFalse();
    read("Minister resigns", NOTICE);
    assertThat(furniture.knows(block(NOTICE))).isTrue();
    assertThat(furniture.without(List.of(block("Own."), block(NOTICE)), Optional.empty()))
        .containsExactly(block("Own."));
  }

  @Test
  void theBackgroundOfARunningStoryIsItsOwnText() {
    String background = "The two states broke off relations in 1994, over the river's water.";
    Stream.of("Envoy leaves", "Second envoy leaves", "Why the envoy left", "Envoy lands at home")
        .forEach(title -> read(title, background));
    read("Ferries collide", "Nothing of that.");
    assertThat(furniture.knows(block(background))).isFalse();
  }

  @Test
  void shortBlocksMayStandInManyArticlesByRight() {
    Stream.of("Envoy leaves", "Ferries collide", "Minister resigns")
        .forEach(title -> read(title, "Background"));
    assertThat(furniture.knows(block("Background"))).isFalse();
  }

  @Test
  void scriptsWithoutSpacesAreToldApartByTheirTitlesToo() {
    String notice = "本报版权所有，未经许可不得转载。";
    read("大使离开首都", notice);
    read("两艘渡轮相撞", notice);
    read("部长宣布辞职", notice);
    assertThat(furniture.knows(block(notice))).isTrue();
  }

  @Test
  void theCreditLineStaysHoweverOftenItIsPrinted() {
    String credit = "With material from the Northern News Agency (NNA)";
    Stream.of("Envoy leaves", "Ferries collide", "Minister resigns")
        .forEach(title -> read(title, credit));
    assertThat(furniture.without(List.of(block(credit)), Optional.of(credit))).hasSize(1);
    assertThat(furniture.without(List.of(block(credit)), Optional.empty())).isEmpty();
  }

  @Test
  void whatWasLearntOutlivesTheArticlesAndTheProcess() {
    Stream.of("Envoy leaves", "Ferries collide", "Minister resigns")
        .forEach(title -> read(title, NOTICE));
    for (int i = 0; i < 40; i++) {
      read("Chronicle entry number" + i, "Text " + i);
    }
    furniture = Furniture.of(furniture.packed());
    assertThat(furniture.knows(block(NOTICE))).isTrue();
    assertThat(furniture.packed()).hasSizeLessThan(20_000);
  }

  private void read(String title, String last) {
    List<Block> blocks = new ArrayList<>(List.of(block(title + ", and nobody says why.")));
    blocks.add(block(last));
    furniture =
        furniture.with(
            new Article(
                ArticleUrl.of("https://north.example/" + title.hashCode()),
                "north",
                title,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                "en",
                blocks,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Rights.OPEN));
  }

  private static Block block(String text) {
    return new Block(Block.Kind.PARAGRAPH, text);
  }
}
