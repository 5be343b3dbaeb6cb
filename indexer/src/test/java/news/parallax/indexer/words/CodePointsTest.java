package news.parallax.indexer.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodePointsTest {

  @Test
  void pairsOfSurrogatesCountOnce() {
    String text = "a😀ب🎉z";
    CodePoints codePoints = new CodePoints(text);
    for (int i = 0; i <= text.length(); i++) {
      assertThat(codePoints.before(i)).isEqualTo(text.codePointCount(0, i));
    }
    assertThat(new CodePoints("").before(0)).isZero();
  }
}
