package news.parallax.indexer.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
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

  private static Set<Integer> kept(String text) {
    int[] shingles = Shingles.of(print(text));
    return Arrays.stream(shingles, 0, Shingles.kept(shingles.length))
        .boxed()
        .collect(Collectors.toSet());
  }

  @Test
  void twoTextsKeepTheSameOfWhatTheyShare() {
    Set<Integer> ofWhole = kept(words(0, 400));
    Set<Integer> ofHalf = kept(words(0, 200));
    int[] allOfHalf = Shingles.of(print(words(0, 200)));

    long shared = Arrays.stream(allOfHalf).filter(ofWhole::contains).count();

    assertThat(shared).isBetween(12L, 38L);
    assertThat(Arrays.stream(allOfHalf).filter(ofWhole::contains)).allMatch(ofHalf::contains);
  }

  @Test
  void aTextOfThreeWordsHasOneShingle() {
    assertThat(Shingles.of(print("three short words"))).hasSize(1);
    assertThat(Shingles.of(print("two words"))).isEmpty();
  }

  @Test
  void aVeryLongTextIsCutNotRefused() {
    assertThat(print("word ".repeat(20_000)).length()).isEqualTo(Print.WORDS_MAX);
  }

  @Test
  void aShingleThatStandsEverywhereKeepsItsFirstTexts() {
    BitSet held = new BitSet();
    held.set(0, 10_000);
    Postings postings = new Postings(held::get);
    for (int i = 0; i < 10_000; i++) {
      postings.add(7, i);
      postings.add(1000 + i * 0x10001, i);
    }

    assertThat(texts(postings, 7))
        .isEqualTo(IntStream.range(0, Postings.TEXTS_MAX).boxed().toList());
    assertThat(texts(postings, 1000 + 9_999 * 0x10001)).containsExactly(9_999);
  }

  private static List<Integer> texts(Postings postings, int shingle) {
    List<Integer> texts = new ArrayList<>();
    postings.texts(shingle, texts::add);
    return texts;
  }
}
