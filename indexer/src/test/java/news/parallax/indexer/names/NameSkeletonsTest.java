package news.parallax.indexer.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSkeletonsTest {

  @ParameterizedTest
  @CsvSource({
    "Antonov, en, Антонова, ru",
    "Antonov, en, Антоновым, ru",
    "Antonov, en, أنطونوف, ar",
    "Antonov, en, アントノフ, ja",
    "Lobanov, en, Łobanow, pl",
    "Halvorsen, en, Халворсен, ru",
    "Halvorsen, en, هالفورسن, ar",
    "Marchuk, en, Марчук, uk",
    "Marchuk, en, Marczuk, pl",
    "Marchuk, en, مارتشوك, ar",
    "Haddadin, en, حدادين, ar",
    "Dosmukhamedov, en, Досмухамедов, ru",
    "Sheremetyeva, en, Шереметьева, ru",
    "Maxim, en, Максим, ru"
  })
  void aNameKeepsItsKeyAcrossScripts(String a, String languageA, String b, String languageB) {
    assertThat(NameSkeletons.of(a, languageA)).isPresent();
    assertThat(NameSkeletons.of(a, languageA)).isEqualTo(NameSkeletons.of(b, languageB));
  }

  @Test
  void otherNamesHaveOtherKeys() {
    assertThat(NameSkeletons.of("Antonov", "en")).isNotEqualTo(NameSkeletons.of("Nanotov", "en"));
    assertThat(NameSkeletons.of("Karatay", "en")).isNotEqualTo(NameSkeletons.of("Karabay", "en"));
  }

  @Test
  void aWordOfOneConsonantHasNoKey() {
    assertThat(NameSkeletons.of("Ioa", "en")).isEmpty();
    assertThat(NameSkeletons.of("Lea", "en")).isEmpty();
  }

  @Test
  void anEndlessWordHasNoKey() {
    assertThat(NameSkeletons.of("tk".repeat(500), "en")).isEmpty();
  }
}
