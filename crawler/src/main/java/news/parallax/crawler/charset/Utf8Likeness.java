package news.parallax.crawler.charset;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * How much a page's bytes look like UTF-8 (RFC 3629).
 *
 * @param sequences well-formed sequences of two to four bytes
 * @param faults bytes beyond ASCII that are part of no such sequence
 */
record Utf8Likeness(int sequences, int faults) {

  /** One stray byte among so many sequences is an accident, more are another encoding. */
  private static final int SEQUENCES_PER_FAULT = 10;

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long BEYOND_ASCII = 0x8080_8080_8080_8080L;

  /** Whether bytes are UTF-8 from the first to the last, or ASCII alone. */
  static boolean isFaultless(byte[] bytes) {
    int i = asciiEnd(bytes, 0);
    while (i < bytes.length) {
      int size = sequenceLength(bytes, i);
      if (size == 0) {
        return false;
      }
      i = asciiEnd(bytes, i + size);
    }
    return true;
  }

  /** Where the next byte beyond ASCII stands, eight looked at together. */
  private static int asciiEnd(byte[] bytes, int from) {
    int i = from;
    while (i + Long.BYTES <= bytes.length && ((long) EIGHT.get(bytes, i) & BEYOND_ASCII) == 0) {
      i += Long.BYTES;
    }
    while (i < bytes.length && bytes[i] >= 0) {
      i++;
    }
    return i;
  }

  static Utf8Likeness of(byte[] bytes) {
    int sequences = 0;
    int faults = 0;
    int i = 0;
    while (i < bytes.length) {
      if (bytes[i] >= 0) {
        i++;
        continue;
      }
      int length = sequenceLength(bytes, i);
      sequences += length > 0 ? 1 : 0;
      faults += length > 0 ? 0 : 1;
      i += Math.max(length, 1);
    }
    return new Utf8Likeness(sequences, faults);
  }

  boolean ascii() {
    return sequences == 0 && faults == 0;
  }

  /** Whether there is UTF-8 beyond ASCII and nothing else. */
  boolean valid() {
    return sequences > 0 && faults == 0;
  }

  /** Whether the faults are few enough to be slips in a UTF-8 text. */
  boolean mostly() {
    return sequences > 0 && sequences >= faults * SEQUENCES_PER_FAULT;
  }

  private static int sequenceLength(byte[] bytes, int start) {
    int lead = bytes[start] & 0xFF;
    int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || start + length > bytes.length) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if ((bytes[start + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return wellFormed(lead, bytes[start + 1] & 0xFF) ? length : 0;
  }

  /** Overlong forms, surrogates and what lies beyond U+10FFFF (RFC 3629, 4). */
  private static boolean wellFormed(int lead, int second) {
    return switch (lead) {
      case 0xE0 -> second >= 0xA0;
      case 0xED -> second <= 0x9F;
      case 0xF0 -> second >= 0x90;
      case 0xF4 -> second <= 0x8F;
      default -> true;
    };
  }
}
