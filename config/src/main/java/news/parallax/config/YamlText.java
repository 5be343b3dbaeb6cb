package news.parallax.config;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * The text of one YAML file and the name under which its problems are told.
 *
 * @param file as {@link Problem#file()}
 * @param text without a byte order mark
 * @param marked whether the file begins with a byte order mark
 */
record YamlText(String file, String text, boolean marked) {

  static final int BYTES_MAX = 256 * 1024;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** What reading a file as text came to. */
  sealed interface Decoded {

    /** It is text. */
    record Text(YamlText yaml) implements Decoded {}

    /** It is too long, or no UTF-8. */
    record NoText(Problem problem) implements Decoded {}
  }

  /** Reads UTF-8, strictly: a byte that is none is told with its place. */
  static Decoded decode(String file, byte[] bytes) {
    if (bytes.length > BYTES_MAX) {
      return new Decoded.NoText(tooLong(file, bytes.length));
    }
    CharBuffer chars = CharBuffer.allocate(bytes.length);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), chars, true);
    String text = chars.flip().toString();
    return result.isUnderflow()
        ? new Decoded.Text(of(file, text))
        : new Decoded.NoText(noUtf8(file, text));
  }

  private static Problem tooLong(String file, int length) {
    return new Problem(
        file,
        Span.TOP,
        "the file has " + length + " bytes, more than the " + BYTES_MAX + " that are read",
        "keep it to one outlet and short notes");
  }

  private static Problem noUtf8(String file, String before) {
    return new Problem(
        file,
        place(before, before.length()),
        "the byte here is no UTF-8",
        "save the file as UTF-8 in the editor");
  }

  private static YamlText of(String file, String text) {
    boolean marked = text.startsWith(BYTE_ORDER_MARK);
    return new YamlText(file, marked ? text.substring(1) : text, marked);
  }

  /** The same file with another text. */
  YamlText with(String other) {
    return new YamlText(file, other, marked);
  }

  /** The file's bytes, its byte order mark with them. */
  byte[] bytes() {
    return (marked ? BYTE_ORDER_MARK + text : text).getBytes(StandardCharsets.UTF_8);
  }

  /** The empty span at an offset of the text, with its line and column. */
  static Span place(String text, int offset) {
    int lineStart = text.lastIndexOf('\n', offset - 1) + 1;
    int line = 1 + (int) text.substring(0, lineStart).chars().filter(c -> c == '\n').count();
    return new Span(offset, offset, line, 1 + text.codePointCount(lineStart, offset));
  }

  /** The value the text holds, or where it stops being YAML. */
  YamlReader.Reading read() {
    return new YamlReader(this).read();
  }
}
