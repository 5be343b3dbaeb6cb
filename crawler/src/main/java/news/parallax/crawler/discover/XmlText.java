package news.parallax.crawler.discover;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.parallax.crawler.charset.PageText;

/** A document's bytes as text: XML's own declaration counts where the header names no charset. */
final class XmlText {

  private static final int DECLARATION_BYTES_MAX = 400;
  private static final Pattern DECLARED =
      Pattern.compile("<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']");

  private XmlText() {}

  static String decode(byte[] bytes, Optional<String> contentType) {
    boolean named = contentType.orElse("").toLowerCase(Locale.ROOT).contains("charset");
    return PageText.decode(bytes, named ? contentType : declared(bytes).or(() -> contentType))
        .text();
  }

  /** The declaration's encoding, put the way a header would (XML 1.0, appendix F). */
  private static Optional<String> declared(byte[] bytes) {
    if (bytes.length > 3 && bytes[0] == 0 && bytes[1] == '<') {
      return Optional.of("text/xml; charset=utf-16be");
    }
    if (bytes.length > 3 && bytes[0] == '<' && bytes[1] == 0) {
      return Optional.of("text/xml; charset=utf-16le");
    }
    int length = Math.min(bytes.length, DECLARATION_BYTES_MAX);
    Matcher m = DECLARED.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    return m.find() ? Optional.of("text/xml; charset=" + m.group(1)) : Optional.empty();
  }
}
