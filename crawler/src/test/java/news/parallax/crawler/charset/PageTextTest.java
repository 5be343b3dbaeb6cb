package news.parallax.crawler.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTextTest {

  private static final String RUSSIAN =
      "Экипажи паромов отменили забастовку, которая должна была начаться в пятницу утром.";

  private static byte[] html(String head, String text, String charset) {
    String page =
        "<html><head>" + head + "</head><body><p>" + (text + " ").repeat(5) + "</p></body></html>";
    return page.getBytes(Charset.forName(charset));
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251,windows-1251",
    "cp1251,windows-1251",
    "koi8-r,koi8-r",
    "' KOI8_R ',koi8-r",
    "iso-8859-5,iso-8859-5",
    "ibm866,ibm866"
  })
  void labelInTheHeaderIsReadAsTheStandardMeansIt(String label, String name) {
    String java = name.equals("ibm866") ? "IBM866" : name;
    PageText page =
        PageText.decode(html("", RUSSIAN, java), Optional.of("text/html; charset=" + label));
    assertThat(page.encoding().name()).isEqualTo(name);
    assertThat(page.text()).contains(RUSSIAN);
  }

  @Test
  void latin1MeansWindows1252() {
    byte[] page = "<p>“café” costs 5 €</p>".getBytes(Charset.forName("windows-1252"));
    PageText text = PageText.decode(page, Optional.of("text/html; charset=iso-8859-1"));
    assertThat(text.text()).contains("“café” costs 5 €");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta charset=\"windows-1251\">",
        "<META http-equiv='Content-Type' content='text/html; charset=windows-1251'>",
        "<!-- <meta charset=koi8-r> --><meta charset=windows-1251>",
        "<!--><meta charset=windows-1251 />",
        "<?xml version='1.0'?><title a=\"<meta charset=koi8-r>\">x</title><meta charset='windows-1251'>",
        "<meta name=x content='charset=koi8-r'><meta charset = windows-1251>"
      })
  void metaIsReadAsTheStandardsPrescanReadsIt(String head) {
    PageText page = PageText.decode(html(head, RUSSIAN, "windows-1251"), Optional.empty());
    assertThat(page.encoding().name()).isEqualTo("windows-1251");
    assertThat(page.evidence()).isEqualTo("meta");
  }

  @Test
  void headerWinsOverMeta() {
    PageText page =
        PageText.decode(
            html("<meta charset=koi8-r>", RUSSIAN, "windows-1251"),
            Optional.of("text/html; charset=\"windows-1251\""));
    assertThat(page.text()).contains(RUSSIAN);
  }

  @Test
  void validUtf8WinsOverAWrongLabel() {
    PageText page =
        PageText.decode(html("", RUSSIAN, "utf-8"), Optional.of("text/html; charset=ISO-8859-1"));
    assertThat(page.text()).contains(RUSSIAN);
    assertThat(page.evidence()).isEqualTo("valid utf-8");
  }

  @Test
  void labelOfUtf8OverBytesThatCannotBeItIsNotBelieved() {
    byte[] bytes = html("<meta charset=windows-1251>", RUSSIAN, "windows-1251");
    assertThat(PageText.decode(bytes, Optional.of("text/html; charset=utf-8")).text())
        .contains(RUSSIAN);
    byte[] silent = html("", RUSSIAN, "windows-1251");
    assertThat(PageText.decode(silent, Optional.of("text/html; charset=utf-8")).evidence())
        .isEqualTo("detected");
  }

  @Test
  void oneStrayByteDoesNotTurnThePageIntoAnotherEncoding() {
    byte[] bytes = html("<meta charset=utf-8>", RUSSIAN, "utf-8");
    bytes[bytes.length - 20] = (byte) 0xFF;
    PageText page = PageText.decode(bytes, Optional.empty());
    assertThat(page.encoding().name()).isEqualTo("utf-8");
    assertThat(page.text()).contains(RUSSIAN);
  }

  @ParameterizedTest
  @CsvSource({"utf-8,EFBBBF", "utf-16le,FFFE", "utf-16be,FEFF"})
  void byteOrderMarkWinsOverAll(String name, String mark) {
    byte[] text = RUSSIAN.getBytes(Charset.forName(name));
    byte[] bom = java.util.HexFormat.of().parseHex(mark);
    byte[] bytes = java.util.Arrays.copyOf(bom, bom.length + text.length);
    System.arraycopy(text, 0, bytes, bom.length, text.length);
    PageText page = PageText.decode(bytes, Optional.of("text/html; charset=koi8-r"));
    assertThat(page.text()).isEqualTo(RUSSIAN);
    assertThat(page.evidence()).isEqualTo("bom");
  }

  @Test
  void metaThatSaysUtf16WasReadAsAsciiAndMeansUtf8() {
    PageText page =
        PageText.decode(html("<meta charset=utf-16>", RUSSIAN, "utf-8"), Optional.empty());
    assertThat(page.encoding().name()).isEqualTo("utf-8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "windows-1251|Экипажи паромов отменили забастовку, которая должна была начаться в пятницу.",
        "koi8-r|Экипажи паромов отменили забастовку, которая должна была начаться в пятницу.",
        "windows-1253|Τα πληρώματα των πλοίων ανέστειλαν την απεργία που θα άρχιζε την Παρασκευή.",
        "windows-1255|צוותי המעבורות ביטלו את השביתה שהייתה אמורה להתחיל ביום שישי בבוקר.",
        "windows-1256|ألغت طواقم العبارات إضرابا كان مقررا يوم الجمعة بعد ليلة من المفاوضات.",
        "windows-874|ลูกเรือเรือข้ามฟากยกเลิกการนัดหยุดงานที่จะเริ่มในวันศุกร์หลังการเจรจาทั้งคืน",
        "shift_jis|フェリーの乗組員は週末に予定していたストライキを中止すると発表した。",
        "euc-kr|여객선 승무원들이 밤샘 협상 끝에 금요일로 예정된 파업을 철회했다.",
        "gb18030|渡轮船员经过一夜谈判后取消了原定于星期五开始的罢工行动。",
      })
  void undeclaredEncodingIsDetectedByItsLetters(String encoding, String text) {
    String java = encoding.equals("windows-874") ? "x-windows-874" : encoding;
    PageText page = PageText.decode(html("", text, java), Optional.of("text/html; charset=none"));
    assertThat(page.text()).contains(text);
    assertThat(page.evidence()).isEqualTo("detected");
  }

  @Test
  void pureAsciiFallsBackToTheStandardsDefault() {
    PageText page =
        PageText.decode("<p>plain</p>".getBytes(StandardCharsets.US_ASCII), Optional.empty());
    assertThat(page.encoding().name()).isEqualTo("windows-1252");
    assertThat(page.evidence()).isEqualTo("fallback");
  }

  @ParameterizedTest
  @CsvSource({
    "C0AF,false",
    "EDA080,false",
    "F4908080,false",
    "E282AC,true",
    "F09F9880,true",
    "E282,false",
    "F08080AF,false"
  })
  void onlyShortestFormsAreUtf8(String bytes, boolean valid) {
    assertThat(Utf8Likeness.of(java.util.HexFormat.of().parseHex(bytes)).valid()).isEqualTo(valid);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta charset=",
        "<meta charset=\"utf-8",
        "<!-- never closed",
        "<div <meta charset=bogus>",
        "<",
        "</",
        "<meta http-equiv=content-type content=\"charset=\">"
      })
  void headThatEndsTooSoonDeclaresNothing(String head) {
    assertThat(MetaPrescan.encoding(head.getBytes(StandardCharsets.US_ASCII))).isEmpty();
  }
}
