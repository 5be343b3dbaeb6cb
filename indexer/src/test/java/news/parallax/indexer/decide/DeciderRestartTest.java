package news.parallax.indexer.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import news.parallax.article.Article;
import news.parallax.article.ArticleUrl;
import news.parallax.article.Block;
import news.parallax.article.PageTime;
import news.parallax.article.Rights;
import news.parallax.config.Outlet;
import news.parallax.crawler.frontier.Frontier;
import news.parallax.indexer.lucene.LuceneIndex;
import news.parallax.indexer.store.DataFolder;
import news.parallax.indexer.store.Decided;
import news.parallax.indexer.store.Samples;
import news.parallax.indexer.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is judged does not depend on when the house was closed, killed and opened again. */
class DeciderRestartTest {

  private static final Clock CLOCK =
      Clock.fixed(Samples.NOON.plus(Duration.ofHours(3)), ZoneOffset.UTC);
  private static final Outlet OUTLET = Samples.outlet("outlet", "PT");
  private static final int EVENTS = 15;
  private static final int ARTICLES = 150;
  private static final int PART = 10;

  private final List<Article> articles = articles();

  @Test
  void aStartGoesOnAsIfTheHouseHadNeverBeenClosed(@TempDir Path once, @TempDir Path often)
      throws Exception {
    List<String> undisturbed = decided(once, List.of(articles));
    assertThat(decided(often, parts())).isEqualTo(undisturbed);
  }

  @Test
  void whatWasDecidedSinceTheCheckpointIsJudgedAgain(@TempDir Path once, @TempDir Path killed)
      throws Exception {
    List<String> undisturbed = decided(once, List.of(articles));
    List<String> decided = List.of();
    Path older = killed.resolve("older");
    for (List<Article> part : parts()) {
      decided = decided(killed.resolve("data"), List.of(part));
      swap(checkpoint(killed.resolve("data")), older);
    }
    assertThat(decided).isEqualTo(undisturbed);
  }

  @Test
  void withoutItsCheckpointAStartMakesItsMemoryOfTheArticles(@TempDir Path folder)
      throws Exception {
    decided(folder, List.of(articles.subList(0, 100)));
    byte[] bytes = Files.readAllBytes(checkpoint(folder));
    bytes[bytes.length / 2]++;
    Files.write(checkpoint(folder), bytes);
    List<String> decided = decided(folder, List.of(articles.subList(100, ARTICLES)));
    assertThat(decided).hasSize(ARTICLES).anyMatch(d -> d.contains("copy of"));
  }

  private List<List<Article>> parts() {
    return IntStream.range(0, ARTICLES / PART)
        .mapToObj(i -> articles.subList(i * PART, (i + 1) * PART))
        .toList();
  }

  private static Path checkpoint(Path folder) {
    return new DataFolder(folder).checkpoint();
  }

  /** The file as it was at the last stop, as a kill before it was written anew leaves it. */
  private static void swap(Path file, Path older) throws IOException {
    Path newer = file.resolveSibling("newer");
    Files.move(file, newer);
    if (Files.exists(older)) {
      Files.move(older, file);
    }
    Files.move(newer, older, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Opens and closes the house once for each part; tells all that has been decided by then. */
  private static List<String> decided(Path folder, List<List<Article>> parts) throws Exception {
    List<String> decided = List.of();
    for (List<Article> part : parts) {
      decided = decidedOnce(folder, part);
    }
    return decided;
  }

  private static List<String> decidedOnce(Path folder, List<Article> part) throws Exception {
    DataFolder.Owned owned = (DataFolder.Owned) DataFolder.own(folder);
    try (owned;
        Store store = Store.open(owned);
        LuceneIndex index =
            LuceneIndex.open(owned.folder().index(), store.holdings().decided()).index()) {
      part.forEach(article -> record(store.frontier(), article));
      Decider decider =
          Decider.start(
              store.outbox(),
              store.holdings(),
              index,
              owned.folder().checkpoint(),
              () -> List.of(OUTLET),
              CLOCK);
      decider.awaitIdle();
      decider.close();
      return store.outbox().decidedAfter(0).map(DeciderRestartTest::told).toList();
    }
  }

  private static String told(Decided d) {
    return "%d: %s, %s, %s"
        .formatted(
            d.entry().number(),
            d.decision().memberships().stream().map(m -> m.article() + " in " + m.story()).toList(),
            d.decision().copy().map(c -> "copy of " + c.parent() + " " + c.share()),
            d.decision().origins().stream().map(o -> o.article() + " from " + o.root()).toList());
  }

  private static void record(Frontier frontier, Article article) {
    frontier.follow(List.of(OUTLET), Samples.NOON);
    frontier.record(Samples.read(article));
  }

  private static ArticleUrl url(int number) {
    return ArticleUrl.of(Samples.url(OUTLET.id(), "" + number));
  }

  /**
   * Reports of some events in words of their own; every fifth is a copy, every ninth a revision.
   */
  private static List<Article> articles() {
    Random random = new Random(7);
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      if (i > EVENTS && i % 9 == 0) {
        Article old = articles.get(i / 2);
        articles.add(article(old.url(), old.title(), text(random, i % EVENTS), i));
      } else if (i > EVENTS && i % 5 == 0) {
        Article old = articles.get(i / 3);
        articles.add(article(url(i), old.title(), edited(random, old), i));
      } else {
        int event = random.nextInt(EVENTS);
        articles.add(article(url(i), sentence(random, event), text(random, event), i));
      }
    }
    return articles;
  }

  private static String edited(Random random, Article old) {
    return old.blocks().getFirst().text() + " " + sentence(random, EVENTS);
  }

  private static String text(Random random, int event) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      text.append(sentence(random, event)).append(' ');
    }
    return text.toString().strip();
  }

  /** Half of its words are those of the event. */
  private static String sentence(Random random, int event) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      words.add(word(i % 2 == 0 ? event * 40 + random.nextInt(12) : 900 + random.nextInt(300)));
    }
    Collections.shuffle(words, random);
    String joined = String.join(" ", words) + ".";
    return Character.toUpperCase(joined.charAt(0)) + joined.substring(1);
  }

  private static String word(int number) {
    String[] syllables = {"ka", "mo", "ri", "te", "su", "bal", "dor", "fen", "gil", "hun", "ov"};
    int base = syllables.length;
    return syllables[number % base]
        + syllables[number / base % base]
        + syllables[number / base / base % base];
  }

  private static Article article(ArticleUrl url, String title, String text, int minutes) {
    Instant at = Samples.NOON.plus(Duration.ofMinutes(minutes));
    return new Article(
        url,
        OUTLET.id(),
        title,
        List.of(),
        Optional.of(new PageTime(at.atOffset(ZoneOffset.UTC), PageTime.Precision.MINUTE, "made")),
        Optional.empty(),
        "en",
        List.of(new Block(Block.Kind.PARAGRAPH, text)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Rights.OPEN);
  }
}
