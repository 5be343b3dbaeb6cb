package news.parallax.crawler.charset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.util.Optional;

/**
 * A page's bytes as text, with the encoding that was believed and why.
 *
 * @param evidence which of the signs decided: {@code bom}, {@code header}, {@code meta}, {@code
 *     valid utf-8}, {@code detected}, {@code fallback}
 */
public record PageText(String text, Encoding encoding, String evidence) {

  /**
   * Decodes a page in the order of the HTML standard (13.2.3.2): byte order mark, HTTP header,
   * {@code meta}, detection. Against the standard, bytes that are valid UTF-8 beyond ASCII are
   * UTF-8 whatever is declared, and bytes that cannot be UTF-8 are not, since servers that send a
   * default label are common. Malformed bytes become U+FFFD, never an error.
   *
   * @param contentType the HTTP header as received
   */
  public static PageText decode(byte[] bytes, Optional<String> contentType) {
    return asDeclared(bytes, contentType)
        .map(c -> new PageText(new String(bytes, UTF_8), c.encoding(), c.evidence()))
        .orElseGet(() -> weighed(bytes, contentType));
  }

  /**
   * The characters of {@link #decode}, for who goes through them once: of most pages they are never
   * put together.
   */
  public static Reader reader(byte[] bytes, Optional<String> contentType) {
    return asDeclared(bytes, contentType).isPresent()
        ? new InputStreamReader(new ByteArrayInputStream(bytes), UTF_8)
        : new StringReader(weighed(bytes, contentType).text());
  }

  /** What is declared as UTF-8 and decodes without a fault needs no other look at its bytes. */
  private static Optional<Choice> asDeclared(byte[] bytes, Optional<String> contentType) {
    return EncodingChoice.utf8Declared(bytes, contentType)
        .filter(c -> Utf8Likeness.isFaultless(bytes));
  }

  private static PageText weighed(byte[] bytes, Optional<String> contentType) {
    Choice choice = EncodingChoice.of(bytes, contentType);
    int length = bytes.length - choice.bomBytes();
    String text = new String(bytes, choice.bomBytes(), length, choice.encoding().charset());
    return new PageText(text, choice.encoding(), choice.evidence());
  }

  /** An encoding, the bytes of the mark to skip, and what decided. */
  record Choice(Encoding encoding, int bomBytes, String evidence) {
    Choice(Encoding encoding, String evidence) {
      this(encoding, 0, evidence);
    }
  }
}
