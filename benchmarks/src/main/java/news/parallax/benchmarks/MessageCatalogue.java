package news.parallax.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a compiled gettext catalogue (GNU gettext manual, "The Format of GNU MO Files"). */
final class MessageCatalogue {

  private static final int MAGIC = 0x950412DE;
  private static final int COUNT_AT = 8;
  private static final int ORIGINALS_AT = 12;
  private static final int TRANSLATIONS_AT = 16;
  private static final int ENTRY_BYTES = 8;

  private MessageCatalogue() {}

  /**
   * Original to translation, in the file's order.
   *
   * @throws IOException when the file is no catalogue, too
   */
  static Map<String, String> read(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.getInt(0) != MAGIC) {
      bytes.order(ByteOrder.BIG_ENDIAN);
    }
    if (bytes.getInt(0) != MAGIC) {
      throw new IOException(file + " is no compiled gettext catalogue");
    }
    Map<String, String> messages = new LinkedHashMap<>();
    for (int i = 0; i < bytes.getInt(COUNT_AT); i++) {
      messages.put(
          text(bytes, bytes.getInt(ORIGINALS_AT) + i * ENTRY_BYTES),
          text(bytes, bytes.getInt(TRANSLATIONS_AT) + i * ENTRY_BYTES));
    }
    return messages;
  }

  private static String text(ByteBuffer bytes, int entry) {
    byte[] text = new byte[bytes.getInt(entry)];
    bytes.get(bytes.getInt(entry + 4), text);
    return new String(text, StandardCharsets.UTF_8);
  }
}
