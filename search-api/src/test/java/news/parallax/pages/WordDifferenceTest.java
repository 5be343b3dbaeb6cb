package news.parallax.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.parallax.pages.WordDifference.In;
import news.parallax.pages.WordDifference.Stretch;
import org.junit.jupiter.api.Test;

class WordDifferenceTest {

  @Test
  void oneChangedNumberIsOneChange() {
    assertThat(
            WordDifference.between(
                "The toll rose to 24 on Monday.", "The toll rose to 26 on Monday.", "en"))
        .containsExactly(
            new Stretch(In.BOTH, "The toll rose to "),
            new Stretch(In.OLD, "24"),
            new Stretch(In.NEW, "26"),
            new Stretch(In.BOTH, " on Monday."));
  }

  @Test
  void bothWordingsCanBeReadBack() {
    String before = "Он уехал в понедельник, без объяснений.";
    String after = "Он уехал во вторник, без всяких объяснений!";
    List<Stretch> stretches = WordDifference.between(before, after, "ru");
    assertThat(read(stretches, In.OLD)).isEqualTo(before);
    assertThat(read(stretches, In.NEW)).isEqualTo(after);
  }

  private static String read(List<Stretch> stretches, In side) {
    StringBuilder text = new StringBuilder();
    stretches.stream()
        .filter(s -> s.in() == In.BOTH || s.in() == side)
        .forEach(s -> text.append(s.text()));
    return text.toString();
  }

  @Test
  void languagesWithoutSpacesAreBrokenIntoWordsToo() {
    List<Stretch> stretches = WordDifference.between("外交官は九月に出国する", "外交官は十月に出国する", "ja");
    assertThat(stretches.getFirst().in()).isEqualTo(In.BOTH);
    assertThat(stretches.getLast().in()).isEqualTo(In.BOTH);
  }

  @Test
  void emptySidesAreAllNewOrAllOld() {
    assertThat(WordDifference.between("", "a b", "en")).containsExactly(new Stretch(In.NEW, "a b"));
    assertThat(WordDifference.between("a b", "", "en")).containsExactly(new Stretch(In.OLD, "a b"));
    assertThat(WordDifference.between("a b", "a b", "en"))
        .containsExactly(new Stretch(In.BOTH, "a b"));
  }

  @Test
  void hugeTextsAreNotWalkedWordByWord() {
    String before = "a b ".repeat(5_000);
    assertThat(WordDifference.between(before, "c", "en"))
        .containsExactly(new Stretch(In.OLD, before), new Stretch(In.NEW, "c"));
    assertThat(WordDifference.between(before, before, "en")).hasSize(1);
  }

  @Test
  void wordsAreCountedWithoutPunctuation() {
    assertThat(WordDifference.count("“We did,” she said – twice.", "en")).isEqualTo(5);
    assertThat(WordDifference.count("", "en")).isZero();
  }
}
