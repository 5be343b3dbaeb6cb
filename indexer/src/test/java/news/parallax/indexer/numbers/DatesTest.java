package news.parallax.indexer.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

  private static DateMention only(String text, String language) {
    List<DateMention> found = Numbers.dates(text, language);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | gone by Sept. 3 at noon | Sept. 3",
        "en | on the 3rd September they left | 3rd September",
        "en | September 3rd | September 3rd",
        "fr | le 3 septembre | 3 septembre",
        "ru | до 3-го сентября | 3-го сентября",
        "ru | до 3 сентября | 3 сентября",
        "es | el 3 de septiembre | 3 de septiembre",
        "de | am 3. September | 3. September",
        "ar | قبل ٣ سبتمبر | ٣ سبتمبر",
        "ar | قبل 3 أيلول | 3 أيلول",
        "zh | 9月3日离开 | 9月3日",
        "ko | 9월 3일 출국 | 9월 3일"
      })
  void aDayIsTheSameInEveryLanguage(String language, String text, String printed) {
    DateMention mention = only(text, language);

    assertThat(mention.day()).isEqualTo(MonthDay.of(9, 3));
    assertThat(mention.text()).isEqualTo(printed);
    assertThat(mention.date()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | September 3, 2021",
        "en | 3 September 2021",
        "en | 2021-09-03",
        "de | 03.09.2021",
        "es | 3 de septiembre de 2021",
        "ru | 3 сентября 2021 года",
        "ar | ٣ سبتمبر / أيلول ٢٠٢١",
        "zh | 2021年9月3日"
      })
  void aYearMakesItADate(String language, String text) {
    assertThat(only(text, language).date()).contains(LocalDate.of(2021, 9, 3));
  }

  @Test
  void digitsThatAreNoDayAreNoDate() {
    assertThat(Numbers.dates("31.02.2021 and 45 September and version 2021-13-40", "en")).isEmpty();
  }

  @Test
  void aCommaBetweenMonthAndNumberPartsThem() {
    assertThat(Numbers.dates("quatre-vingt-dix-sept, 12 personnes", "fr")).isEmpty();
  }
}
