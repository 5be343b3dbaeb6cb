package news.parallax.indexer.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class InflectionTest {

  @TempDir Path folder;

  /** Language, one form, another; all of them lie in one index. */
  private static final List<String> PAIRS =
      List.of(
          "en, diplomat, Diplomats",
          "en, expels, expelled",
          "en, ministries, Ministry",
          "en, meet, met",
          "en, women, woman",
          "en, crisis, crises",
          "en, Biden, Biden’s",
          "en, US, U.S.",
          "fr, diplomate, diplomates",
          "fr, expulser, expulsés",
          "fr, journal, journaux",
          "fr, élection, élections",
          "fr, election, élections",
          "fr, Ukraine, l’Ukraine",
          "fr, demander, demandent",
          "ru, дипломат, дипломатов",
          "ru, дипломаты, дипломатам",
          "ru, Путин, Путиным",
          "ru, санкции, санкций",
          "ru, выслать, выслали",
          "ru, самолет, самолёты",
          "ar, دبلوماسي, الدبلوماسيين",
          "ar, دبلوماسي, دبلوماسيون",
          "ar, وزير, الوزير",
          "ar, وزير, وزيرا",
          "ar, رئيس, ورئيسها",
          "ar, انتخابات, الانتخاب",
          "ar, عقوبة, العقوبات",
          "ar, طلب, طلبت",
          "ar, روسيا, الروسية",
          "ar, مغادرة, بالمغادرة",
          "es, diplomático, diplomáticos",
          "es, diplomaticos, diplomático",
          "es, expulsar, expulsó",
          "es, elección, elecciones",
          "es, ruso, rusas",
          "de, Diplomat, Diplomaten",
          "de, Land, Ländern",
          "de, Verhandlung, Verhandlungen",
          "de, Präsident, Präsidenten",
          "de, fordern, gefordert",
          "de, fordert, forderte",
          "de, Straße, Strassen");

  @TempDir static Path pairsFolder;
  private static Bench pairs;

  private static Written pair(int number, int form) {
    String[] cells = PAIRS.get(number).split(", ");
    return Written.article(number + "/" + form, "x1", "x2 " + cells[form] + " x3").in(cells[0]);
  }

  @BeforeAll
  static void indexAllPairs() {
    pairs = Bench.in(pairsFolder);
    pairs.holding(
        IntStream.range(0, PAIRS.size())
            .boxed()
            .flatMap(n -> Stream.of(pair(n, 1), pair(n, 2)))
            .toArray(Written[]::new));
  }

  @AfterAll
  static void close() {
    pairs.close();
  }

  static IntStream pairs() {
    return IntStream.range(0, PAIRS.size());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pairs")
  void inflectedFormFindsTheOther(int number) {
    String[] cells = PAIRS.get(number).split(", ");
    List<String> both = List.of(number + "/1", number + "/2");
    assertThat(pairs.found(cells[1])).as(PAIRS.get(number)).containsAll(both);
    assertThat(pairs.found(cells[2])).as(PAIRS.get(number)).containsAll(both);
  }

  @ParameterizedTest(name = "{0}: {1} does not find {2}")
  @CsvSource({
    "en, universe, diplomats",
    "ru, министр, министерство",
    "de, Land, Lander Anlandung",
    "pt, diplomata, diplomatas",
    "en, expulsar, expulsó",
  })
  void otherWordsAndOtherLanguagesStayApart(String language, String asked, String written) {
    try (Bench bench = Bench.in(folder)) {
      bench.holding(
          Written.article("a", "x1", "x2 " + written.replace("Lander ", "") + " x3").in(language));
      assertThat(bench.found(asked)).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0}: {1} in {2}")
  @CsvSource({
    "zh, 外交官, 美国要求24名俄罗斯外交官离境",
    "ja, 外交官, ロシアの外交官が出国した",
    "th, รัฐบาล, นายกรัฐมนตรีแถลงว่ารัฐบาลจะลาออก",
    "ko, 외교관, 러시아 외교관 24명이 떠났다",
    "fa, دیپلمات, دیپلمات روس آمریکا را ترک کرد",
    "uk, дипломати, Російські дипломати поїхали",
  })
  void wordsOfOtherLanguagesAreFoundAsTheyAreWritten(String language, String asked, String text) {
    try (Bench bench = Bench.in(folder)) {
      bench.holding(
          Written.article("a", text, text).in(language),
          Written.article("b", "外交政策", "交官 รัฐ").in(language));
      assertThat(bench.found(asked)).startsWith("a");
      assertThat(bench.ask(asked).withAllWords()).isEqualTo(1);
      assertThat(bench.ask(asked).items().getFirst().articles().getFirst().passages())
          .isNotEmpty()
          .allSatisfy(passage -> assertThat(passage.marks()).isNotEmpty());
    }
  }

  @Test
  void nameIsFoundInEveryLanguageThatSpellsItSo() {
    try (Bench bench = Bench.in(folder)) {
      bench.holding(
          Written.article("en", "Antonov speaks", "He spoke."),
          Written.article("fr", "Antonov parle", "Il a parlé.").in("fr"),
          Written.article("tr", "Antonov konuştu", "Konuştu.").in("tr"),
          Written.article("ru", "Антонов говорит", "Сказал.").in("ru"));
      assertThat(bench.found("antonov")).containsExactlyInAnyOrder("en", "fr", "tr");
    }
  }

  @Test
  void wordThatSaysNothingInGermanIsStillAskedOfAnEnglishArticle() {
    try (Bench bench = Bench.in(folder)) {
      bench.holding(
          Written.article("war", "Laos", "The war in Laos."),
          Written.article("peace", "Laos", "The peace in Laos."),
          Written.article("de", "Laos", "Ein Bericht aus Laos.").in("de"));
      assertThat(bench.ask("war Laos").withAllWords()).isEqualTo(2);
      assertThat(bench.found("war Laos")).startsWith("war");
      assertThat(bench.ask("the war").withAllWords()).isEqualTo(1);
    }
  }

  @Test
  void wordsOfNoWeightAreLookedForWhenNothingElseIsAsked() {
    try (Bench bench = Bench.in(folder)) {
      bench.holding(
          Written.article("a", "To be or not", "Here."), Written.article("b", "Laos", "Peace."));
      assertThat(bench.found("\"to be\"")).containsExactly("a");
      assertThat(bench.found("to be")).containsExactly("a");
    }
  }
}
