package news.parallax.crawler.url;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/** Percent-encoding: which characters each part of an address must escape (URL Standard 1.3). */
enum Percent {
  FRAGMENT(" \"<>`"),
  QUERY(" \"#<>'"),
  PATH(" \"#<>?^`{}"),
  USER(" \"#<>?^`{}/:;=@[\\]|");

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /** Characters that RFC 3986 knows nothing of, and browsers leave as they are. */
  private static final String NOT_IN_URI = "\\^`{|}\"<>";

  private final String escaped;

  Percent(String escaped) {
    this.escaped = escaped;
  }

  String encode(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> append(out, c));
    return out.toString();
  }

  private void append(StringBuilder out, int codePoint) {
    if (codePoint > 0x20 && codePoint < 0x7F && escaped.indexOf(codePoint) < 0) {
      out.append((char) codePoint);
      return;
    }
    boolean loneSurrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
    String one = loneSurrogate ? "\uFFFD" : Character.toString(codePoint);
    for (byte b : one.getBytes(StandardCharsets.UTF_8)) {
      escape(out, b);
    }
  }

  private static void escape(StringBuilder out, byte b) {
    out.append('%').append(HEX.toHexDigits(b));
  }

  /** Decodes every escape; bytes that are no UTF-8 become U+FFFD. */
  static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    return new String(decodedBytes(text), StandardCharsets.UTF_8);
  }

  private static byte[] decodedBytes(String text) {
    byte[] in = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream(in.length);
    for (int i = 0; i < in.length; i++) {
      if (in[i] == '%' && i + 2 < in.length && isHex(in[i + 1]) && isHex(in[i + 2])) {
        out.write(hex(in[i + 1]) << 4 | hex(in[i + 2]));
        i += 2;
      } else {
        out.write(in[i]);
      }
    }
    return out.toByteArray();
  }

  /**
   * One spelling for equal addresses (RFC 3986 6.2.2): unreserved characters stand unescaped, hex
   * digits in upper case, and a percent sign that escapes nothing is escaped itself.
   */
  static String normalise(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '%') {
        out.append(c);
      } else if (isEscape(text, i)) {
        int value = hex(text.charAt(i + 1)) << 4 | hex(text.charAt(i + 2));
        if (isUnreserved(value)) {
          out.append((char) value);
        } else {
          out.append(text.substring(i, i + 3).toUpperCase(Locale.ROOT));
        }
        i += 2;
      } else {
        out.append("%25");
      }
    }
    return out.toString();
  }

  /** Escapes what {@link java.net.URI} would refuse; brackets only behind the authority. */
  static String encodeForUri(String href) {
    int pathStart = href.indexOf('/', href.indexOf("//") + 2);
    StringBuilder out = new StringBuilder(href.length() + 8);
    out.append(href, 0, pathStart);
    boolean inFragment = false;
    for (int i = pathStart; i < href.length(); i++) {
      char c = href.charAt(i);
      boolean foreign =
          NOT_IN_URI.indexOf(c) >= 0 || c == '[' || c == ']' || (inFragment && c == '#');
      boolean barePercent = c == '%' && !isEscape(href, i);
      inFragment |= c == '#';
      if (foreign || barePercent) {
        escape(out, (byte) c);
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Whether the bytes behind the escapes are UTF-8. */
  static boolean isUtf8(String text) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(decodedBytes(text)));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static boolean isEscape(String text, int at) {
    return at + 2 < text.length() && isHex(text.charAt(at + 1)) && isHex(text.charAt(at + 2));
  }

  private static boolean isHex(int c) {
    return hex(c) >= 0;
  }

  private static int hex(int c) {
    return c < 0x80 ? Character.digit(c, 16) : -1;
  }

  private static boolean isUnreserved(int c) {
    return (c < 0x80 && Character.isLetterOrDigit(c))
        || c == '-'
        || c == '.'
        || c == '_'
        || c == '~';
  }
}
