package news.parallax.crawler.charset;

import java.io.Reader;

/** The characters of bytes that are UTF-8 without a fault, decoded as they are asked for. */
final class Utf8Reader extends Reader {

  private final byte[] bytes;
  private int at;

  /** The second half of a character that the reader's buffer had no place for; 0 for none. */
  private char low;

  /** Reads bytes of which {@link Utf8Likeness#isFaultless} is true. */
  Utf8Reader(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public int read(char[] buffer, int offset, int length) {
    int out = offset;
    int end = offset + length;
    if (low != 0 && out < end) {
      buffer[out++] = low;
      low = 0;
    }
    while (out < end && at < bytes.length) {
      byte next = bytes[at];
      if (next >= 0) {
        buffer[out++] = (char) next;
        at++;
      } else {
        out += sequence(buffer, out, end);
      }
    }
    return out == offset && length > 0 ? -1 : out - offset;
  }

  /** Decodes one character beyond ASCII; how many places of the buffer it takes. */
  private int sequence(char[] buffer, int out, int end) {
    int lead = bytes[at] & 0xFF;
    int size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    int codePoint = lead & (0xFF >> (size + 1));
    for (int i = 1; i < size; i++) {
      codePoint = codePoint << 6 | bytes[at + i] & 0x3F;
    }
    at += size;
    if (Character.isBmpCodePoint(codePoint)) {
      buffer[out] = (char) codePoint;
      return 1;
    }
    buffer[out] = Character.highSurrogate(codePoint);
    low = Character.lowSurrogate(codePoint);
    if (out + 1 == end) {
      return 1;
    }
    buffer[out + 1] = low;
    low = 0;
    return 2;
  }

  @Override
  public void close() {
    // Bytes in memory need none.
  }
}
