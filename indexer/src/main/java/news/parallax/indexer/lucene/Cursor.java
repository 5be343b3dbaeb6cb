package news.parallax.indexer.lucene;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Where a page of stories ended, so that the next one goes on there however much was indexed since.
 *
 * @param view the point in time of the first page, while the index still holds it
 * @param asof outbox number that view had reached: nothing later is shown after it is gone
 * @param relaxed whether stories with most of the words belong to this list
 * @param tier 0 for stories with all words, 1 for relaxed ones
 * @param key the last story's sort value
 * @param story the last story, which breaks ties
 */
public record Cursor(long view, long asof, boolean relaxed, int tier, double key, String story) {

  private static final int FIXED_BYTES = 3 * Long.BYTES + 2 + Integer.BYTES;
  private static final int OPAQUE_CHARS_MAX = 400;

  /** As an address carries it. */
  public String opaque() {
    byte[] name = story.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(FIXED_BYTES + name.length);
    bytes.putLong(view).putLong(asof).put((byte) (relaxed ? 1 : 0)).put((byte) tier);
    bytes.putDouble(key).put(name);
    bytes.putInt(checksum(bytes.array(), FIXED_BYTES + name.length - Integer.BYTES));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /** Empty when the text is no cursor of ours. */
  public static Optional<Cursor> read(String opaque) {
    if (opaque.length() > OPAQUE_CHARS_MAX) {
      return Optional.empty();
    }
    try {
      return decode(Base64.getUrlDecoder().decode(opaque));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static Optional<Cursor> decode(byte[] all) {
    int end = all.length - Integer.BYTES;
    if (all.length < FIXED_BYTES || ByteBuffer.wrap(all).getInt(end) != checksum(all, end)) {
      return Optional.empty();
    }
    ByteBuffer bytes = ByteBuffer.wrap(all);
    return Optional.of(
        new Cursor(
            bytes.getLong(),
            bytes.getLong(),
            bytes.get() == 1,
            bytes.get(),
            bytes.getDouble(),
            new String(Arrays.copyOfRange(all, bytes.position(), end), StandardCharsets.UTF_8)));
  }

  private static int checksum(byte[] bytes, int length) {
    CRC32 crc = new CRC32();
    crc.update(bytes, 0, length);
    return (int) crc.getValue();
  }
}
