package news.parallax.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import news.parallax.article.ArticleUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Pages with random damage, the same at every run: whatever the bytes are, they end in an article
 * or in a named refusal. {@code -Dmutations=100000} runs as many.
 */
class MutatedPagesTest {

  private static final int MUTATIONS = Integer.getInteger("mutations", 1_500);
  private static final String ADDRESS = "https://paper.example/2024/05/16/ferries";
  private static final List<byte[]> SEEDS =
      List.of(
              "harbour-courier",
              "nordlicht-anzeiger",
              "sahil-press",
              "gazette-du-lac",
              "late-reader",
              "minato-shimbun")
          .stream()
          .map(o -> SamplePage.of(o, ADDRESS, StandardCharsets.UTF_8).body())
          .toList();
  private static final List<String> SPLINTERS =
      List.of(
          "<div><p>",
          "</article>",
          "<table><tr><td>",
          "<script type='application/ld+json'>",
          "{\"@type\":[[[",
          "\"articleBody\":\"",
          "<!--",
          "&#x110000;",
          "&amp;".repeat(50),
          "<svg><title>",
          "<template>",
          "<b><i><a href='",
          "\u202E\u0000\uFFFD",
          "<meta charset='utf-16le'>",
          "<base href='//[::'>",
          "<time datetime='99999-99-99T99:99'>",
          "<plaintext>");

  @Test
  @Timeout(1200)
  void damagedPageEndsInAnArticleOrInANamedRefusal() {
    Random random = new Random(20240516);
    for (int i = 0; i < MUTATIONS; i++) {
      check(mutated(SEEDS.get(i % SEEDS.size()), random), i);
    }
  }

  static void check(byte[] body, int number) {
    Extraction extraction =
        SamplePage.extract(Page.of(ArticleUrl.of(ADDRESS), body, Optional.empty()));
    if (extraction instanceof Extraction.Found found) {
      assertThat(found.article().title()).as("page %d", number).isNotBlank();
      assertThat(found.article().body()).as("page %d", number).isNotBlank();
    }
  }

  private static byte[] mutated(byte[] seed, Random random) {
    byte[] page = seed;
    for (int cut = random.nextInt(6); cut >= 0; cut--) {
      page = once(page, random);
    }
    return page;
  }

  private static byte[] once(byte[] page, Random random) {
    int from = random.nextInt(page.length + 1);
    int length = Math.min(1 + random.nextInt(400), page.length - from);
    return switch (random.nextInt(5)) {
      case 0 -> flipped(page, random);
      case 1 -> joined(page, from, new byte[0], from + length);
      case 2 -> joined(page, from, slice(page, from, length), from);
      case 3 -> joined(page, from, splinter(random), from);
      default -> joined(page, from, splinter(random), from + length);
    };
  }

  private static byte[] flipped(byte[] page, Random random) {
    byte[] copy = page.clone();
    for (int flips = random.nextInt(20); flips >= 0 && copy.length > 0; flips--) {
      copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
    }
    return copy;
  }

  private static byte[] slice(byte[] page, int from, int length) {
    byte[] slice = new byte[length];
    System.arraycopy(page, from, slice, 0, length);
    return slice;
  }

  private static byte[] splinter(Random random) {
    String splinter = SPLINTERS.get(random.nextInt(SPLINTERS.size()));
    return splinter.repeat(random.nextInt(10) == 0 ? 300 : 1).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] joined(byte[] page, int from, byte[] middle, int to) {
    byte[] joined = new byte[from + middle.length + page.length - to];
    System.arraycopy(page, 0, joined, 0, from);
    System.arraycopy(middle, 0, joined, from, middle.length);
    System.arraycopy(page, to, joined, from + middle.length, page.length - to);
    return joined;
  }
}
