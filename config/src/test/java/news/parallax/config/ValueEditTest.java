package news.parallax.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueEditTest {

  private static final FileSchema SCHEMA = FileSchema.ofOutlets();

  private static ValueEdit.Result set(String text, String path, String value) {
    YamlText yaml = new YamlText("a.yaml", text, false);
    YamlNode root = ((YamlReader.Reading.Read) yaml.read()).root();
    return new ValueEdit(yaml, root, SCHEMA).set(List.of(path.split("\\.")), value);
  }

  private static String edited(String text, String path, String value) {
    return set(text, path, value) instanceof ValueEdit.Result.Edited edited
        ? edited.yaml().text()
        : "refused";
  }

  /** In text and expected text {@code /} stands for a line end. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          name: A # x/enabled: true  # y/      ¦ enabled       ¦ false ¦ name: A # x/enabled: false  # y/
          name: 'A' # x/                       ¦ name          ¦ It's  ¦ name: 'It''s' # x/
          name: "A" # x/                       ¦ name          ¦ B "C" ¦ name: "B \\"C\\"" # x/
          name: A/                             ¦ name          ¦ B: C  ¦ name: "B: C"/
          name: A/                             ¦ name          ¦ B #C  ¦ name: "B #C"/
          name: A/                             ¦ name          ¦ 1843  ¦ name: "1843"/
          name: A/                             ¦ name          ¦ true  ¦ name: "true"/
          name: A/                             ¦ name          ¦ - b   ¦ name: "- b"/
          name: A/                             ¦ name          ¦ a, b  ¦ name: "a, b"/
          name: A/                             ¦ name          ¦ Österreich heute ¦ name: Österreich heute/
          name: 'A'/                           ¦ enabled       ¦ false ¦ name: 'A'/enabled: false/
          name: A                              ¦ enabled       ¦ false ¦ name: A/enabled: false
          pace:/  gap: 2s # c/name: A/         ¦ pace.gap      ¦ 3s    ¦ pace:/  gap: 3s # c/name: A/
          pace:/  gap: 2s # c/name: A/         ¦ pace.interval ¦ 15m   ¦ pace:/  gap: 2s # c/  interval: 15m/name: A/
          pace:/    gap: 2s/# end/name: A/     ¦ pace.interval ¦ 15m   ¦ pace:/    gap: 2s/    interval: 15m/# end/name: A/
          pace: {gap: 2s} # c/name: A/         ¦ pace.interval ¦ 15m   ¦ pace: {gap: 2s, interval: 15m} # c/name: A/
          pace: {gap: 2s, }/name: A/           ¦ pace.interval ¦ 15m   ¦ pace: {gap: 2s, interval: 15m, }/name: A/
          pace: {}/name: A/                    ¦ pace.interval ¦ 15m   ¦ pace: {interval: 15m}/name: A/
          pace: # c/name: A/                   ¦ pace.interval ¦ 15m   ¦ pace: # c/  interval: 15m/name: A/
          pace:/name: A/                       ¦ pace.interval ¦ 15m   ¦ pace:/  interval: 15m/name: A/
          pace:/  gap:/name: A/                ¦ pace.gap      ¦ 3s    ¦ pace:/  gap: 3s/name: A/
          pace:/  gap:   # c/name: A/          ¦ pace.gap      ¦ 3s    ¦ pace:/  gap: 3s   # c/name: A/
          pace:/  gap:/name: A/                ¦ pace.interval ¦ 3s    ¦ pace:/  gap:/  interval: 3s/name: A/
          name: A/                             ¦ pace.interval ¦ 15m   ¦ name: A/pace:/  interval: 15m/
          name: A/# the end/                   ¦ enabled       ¦ false ¦ name: A/enabled: false/# the end/
          {"name": "A"}/                       ¦ enabled       ¦ false ¦ {"name": "A", enabled: false}/
          {"name": "A"}/                       ¦ pace.gap      ¦ 2s    ¦ {"name": "A", pace: {gap: 2s}}/
          {name: A, pace: {gap: 2s}}/          ¦ pace.interval ¦ 15m   ¦ {name: A, pace: {gap: 2s, interval: 15m}}/
          notes: |//  one/  two//name: A/      ¦ notes         ¦ three ¦ notes: three//name: A/
          notes: >-/  one/  two/name: A/       ¦ notes         ¦ three ¦ notes: three/name: A/
          name: A/notes: |/  one/  two/        ¦ enabled       ¦ false ¦ name: A/notes: |/  one/  two/enabled: false/
          notes: one/  two/name: A/            ¦ notes         ¦ three ¦ notes: three/name: A/
          sources:/- kind: feed/  address: a/  ¦ sources.0.body ¦ p    ¦ sources:/- kind: feed/  address: a/  body: p/
          sources:/- kind: feed/- kind: feed/  ¦ sources.1.kind ¦ section ¦ sources:/- kind: feed/- kind: section/
          languages: [en, fr]/                 ¦ languages.1   ¦ de    ¦ languages: [en, de]/
          ---/name: A/...//                    ¦ enabled       ¦ false ¦ ---/name: A/enabled: false/...//
          ? name/: A/                          ¦ name          ¦ B     ¦ ? name/: B/
          """)
  void onlyTheValueChanges(String text, String path, String value, String expected) {
    assertThat(edited(lines(text), path, value)).isEqualTo(lines(expected));
  }

  private static String lines(String text) {
    return text.replace("/", "\n");
  }

  @Test
  void aTextOfSeveralLinesIsWrittenWithEscapes() {
    assertThat(edited("name: A\n", "notes", "one\ntwo\t\u2028\u0001\uD83D\uDCF0"))
        .isEqualTo("name: A\nnotes: \"one\\ntwo\\t\\U00002028\\U00000001\uD83D\uDCF0\"\n");
    assertThat(edited("notes: 'A'\n", "notes", "one\ntwo")).isEqualTo("notes: \"one\\ntwo\"\n");
  }

  @Test
  void anEmptyTextIsWrittenInQuotationMarks() {
    assertThat(edited("name: A\n", "name", "")).isEqualTo("name: \"\"\n");
  }

  @Test
  void carriageReturnsStayAndAreAddedWhereTheFileHasThem() {
    assertThat(edited("name: A\r\npace:\r\n  gap: 2s\r\n", "pace.interval", "15m"))
        .isEqualTo("name: A\r\npace:\r\n  gap: 2s\r\n  interval: 15m\r\n");
    assertThat(edited("name: A # x\r\nenabled: true\r\n", "name", "B"))
        .isEqualTo("name: B # x\r\nenabled: true\r\n");
  }

  @Test
  void aTruthThatIsNoneIsWrittenAndLeftToTheSchema() {
    assertThat(edited("enabled: true\n", "enabled", "a: b")).isEqualTo("enabled: \"a: b\"\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name", // a list where a text belongs
        "pace.gap", // a text where keys belong
        "sources.3.kind", // no such position
        "owner.kind" // a list where keys belong
      })
  void whatCannotBeChangedAloneIsRefused(String path) {
    String text = "name: [a]\npace: slow\nsources:\n- kind: feed\nowner: [x]\n";
    assertThat(set(text, path, "x")).isInstanceOf(ValueEdit.Result.Refused.class);
  }

  @Test
  void aKeyThatCannotBeAddedWithoutChangingAnotherValueIsRefused() {
    String keepsItsLastLines = "name: A\nnotes: |+\n  one\n\n";
    assertThat(set(keepsItsLastLines, "enabled", "false"))
        .isInstanceOfSatisfying(
            ValueEdit.Result.Refused.class,
            refused ->
                assertThat(refused.problem())
                    .hasToString(
                        "a.yaml:1:1: \"enabled\" cannot be changed alone here;"
                            + " edit the file's text"));
  }

  @Test
  void aFileThatHoldsNoKeysIsRefused() {
    assertThat(set("text\n", "name", "x")).isInstanceOf(ValueEdit.Result.Refused.class);
    assertThat(set("- a\n", "name", "x")).isInstanceOf(ValueEdit.Result.Refused.class);
    assertThat(set("- a\n", "pace.gap", "x")).isInstanceOf(ValueEdit.Result.Refused.class);
  }
}
