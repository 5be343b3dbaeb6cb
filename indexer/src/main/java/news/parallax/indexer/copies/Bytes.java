package news.parallax.indexer.copies;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/** A record on its way to the shelf, and how its parts are read again. */
final class Bytes {

  private byte[] bytes = new byte[512];
  private int size;

  private ByteBuffer room(int wanted) {
    if (size + wanted > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + wanted));
    }
    ByteBuffer room = ByteBuffer.wrap(bytes, size, wanted);
    size += wanted;
    return room;
  }

  Bytes text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    room(Integer.BYTES + utf8.length).putInt(utf8.length).put(utf8);
    return this;
  }

  Bytes number(long number) {
    room(Long.BYTES).putLong(number);
    return this;
  }

  Bytes time(Instant time) {
    return number(time.getEpochSecond()).number(time.getNano());
  }

  Bytes chars(char[] chars) {
    number(chars.length);
    room(chars.length * Character.BYTES).asCharBuffer().put(chars);
    return this;
  }

  byte[] written() {
    return Arrays.copyOf(bytes, size);
  }

  static String text(ByteBuffer from) {
    byte[] utf8 = new byte[from.getInt()];
    from.get(utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }

  static Instant time(ByteBuffer from) {
    return Instant.ofEpochSecond(from.getLong(), from.getLong());
  }

  static char[] chars(ByteBuffer from) {
    char[] chars = new char[(int) from.getLong()];
    from.asCharBuffer().get(chars);
    return chars;
  }
}
