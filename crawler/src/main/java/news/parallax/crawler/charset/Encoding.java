package news.parallax.crawler.charset;

import java.nio.charset.Charset;

/**
 * A character encoding under its WHATWG name, with the JDK's decoder for it.
 *
 * @param name in lower case, as the standard lists it: {@code utf-8}, {@code windows-1252}
 */
public record Encoding(String name, Charset charset) {

  static final String UTF_8 = "utf-8";

  static Encoding of(String name, String javaCharset) {
    return new Encoding(name, Charset.forName(javaCharset));
  }

  boolean isUtf8() {
    return name.equals(UTF_8);
  }

  boolean isUtf16() {
    return name.startsWith("utf-16");
  }
}
