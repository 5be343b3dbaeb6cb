package news.parallax.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import news.parallax.article.Article;
import news.parallax.article.ArticleUrl;
import news.parallax.article.PageTime;
import news.parallax.config.Bounds;
import news.parallax.crawler.extract.Extraction;
import news.parallax.crawler.extract.Extractor;
import news.parallax.crawler.extract.Page;
import news.parallax.demo.AnswerKey.KeyedArticle;
import news.parallax.demo.AnswerKey.KeyedRefusal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class DemoExtractionTest {

  /** Refusals that come before a page is read. */
  private static final Set<String> UNREAD = Set.of("robots", "not-found", "gone");

  private static final MovableClock CLOCK = new MovableClock(Instant.parse("2026-05-14T09:30:00Z"));

  private static DemoWorld world;
  private static WorldReader reader;

  private final AnswerKey key = AnswerKey.read();
  private final Extractor extractor = new Extractor(Bounds.DEFAULT);

  @BeforeAll
  static void start() throws IOException {
    world = DemoWorld.start(CLOCK);
    reader = new WorldReader(world);
    CLOCK.move(Duration.ofMinutes(2));
  }

  @AfterAll
  static void stop() {
    reader.close();
    world.close();
  }

  @TestFactory
  Stream<DynamicTest> everyArticleIsReadAsItWasWritten() {
    return world.newsroom().pieces().stream()
        .map(piece -> DynamicTest.dynamicTest(piece.id(), () -> isReadAsWritten(piece)));
  }

  private void isReadAsWritten(Piece piece) {
    KeyedArticle keyed = key.article(piece.id());
    for (Draft draft : piece.drafts()) {
      Extraction extraction = extract(keyed.url());
      assertThat(extraction).isInstanceOf(Extraction.Found.class);
      if (extraction instanceof Extraction.Found found) {
        assertThat(told(found.article())).isEqualTo(written(piece, draft));
      }
    }
  }

  private static List<String> told(Article article) {
    List<String> lines = new ArrayList<>();
    lines.add(article.url().toString());
    lines.add(article.language());
    lines.add(article.title());
    lines.add("by " + article.authors());
    lines.add("published " + time(article.published()));
    lines.add("modified " + time(article.modified()));
    lines.add(
        "taken from "
            + article.repost().flatMap(r -> r.original()).map(Object::toString).orElse("-"));
    article.blocks().forEach(block -> lines.add(block.kind().word() + ": " + block.text()));
    return lines;
  }

  private static String time(Optional<PageTime> time) {
    return time.map(t -> Feeds.iso(t.at())).orElse("-");
  }

  private static List<String> written(Piece piece, Draft draft) {
    List<String> lines = new ArrayList<>();
    lines.add(world.address(piece.id()));
    lines.add(piece.press().language());
    lines.add(draft.title());
    lines.add("by " + draft.authors());
    lines.add("published " + Feeds.iso(draft.published()));
    lines.add("modified " + draft.modified().map(Feeds::iso).orElse("-"));
    lines.add("taken from " + draft.source().map(world::address).orElse("-"));
    draft.passages().forEach(p -> lines.add(p.kind().word() + ": " + p.text()));
    return lines;
  }

  @TestFactory
  Stream<DynamicTest> whatIsNoArticleIsRefusedForItsKeyedReason() {
    return key.refusals().stream()
        .filter(refusal -> !UNREAD.contains(refusal.reason()))
        .map(refusal -> DynamicTest.dynamicTest(refusal.url(), () -> isRefused(refusal)));
  }

  private void isRefused(KeyedRefusal refusal) {
    Extraction extraction = extract(refusal.url());
    assertThat(extraction).isInstanceOf(Extraction.NotArticle.class);
    if (extraction instanceof Extraction.NotArticle other) {
      assertThat(other.reason().word()).as(other.detail()).isEqualTo(refusal.reason());
    }
  }

  private Extraction extract(String keyed) {
    HttpResponse<byte[]> page = reader.get(keyed);
    return extractor.extract(
        Page.of(
            new ArticleUrl(reader.address(keyed)),
            page.body(),
            page.headers().firstValue("Content-Type")));
  }
}
