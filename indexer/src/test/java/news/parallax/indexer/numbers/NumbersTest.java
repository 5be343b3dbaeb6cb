package news.parallax.indexer.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  private static List<String> values(String text, String language) {
    return Numbers.in(text, language).stream().map(q -> q.value().toPlainString()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | twenty-four envoys left | 24",
        "en | two dozen envoys left | 24",
        "en | a dozen envoys left | 12",
        "en | two million three hundred and five thousand | 2305000",
        "en | half a million people | 500000",
        "fr | vingt-quatre diplomates | 24",
        "fr | quatre-vingt-dix-sept blessés | 97",
        "fr | une vingtaine de marins | 20",
        "ru | двадцать четыре дипломата | 24",
        "ru | двухсот двадцати четырёх дипломатов | 224",
        "ru | полтора миллиона жителей | 1500000",
        "ar | أربعة وعشرون دبلوماسيا | 24",
        "ar | سبع وعشرون جنازة | 27",
        "ar | سبعة وعشرين عاملا | 27",
        "es | veinticuatro soldados | 24",
        "es | dos mil trescientos votos | 2300",
        "de | zweihundertvierundzwanzig Stimmen | 224",
        "de | zwei Dutzend Boote | 24",
        "pl | czterdzieści osób | 40",
        "zh | 三万五千人 | 35000"
      })
  void numberWordsAreRead(String language, String text, String value) {
    assertThat(values(text, language)).containsExactly(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 1,200 people | 1200",
        "en | 3.5 metres | 3.5",
        "de | 1.200 Menschen | 1200",
        "de | 3,5 Meter | 3.5",
        "fr | 1 200 personnes | 1200",
        "ru | 14 200 долларов | 14200",
        "ru | 2 млн тонн | 2000000",
        "ar | ١٬٢٠٠ شخص | 1200",
        "ar | ٢٤ دبلوماسيا | 24",
        "fa | ۲۴ دیپلمات | 24",
        "hi | २४ नाविक | 24",
        "zh | 1.2亿元 | 120000000",
        "es | 1,5 millones de euros | 1500000"
      })
  void digitsOfAllScriptsAndSeparatorsAreRead(String language, String text, String value) {
    assertThat(values(text, language)).containsExactly(value);
  }

  @Test
  void qualifiersAndUnitsAreTold() {
    List<Quantity> found =
        Numbers.in("Nearly 200 people, about $3bn and more than 40 percent.", "en");

    assertThat(found)
        .extracting(Quantity::text, Quantity::approx, q -> q.unit().orElse("none"))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Nearly 200", Approx.NEARLY, "person"),
            org.assertj.core.groups.Tuple.tuple("about $3bn", Approx.ABOUT, "USD"),
            org.assertj.core.groups.Tuple.tuple("more than 40", Approx.MORE_THAN, "percent"));
  }

  @Test
  void positionsPointIntoTheText() {
    String text = "Около 60 семей и 24 дипломата";
    Quantity first = Numbers.in(text, "ru").getFirst();

    assertThat(text.substring(first.start(), first.end())).isEqualTo("Около 60");
    assertThat(first.value()).isEqualByComparingTo(BigDecimal.valueOf(60));
    assertThat(first.approx().word()).isEqualTo("about");
  }

  @Test
  void yearsClockTimesOrdinalsAndPartsOfNamesAreNoQuantities() {
    assertThat(values("In 2021 at 10:30 the 3rd F-16 and the A380 took off", "en")).isEmpty();
  }

  @Test
  void theWordForOneIsNoQuantityButOneMillionIs() {
    assertThat(values("One envoy left", "en")).isEmpty();
    assertThat(values("One million left", "en")).containsExactly("1000000");
  }

  @Test
  void daysAreNotCountedAsQuantities() {
    assertThat(values("They left on 3 September 2021 with 12 bags", "en")).containsExactly("12");
  }

  @Test
  void partsAreAddedOnlyWhileTheyShrink() {
    assertThat(values("five thousand; two hundred and twenty-four", "en"))
        .containsExactly("5000", "224");
  }

  @Test
  void aNumberOfHundredsOfDigitsIsBounded() {
    assertThat(values("9".repeat(500), "en")).containsExactly("0");
  }

  @Test
  void anUnknownLanguageStillHasItsDigitsRead() {
    assertThat(values("xyz 1200 abc", "und")).containsExactly("1200");
  }
}
