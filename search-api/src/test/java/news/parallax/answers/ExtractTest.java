package news.parallax.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.parallax.house.BridgeStory;
import news.parallax.house.Written;
import news.parallax.story.StoredArticle;
import org.junit.jupiter.api.Test;

class ExtractTest {

  private static StoredArticle stored(Written written) {
    return new StoredArticle(
        "a1",
        List.of(written.url()),
        written.article(),
        1,
        1,
        Instant.EPOCH,
        Instant.EPOCH,
        "0".repeat(64),
        1,
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void openTextIsShownWhole() {
    Extract extract = new Extract().with(stored(BridgeStory.WIRE));
    assertThat(extract.cut("a1", "x".repeat(1_000))).hasSize(1_000);
    assertThat(extract.reserved("a1")).isFalse();
  }

  @Test
  void reservedTextIsCountedOverTheWholeAnswer() {
    Extract extract = new Extract().with(stored(BridgeStory.RESERVED));
    String first = extract.cut("a1", "x".repeat(200));
    String second = extract.cut("a1", "y".repeat(200));
    String third = extract.cut("a1", "z");
    assertThat(first).hasSize(200);
    assertThat(second).hasSize(100).endsWith("…");
    assertThat(third).isEqualTo("…");
  }

  @Test
  void noCharacterIsCutInHalf() {
    Extract extract = new Extract().with(stored(BridgeStory.RESERVED));
    assertThat(extract.cut("a1", "x" + "😀".repeat(200)).codePoints())
        .allMatch(c -> c < 0xD800 || c > 0xDFFF);
  }
}
