package news.parallax.indexer.compare;

import static news.parallax.indexer.compare.Texts.en;
import static news.parallax.indexer.compare.Texts.version;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class QuoteGroupsTest {

  private static final String WHOLE =
      "“We will not open the lock gates before the last barge is safe,” said Ines Okoro.";

  private static List<QuoteGroup> quotes(Version... versions) {
    return Texts.compare(versions).quotes();
  }

  @Test
  void fullAndPartialWordingAreOneUtterance() {
    List<QuoteGroup> groups =
        quotes(
            en("c1", WHOLE),
            en("c2", "Okoro said the lock would stay shut “before the last barge is safe”."),
            en("c3", "Nobody spoke."));
    assertThat(groups).hasSize(1);
    QuoteGroup group = groups.getFirst();
    assertThat(group.utterance()).isEqualTo("q1");
    assertThat(group.speaker()).isEqualTo("Ines Okoro");
    assertThat(group.carriers())
        .extracting(QuoteGroup.Carrier::form)
        .containsExactly(QuoteGroup.Form.FULL, QuoteGroup.Form.PARTIAL);
    assertThat(group.missing()).containsExactly("c3");
    assertThat(group.speakerConflict()).isFalse();
  }

  @Test
  void sameWordsOfTwoSpeakersAreAConflict() {
    QuoteGroup group =
        quotes(en("c1", WHOLE), en("c2", WHOLE.replace("Ines Okoro", "Tomas Lind"))).getFirst();
    assertThat(group.speakerConflict()).isTrue();
    assertThat(group.carriers()).hasSize(2);
  }

  @Test
  void shortAndFullNameAreNoConflict() {
    QuoteGroup group = quotes(en("c1", WHOLE.replace("Ines ", "")), en("c2", WHOLE)).getFirst();
    assertThat(group.speakerConflict()).isFalse();
    assertThat(group.speaker()).isEqualTo("Ines Okoro");
  }

  @Test
  void differentWordsAreDifferentUtterances() {
    List<QuoteGroup> groups =
        quotes(
            en("c1", WHOLE), en("c2", "“The crane drivers were paid on time,” said Tomas Lind."));
    assertThat(groups).extracting(QuoteGroup::utterance).containsExactly("q1", "q2");
    assertThat(groups)
        .extracting(QuoteGroup::missing)
        .containsExactly(List.of("c2"), List.of("c1"));
  }

  @Test
  void aPullQuoteIsNoSecondCarrier() {
    QuoteGroup group =
        quotes(en("c1", "“We will not open the lock gates before the last barge is safe”", WHOLE))
            .getFirst();
    assertThat(group.carriers()).hasSize(1);
    assertThat(group.speaker()).isEqualTo("Ines Okoro");
  }

  @Test
  void scareQuotesAreNotListed() {
    assertThat(
            quotes(en("c1", "The so-called “reset” of the quay failed, officials told reporters.")))
        .isEmpty();
  }

  @Test
  void marksOfOtherTypographiesCarryTheSameUtterance() {
    List<QuoteGroup> groups =
        quotes(
            version("c1", "de", "„Wir öffnen die Schleuse nicht vor dem Abend“, sagte Ines Okoro."),
            version("c2", "de", "»Wir öffnen die Schleuse nicht vor dem Abend«, sagte Okoro."));
    assertThat(groups).singleElement().satisfies(g -> assertThat(g.missing()).isEmpty());
  }

  @Test
  void textsFullOfQuotationsAreGroupedInLinearTime() {
    Version[] versions =
        IntStream.range(0, 4).mapToObj(c -> en("c" + c, said(c))).toArray(Version[]::new);
    assertThat(quotes(versions)).isNotEmpty();
  }

  private static String[] said(int column) {
    return IntStream.range(0, 20)
        .mapToObj(
            p ->
                IntStream.range(0, 100)
                    .mapToObj(
                        i ->
                            "“We saw the barge come in on day "
                                + (p * i + column)
                                + ",” said Lind. ")
                    .reduce("", String::concat))
        .toArray(String[]::new);
  }
}
