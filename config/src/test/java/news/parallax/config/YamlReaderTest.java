package news.parallax.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlReaderTest {

  private static YamlReader.Reading read(String text) {
    return new YamlText("a.yaml", text, false).read();
  }

  private static YamlNode root(String text) {
    return ((YamlReader.Reading.Read) read(text)).root();
  }

  private static String problem(String text) {
    return ((YamlReader.Reading.Unreadable) read(text)).problem().toString();
  }

  private static YamlNode.Scalar scalar(String text, String... path) {
    return (YamlNode.Scalar) root(text).at(List.of(path)).orElseThrow().node();
  }

  @ParameterizedTest
  @CsvSource({
    "NO, TEXT",
    "yes, TEXT",
    "15m, TEXT",
    "127.0.0.1:80, TEXT",
    "15, WHOLE_NUMBER",
    "1.5, FRACTION",
    "true, TRUTH",
    "null, NOTHING",
    ".inf, TEXT",
    "1e999999999, TEXT"
  })
  void wordsAreWhatYaml12TakesThemFor(String word, YamlNode.Type type) {
    assertThat(scalar("a: " + word, "a").type()).isEqualTo(type);
  }

  @Test
  void quotationMarksMakeAText() {
    assertThat(scalar("a: '15'", "a").type()).isEqualTo(YamlNode.Type.TEXT);
    assertThat(scalar("a: \"true\"", "a").style()).isEqualTo(YamlNode.Style.DOUBLE_QUOTED);
  }

  @Test
  void placesCountCharactersBeyondTheBasicPlaneOnceAndOffsetsTwice() {
    String text = "\"\uD83D\uDCF0\": x\nb: {c: y}\n";
    YamlNode.Scalar value = scalar(text, "b", "c");
    assertThat(text.substring(value.span().start(), value.span().end())).isEqualTo("y");
    assertThat(scalar(text, "\uD83D\uDCF0").span().column()).isEqualTo(6);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a: &x 1          | a.yaml:1:4: anchors are not read; take the & and its name out
          a: *x            | a.yaml:1:4: aliases are not read; write the value out
          a: !!str 1       | a.yaml:1:4: tags are not read; take the ! and its name out
          a: !x {b: 1}     | a.yaml:1:4: tags are not read; take the ! and its name out
          {a: 1, a: 2}     | a.yaml:1:8: the key "a" stands twice; keep one of them
          {[a]: 1}         | a.yaml:1:2: a key must be a word; write the key as one word
          """)
  void theRestOfYamlIsRefusedByName(String text, String told) {
    assertThat(problem(text)).isEqualTo(told);
  }

  @Test
  void aSecondDocumentIsTold() {
    assertThat(problem("a: 1\n---\nb: 2\n")).startsWith("a.yaml:3:1: a second document begins");
  }

  @Test
  void aThousandBracketsAreToldAndNotFollowed() {
    assertThat(problem("a: " + "[".repeat(100_000))).contains("nested too deeply");
  }

  @Test
  void tooManyValuesAreTold() {
    String many = IntStream.range(0, 10_001).mapToObj(i -> "1").collect(Collectors.joining(","));
    assertThat(problem("a: [" + many + "]")).contains("too many values");
  }

  @Test
  void aCharacterThatYamlForbidsIsToldWithItsPlace() {
    assertThat(problem("a: 1\nb: x\u0007y\n"))
        .isEqualTo("a.yaml:2:5: a character that YAML does not allow, U+0007; delete it");
  }

  @Test
  void aTabThatIndentsIsToldWithItsPlace() {
    assertThat(problem("a:\n\tb: 1\n")).startsWith("a.yaml:2:1: no YAML: ");
  }

  @Test
  void aFileTooLongIsToldAndNotRead() {
    byte[] bytes = "#".repeat(YamlText.BYTES_MAX + 1).getBytes(StandardCharsets.UTF_8);
    assertThat(YamlText.decode("a.yaml", bytes).toString()).contains("262145 bytes");
  }

  @Test
  void aCutOffCharacterAtTheEndIsNoUtf8() {
    byte[] cut = {'a', ':', ' ', (byte) 0xe2, (byte) 0x82};
    assertThat(YamlText.decode("a.yaml", cut).toString()).contains("no UTF-8");
  }

  @Test
  void aByteOrderMarkIsKeptAndNotRead() {
    byte[] marked = "\uFEFFa: 1".getBytes(StandardCharsets.UTF_8);
    YamlText yaml = ((YamlText.Decoded.Text) YamlText.decode("a.yaml", marked)).yaml();
    assertThat(yaml.text()).isEqualTo("a: 1");
    assertThat(yaml.bytes()).isEqualTo(marked);
  }

  @Test
  void anEmptyFileHoldsNothing() {
    assertThat(root("")).isInstanceOf(YamlNode.Scalar.class);
  }
}
