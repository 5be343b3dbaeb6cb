package news.parallax.api;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Reads {@code name=value&…} strictly: WHATWG URL form syntax, bad escapes and bytes named. */
final class QueryText {

  static final int PAIRS_MAX = 100;

  /** One name with its value. */
  record Pair(String name, String value) {}

  /** What reading brought. */
  sealed interface Read {
    record Pairs(List<Pair> pairs) implements Read {}

    record Bad(int position, String what) implements Read {}
  }

  private static final class BadText extends Exception {
    private static final long serialVersionUID = 1;
    private final int position;

    BadText(int position, String what) {
      super(what);
      this.position = position;
    }
  }

  private QueryText() {}

  static Read read(String raw) {
    List<Pair> pairs = new ArrayList<>();
    int start = 0;
    try {
      for (String part : raw.split("&", -1)) {
        if (!part.isEmpty()) {
          if (pairs.size() == PAIRS_MAX) {
            return new Read.Bad(start, "more than " + PAIRS_MAX + " parameters");
          }
          pairs.add(pair(part, start));
        }
        start += part.length() + 1;
      }
    } catch (BadText e) {
      return new Read.Bad(e.position, String.valueOf(e.getMessage()));
    }
    return new Read.Pairs(List.copyOf(pairs));
  }

  private static Pair pair(String part, int start) throws BadText {
    int equals = part.indexOf('=');
    return equals < 0
        ? new Pair(decoded(part, start), "")
        : new Pair(
            decoded(part.substring(0, equals), start),
            decoded(part.substring(equals + 1), start + equals + 1));
  }

  private static String decoded(String text, int start) throws BadText {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%') {
        bytes.write(escaped(text, i, start));
        i += 2;
      } else {
        bytes.writeBytes((c == '+' ? " " : String.valueOf(c)).getBytes(StandardCharsets.UTF_8));
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw new BadText(start, "bytes that are not UTF-8");
    }
  }

  private static int escaped(String text, int at, int start) throws BadText {
    if (at + 3 > text.length()
        || !HexFormat.isHexDigit(text.charAt(at + 1))
        || !HexFormat.isHexDigit(text.charAt(at + 2))) {
      throw new BadText(start + at, "a % that opens no escape");
    }
    return HexFormat.fromHexDigits(text, at + 1, at + 3);
  }
}
