package news.parallax.indexer.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTest {

  @ParameterizedTest
  @CsvSource({
    "earthquake, en:earthquakes de:Erdbeben tr:deprem es:terremoto fa:زلزله",
    "earthquake, zh:地震 ja:地震 ko:지진 uk:землетрус it:terremoto id:gempa hi:भूकंप",
    "hospital, en:Hospitals ar:المستشفى ru:больница uk:лікарня fr:hôpital tr:hastane it:ospedale",
    "hospital, ja:病院 zh:医院 zh:醫院 pl:szpital es:hospital pt:hospital sw:hospitali cs:nemocnice",
    "police, en:police de:Polizei he:משטרה fa:پلیس id:polisi sw:polisi sv:polis",
    "train, de:Zug ru:поезд zh:列车 zh:列車 tr:tren uk:потяг"
  })
  void wordsOfManyLanguagesNameOneThing(String concept, String words) {
    for (String word : words.split(" ", -1)) {
      String[] cells = word.split(":", 2);
      assertThat(concept(cells[0], cells[1])).as(word).contains(concept);
    }
  }

  @Test
  void endingsThatAStemLeavesAreCut() {
    assertThat(concept("pl", "szpitala")).contains("hospital");
    assertThat(concept("ko", "지진이")).contains("earthquake");
  }

  /** Its first letters are those of a Russian word for land. */
  @Test
  void whatIsLeftOfALongWordIsNotCutOnceMore() {
    assertThat(concept("ru", "землетрясение")).isEmpty();
  }

  @Test
  void anUnknownWordOrLanguageNamesNothing() {
    assertThat(concept("de", "Odalys")).isEmpty();
    assertThat(concept("xx", "hospital")).isEmpty();
  }

  private static Optional<String> concept(String language, String word) {
    String folded = Words.folded(word);
    return Lexicon.of(language).concept(Stems.of(folded, language), folded);
  }
}
