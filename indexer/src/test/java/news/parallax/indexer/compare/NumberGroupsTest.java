package news.parallax.indexer.compare;

import static news.parallax.indexer.compare.Texts.en;
import static news.parallax.indexer.compare.Texts.version;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import news.parallax.indexer.numbers.Approx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class NumberGroupsTest {

  private static List<NumberGroup> numbers(Version... versions) {
    return Texts.compare(versions).numbers();
  }

  private static NumberGroup only(Version... versions) {
    List<NumberGroup> groups = numbers(versions);
    assertThat(groups).hasSize(1);
    return groups.getFirst();
  }

  @Test
  void differingCountsOfOneThingAreAConflict() {
    NumberGroup group =
        only(en("c1", "It sent home 24 diplomats."), en("c2", "It sent home 26 diplomats."));
    assertThat(group.conflict()).isTrue();
    assertThat(group.scope()).isEqualTo("diplomats");
    assertThat(group.values())
        .containsExactly(
            new NumberGroup.Value("c1", "24", "24", Approx.EXACT),
            new NumberGroup.Value("c2", "26", "26", Approx.EXACT));
  }

  @Test
  void nearlyTwoHundredAllows182() {
    NumberGroup group =
        only(
            en("c1", "The harbour dismissed 182 employees."),
            en("c2", "It dismissed nearly 200 employees."));
    assertThat(group.conflict()).isFalse();
    assertThat(group.values())
        .extracting(NumberGroup.Value::approx)
        .containsExactly(Approx.EXACT, Approx.NEARLY);
  }

  @Test
  void moreThanTwentyAllows24ButNot20() {
    Version more = en("c1", "They moved more than 20 barges.");
    assertThat(only(more, en("c2", "They moved 24 barges.")).conflict()).isFalse();
    assertThat(only(more, en("c2", "They moved 20 barges.")).conflict()).isTrue();
    assertThat(only(more, en("c2", "They moved fewer than 20 barges.")).conflict()).isTrue();
  }

  @Test
  void atLeastAndAboutAllowTheirNeighbours() {
    assertThat(only(en("c1", "At least 30 barges sank."), en("c2", "30 barges sank.")).conflict())
        .isFalse();
    assertThat(only(en("c1", "About 30 barges sank."), en("c2", "32 barges sank.")).conflict())
        .isFalse();
    assertThat(only(en("c1", "About 30 barges sank."), en("c2", "50 barges sank.")).conflict())
        .isTrue();
  }

  @Test
  void aColumnThatAlsoHasTheOthersNumberContradictsNobody() {
    assertThat(
            numbers(
                en("c1", "First 14 barges sank, then 18 barges."),
                en("c2", "In all 18 barges sank.")))
        .singleElement()
        .extracting(NumberGroup::conflict)
        .isEqualTo(false);
  }

  @Test
  void anAdjectiveDoesNotMakeItAnotherThing() {
    assertThat(
            only(en("c1", "24 Arden diplomats left."), en("c2", "30 diplomats left.")).conflict())
        .isTrue();
  }

  @Test
  void otherThingsOfOneAdjectiveAreKeptApart() {
    assertThat(numbers(en("c1", "24 Arden diplomats left."), en("c2", "3 Arden banks closed.")))
        .hasSize(2);
  }

  @Test
  void sharesOfDifferentThingsAreKeptApart() {
    List<NumberGroup> groups =
        numbers(en("c1", "It won 5 percent of voters."), en("c2", "It lost 7% of exports."));
    assertThat(groups).hasSize(2).noneMatch(NumberGroup::conflict);
    assertThat(groups).allMatch(group -> group.unit().equals("percent"));
    assertThat(
            only(en("c1", "It won 5 percent of voters."), en("c2", "It won 7% of voters."))
                .conflict())
        .isTrue();
  }

  @Test
  void samePeopleCountedDifferentlyAreAConflict() {
    NumberGroup group =
        only(en("c1", "14 people were injured."), en("c2", "19 people were injured."));
    assertThat(group.unit()).isEqualTo("person");
    assertThat(group.conflict()).isTrue();
  }

  @Test
  void sumsOfTwoCurrenciesAreKeptApart() {
    assertThat(numbers(en("c1", "Repairs cost $5 million."), en("c2", "Repairs cost €5 million.")))
        .hasSize(2);
  }

  @Test
  void oneLargeNumberJoinsAllLanguages() {
    NumberGroup group =
        only(
            en("c1", "It sent home 24 diplomats."),
            version("c2", "ru", "Страна выслала 24 дипломата."),
            version("c3", "ar", "غادر ٢٤ دبلوماسيا البلاد."),
            version("c4", "fr", "Le pays a renvoyé 24 diplomates."));
    assertThat(group.values())
        .extracting(NumberGroup.Value::column)
        .containsExactly("c1", "c2", "c3", "c4");
    assertThat(group.values()).extracting(NumberGroup.Value::value).containsOnly("24");
    assertThat(group.conflict()).isFalse();
  }

  @Test
  void smallNumbersOfDifferentThingsStayApart() {
    assertThat(numbers(en("c1", "Two tugs left."), en("c2", "Two pilots stayed."))).hasSize(2);
  }

  @Test
  void equalNumbersOfOneTextAreNotOneThing() {
    assertThat(numbers(en("c1", "It lost 40 barges and 40 cranes."))).hasSize(2);
  }

  @Test
  void daysAreListedAndTheSameDayIsOne() {
    List<NumberGroup> groups =
        numbers(
            en("c1", "They must leave by 3 September."),
            en("c2", "They must leave by Sept. 3, 2031."),
            en("c3", "They must leave by 3 October."));
    assertThat(groups)
        .extracting(group -> group.values().stream().map(NumberGroup.Value::value).toList())
        .containsExactly(List.of("--09-03", "2031-09-03"), List.of("--10-03"));
    assertThat(groups).noneMatch(NumberGroup::conflict);
  }

  @Test
  void aDurationInDaysIsNoDay() {
    assertThat(
            only(en("c1", "The strike lasted 3 days."), en("c2", "For 3 days nothing moved."))
                .conflict())
        .isFalse();
    assertThat(only(en("c1", "A 13 days strike."), en("c2", "A 15 days strike.")).conflict())
        .isTrue();
  }

  @Test
  void aNumberSaidTwiceIsListedOnce() {
    assertThat(only(en("c1", "24 barges sank.", "The 24 barges were old.")).values()).hasSize(2);
    assertThat(only(en("c1", "24 barges.", "24 barges.")).values()).hasSize(1);
  }

  @Test
  void noNumbersNoGroups() {
    assertThat(numbers(en("c1", "Nothing was counted."), en("c2"))).isEmpty();
  }

  @Test
  void textsFullOfNumbersAreGroupedInLinearTime() {
    Version[] versions =
        IntStream.range(0, 4).mapToObj(c -> en("c" + c, counts(c))).toArray(Version[]::new);
    assertThat(numbers(versions)).isNotEmpty();
  }

  private static String[] counts(int column) {
    return IntStream.range(0, 400)
        .mapToObj(
            p ->
                IntStream.range(0, 25)
                    .mapToObj(i -> 13 + p * 25 + i + column * 100_000 + " barges, ")
                    .reduce("", String::concat))
        .toArray(String[]::new);
  }
}
