package news.parallax.indexer.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void lettersDigitsAndScriptsAreWordsOfTheirOwn() {
    assertThat(Words.in("Ships: 24명 カタカナと漢字").stream().map(Word::raw))
        .containsExactly("Ships", "24", "명", "カタカナ", "と", "漢", "字");
  }

  @Test
  void typographyAndCaseAreFoldedAway() {
    assertThat(Words.phrase("Health­y ÉLYSÉE")).isEqualTo("healthy élysée");
    assertThat(Words.folded("четырёх")).isEqualTo("четырех");
    assertThat(Words.folded("İstanbul")).isEqualTo("istanbul");
  }

  @Test
  void vowelMarksAndFormsOfAlefAreFoldedAway() {
    assertThat(Words.folded("أَمْرِيكَا")).isEqualTo(Words.folded("امريكا"));
    assertThat(Words.folded("کیف")).isEqualTo(Words.folded("كيف"));
  }

  /** Bringing the marks behind a letter into order takes the square of their number. */
  @Test
  void aLetterUnderThousandsOfMarksIsCut() {
    assertThat(Words.in("Za\u0301\u0323" + "\u0301\u0323".repeat(5_000) + " algo"))
        .extracting(w -> w.raw().length())
        .containsExactly(128, 4);
  }

  @Test
  void positionsAreUtf16IndexesOfTheText() {
    Word word = Words.in("😀 ship").getFirst();

    assertThat(word.start()).isEqualTo(3);
    assertThat(word.end()).isEqualTo(7);
  }

  @Test
  void capitalsAndDigitsAreKnown() {
    assertThat(Words.in("Ankara 24 şehir"))
        .extracting(Word::isCapital, Word::isDigits)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(true, false),
            org.assertj.core.groups.Tuple.tuple(false, true),
            org.assertj.core.groups.Tuple.tuple(false, false));
  }

  @Test
  void stopWordsAreFoldedLikeTheText() {
    assertThat(StopWords.of("ar")).contains(Words.folded("إلى"));
    assertThat(StopWords.of("EN")).contains("the");
    assertThat(StopWords.of("xx")).isEmpty();
  }
}
