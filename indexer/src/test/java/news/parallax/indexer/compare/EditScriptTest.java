package news.parallax.indexer.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import news.parallax.indexer.compare.EditScript.Change;
import org.junit.jupiter.api.Test;

class EditScriptTest {

  @Test
  void aReplacedWordIsOneChange() {
    assertThat(EditScript.between(List.of("a", "b", "c"), List.of("a", "x", "c")))
        .containsExactly(new Change(1, 2, 1, 2));
  }

  @Test
  void insertedAndLostWordsAreEmptyOnOneSide() {
    assertThat(EditScript.between(List.of("a", "c"), List.of("a", "b", "c")))
        .containsExactly(new Change(1, 1, 1, 2));
    assertThat(EditScript.between(List.of("a", "b", "c"), List.of("a", "c")))
        .containsExactly(new Change(1, 2, 1, 1));
    assertThat(EditScript.between(List.of(), List.of())).isEmpty();
  }

  @Test
  void changesMakeTheNewOutOfTheOld() {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      List<String> old = letters(random);
      List<String> now = letters(random);
      List<String> made = new ArrayList<>();
      int done = 0;
      for (Change change : EditScript.between(old, now)) {
        assertThat(change.from() > done || made.isEmpty()).isTrue();
        made.addAll(old.subList(done, change.from()));
        assertThat(made).hasSize(change.newFrom());
        made.addAll(now.subList(change.newFrom(), change.newTo()));
        done = change.to();
      }
      made.addAll(old.subList(done, old.size()));
      assertThat(made).isEqualTo(now);
    }
  }

  private static List<String> letters(Random random) {
    return random.ints(random.nextInt(30), 0, 5).mapToObj(String::valueOf).toList();
  }

  @Test
  void tooLongAStretchIsExchangedWhole() {
    List<String> old = IntStream.range(0, 9_000).mapToObj(i -> "o" + i).toList();
    List<String> now =
        IntStream.range(0, 9_000).mapToObj(i -> i % 2 == 0 ? "n" + i : "o" + i).toList();
    assertThat(EditScript.between(old, now)).containsExactly(new Change(0, 8_999, 0, 8_999));
  }
}
