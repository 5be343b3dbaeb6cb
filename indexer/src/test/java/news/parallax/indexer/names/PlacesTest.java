package news.parallax.indexer.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.parallax.indexer.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {

  private static List<String> keys(String text, String language) {
    return Places.of(language).in(Words.in(text)).stream().map(m -> m.place().key()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Russian envoys left | RU",
        "ru | российские дипломаты уехали | RU",
        "fr | les diplomates russes partent | RU",
        "ar | غادر الدبلوماسيون الروس روسيا | RU",
        "es | los diplomáticos rusos se van | RU",
        "de | die russischen Diplomaten gehen | RU",
        "en | the U.S. asked | US",
        "ru | США попросили | US",
        "fr | les États-Unis demandent | US",
        "es | EE. UU. pide | US",
        "ar | الولايات المتحدة تطلب | US",
        "tr | Türkiye açıkladı | TR"
      })
  void statesAreMetByNameDemonymAndShortName(String language, String text, String state) {
    assertThat(keys(text, language)).contains(state);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | talks in Istanbul | TR:Istanbul",
        "tr | İstanbul'da toplandı | TR:Istanbul",
        "uk | переговори у Стамбулі | TR:Istanbul",
        "ar | في إسطنبول | TR:Istanbul",
        "ru | в Ереване | AM:Yerevan",
        "pl | w Belgradzie | RS:Belgrade",
        "it | a Marsiglia | :Marseille",
        "ja | マルセイユで | :Marseille"
      })
  void citiesAreTheSameInEveryLanguage(String language, String text, String city) {
    assertThat(keys(text, language)).containsExactly(city);
  }

  @Test
  void inEnglishALowerCaseWordIsNoPlace() {
    assertThat(keys("roast turkey on fine china", "en")).isEmpty();
  }

  @Test
  void ofOverlappingNamesTheLongestCounts() {
    assertThat(keys("South Korea and North Korea", "en")).containsExactly("KR", "KP");
  }

  @Test
  void bodiesOfStatesAreKeptApartFromStates() {
    Place body = Places.of("fr").in(Words.in("l'Union européenne hésite")).getFirst().place();

    assertThat(body).isEqualTo(new Place("EU", Place.Kind.BODY));
  }
}
