package news.parallax.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Harbour bridge shut!|harbour-bridge-shut",
        "Мост закрыт|most-zakryt",
        "Le pont fermé – enfin|le-pont-ferme-enfin",
        "Compare|story",
        "???|story",
        "ß & Œuvre|ss-oeuvre"
      })
  void headlineBecomesASlug(String headline, String slug) {
    assertThat(Addresses.slug(headline)).isEqualTo(slug);
  }

  @Test
  void longHeadlineIsCutBetweenWords() {
    String slug = Addresses.slug("word ".repeat(40));
    assertThat(slug.length()).isLessThanOrEqualTo(60);
    assertThat(slug).endsWith("word");
  }

  @Test
  void comparisonStatesOnlyWhatIsNotItsDefault() {
    assertThat(Addresses.compare("s1", List.of(), "text", Optional.empty()))
        .isEqualTo("/story/s1/compare");
    assertThat(
            Addresses.compare("s1", List.of("https://a.example/?x=1@2"), "quotes", Optional.of(7L)))
        .isEqualTo(
            "/story/s1/compare?column=https%3A%2F%2Fa.example%2F%3Fx%3D1%402&view=quotes&asof=7");
  }
}
