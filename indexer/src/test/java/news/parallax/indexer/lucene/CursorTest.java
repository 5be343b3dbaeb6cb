package news.parallax.indexer.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

  @Test
  void cursorReadsBackWhatItWas() {
    Cursor cursor = new Cursor(3, 77, true, 1, 4.25, "story-ü");
    assertThat(Cursor.read(cursor.opaque())).contains(cursor);
    assertThat(cursor.opaque()).matches("[A-Za-z0-9_-]+");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "!!!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "ü"})
  void whatIsNoCursorIsRefused(String text) {
    assertThat(Cursor.read(text)).isEmpty();
    assertThat(Cursor.read("A".repeat(500))).isEmpty();
  }

  @Test
  void changedCursorIsRefused() {
    String opaque = new Cursor(3, 77, false, 0, 4.25, "s").opaque();
    String changed = (opaque.charAt(3) == 'A' ? 'B' : 'A') + opaque.substring(1);
    assertThat(Cursor.read(changed)).isEmpty();
  }

  @Test
  void choiceReadsCommasAndHyphens() {
    assertThat(Choice.of(List.of("bbc, -rt", "", "-", "tass,")))
        .isEqualTo(new Choice(List.of("bbc", "tass"), List.of("rt")));
  }

  @Test
  void limitBeyondItsBoundsIsRefused() {
    SearchRequest request = Bench.asking("x");
    assertThatThrownBy(() -> request.limitedTo(201)).hasMessageContaining("200");
    assertThatThrownBy(() -> request.limitedTo(0)).hasMessageContaining("1");
  }

  @Test
  void wordsOfTheApiAreSmall() {
    assertThat(Sort.ORIGINS.word()).isEqualTo("origins");
    assertThat(Copies.FOLD.word()).isEqualTo("fold");
    assertThat(Facet.Field.LANG.word()).isEqualTo("lang");
    assertThat(Total.Relation.AT_LEAST.word()).isEqualTo("at_least");
  }
}
