package news.parallax.indexer.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShinglesTest {

  private static Print print(String text) {
    return Print.of(List.of(text));
  }

  private static String words(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> "word" + (char) ('a' + i % 26) + "x" + "y".repeat(i / 26))
        .collect(Collectors.joining(" "));
  }

  @Test
  void anySharedRunOfFiveWordsSharesAKeptShingle() {
    int[] kept = Shingles.winnowed(print(words(0, 200)));

    for (int at = 0; at < 195; at++) {
      int[] ofRun = Shingles.winnowed(print(words(at, at + 5)));
      assertThat(Arrays.stream(ofRun).anyMatch(s -> Arrays.binarySearch(kept, s) >= 0))
          .as("run at %d", at)
          .isTrue();
    }
  }

  @Test
  void aTextOfThreeWordsHasOneShingle() {
    assertThat(Shingles.winnowed(print("three short words"))).hasSize(1);
    assertThat(Shingles.winnowed(print("two words"))).isEmpty();
  }

  @Test
  void aVeryLongTextIsCutNotRefused() {
    assertThat(print("word ".repeat(20_000)).length()).isEqualTo(Print.WORDS_MAX);
  }

  @Test
  void aShingleThatStandsEverywhereKeepsItsFirstTexts() {
    ShingleIndex index = new ShingleIndex();
    for (int i = 0; i < 10_000; i++) {
      index.add(7, i);
      index.add(1000 + i, i);
    }

    int[] count = new int[1];
    index.texts(7, text -> count[0]++);
    assertThat(count[0]).isEqualTo(ShingleIndex.TEXTS_MAX);
    index.texts(1000 + 9_999, text -> assertThat(text).isEqualTo(9_999));
  }
}
