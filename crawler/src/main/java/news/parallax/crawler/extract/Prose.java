package news.parallax.crawler.extract;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** How a text is written down here: single spaces, no invisible characters. */
final class Prose {

  private static final int ASCII_END = 128;
  private static final byte[] FOLDED = folds();

  private Prose() {}

  /** Folds white space to single spaces and drops what cannot be seen. */
  static String clean(String text) {
    StringBuilder out = new StringBuilder(text.length());
    append(out, text);
    return trimmed(out);
  }

  /** Appends {@code text} with its white space folded, also across the seam. */
  static void append(StringBuilder out, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isPlain(c)) {
        int start = i;
        while (i + 1 < text.length() && isPlain(text.charAt(i + 1))) {
          i++;
        }
        out.append(text, start, i + 1);
      } else if (isSpace(c)) {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
          out.append(' ');
        }
      } else if (!isInvisible(c)) {
        out.append(c);
      }
    }
  }

  static String trimmed(StringBuilder text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    return text.substring(0, end);
  }

  /** Letters and digits alone, in lower case: what two spellings of one text share. */
  static String folded(String text) {
    byte[] out = new byte[text.length()];
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ASCII_END) {
        out[length] = FOLDED[c];
        length += FOLDED[c] == 0 ? 0 : 1;
      } else if (isKept(c)) {
        return foldedBeyondAscii(text);
      }
    }
    return new String(out, 0, length, StandardCharsets.ISO_8859_1);
  }

  private static String foldedBeyondAscii(String text) {
    char[] out = new char[text.length()];
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char folded = c < ASCII_END ? (char) FOLDED[c] : isKept(c) ? c : 0;
      out[length] = folded;
      length += folded == 0 ? 0 : 1;
    }
    return new String(out, 0, length).toLowerCase(Locale.ROOT);
  }

  private static boolean isKept(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || isMark(c);
  }

  /** Each letter and digit of ASCII in lower case, 0 for all else. */
  private static byte[] folds() {
    byte[] folds = new byte[ASCII_END];
    for (char c = '0'; c <= 'z'; c++) {
      folds[c] = Character.isLetterOrDigit(c) ? (byte) Character.toLowerCase(c) : 0;
    }
    return folds;
  }

  private static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /** How much reading a text is, in letters of an alphabet: a Chinese character counts for more. */
  static int weight(String text) {
    int weight = 0;
    for (int i = 0; i < text.length(); i++) {
      weight += isDense(text.charAt(i)) ? 3 : 1;
    }
    return weight;
  }

  /** Han, kana, Hangul: scripts that say more per character. */
  static boolean isDense(char c) {
    return c >= 0x3040
        && (c <= 0x9FFF || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xFF66 && c <= 0xFF9D));
  }

  /** Whether the last words end a sentence; quotation marks and ornaments may stand behind. */
  static boolean endsSentence(String text) {
    for (int i = text.length() - 1; i >= 0 && i >= text.length() - 5; i--) {
      char c = text.charAt(i);
      if (".!?…。！？؟।۔︒:：;".indexOf(c) >= 0) {
        return true;
      }
      boolean ornament =
          c == ' ' || Character.isSurrogate(c) || Character.getType(c) == Character.OTHER_SYMBOL;
      if (!ornament && "\"'”’»)]」』“›".indexOf(c) < 0) {
        return false;
      }
    }
    return false;
  }

  private static boolean isPlain(char c) {
    return c > ' ' && c < 0x7F;
  }

  private static boolean isSpace(char c) {
    return c <= ' '
        || c == 0xA0
        || (c >= 0x2000 && c <= 0x200A)
        || c == 0x2028
        || c == 0x2029
        || c == 0x202F
        || c == 0x205F
        || c == 0x3000
        || c == 0x85;
  }

  private static boolean isInvisible(char c) {
    return c == 0xAD
        || c == 0x200B
        || c == 0xFEFF
        || c == 0x2060
        || c == 0x200E
        || c == 0x200F
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c < ' '
        || c == 0x7F
        || (c >= 0x80 && c < 0xA0)
        || c == 0xFFFC;
  }
}
