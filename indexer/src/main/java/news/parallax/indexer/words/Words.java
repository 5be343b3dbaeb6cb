package news.parallax.indexer.words;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Cuts text into words without knowing its language: runs of letters, runs of digits, runs of one
 * kana script, and Han characters one by one (a reader pairs them as needed).
 */
public final class Words {

  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

  /**
   * Where a run is cut into several words. To bring the marks behind one letter into order takes
   * the square of their number (UAX #15 has a stream-safe form for that).
   */
  private static final int WORD_CHARS_MAX = 128;

  private static final char SOFT_HYPHEN = '\u00AD';
  private static final char TATWEEL = '\u0640';
  private static final char ZERO_WIDTH_JOINER = '\u200D';

  private Words() {}

  private enum Kind {
    NONE,
    LETTERS,
    DIGITS,
    HAN,
    HIRAGANA,
    KATAKANA
  }

  /** All words of the text, in order, none longer than 128 characters; linear in its length. */
  public static List<Word> in(String text) {
    List<Word> words = new ArrayList<>(text.length() / 6 + 1);
    int at = 0;
    while (at < text.length()) {
      int end = endOfWord(text, at);
      if (end > at) {
        String raw = text.substring(at, end);
        words.add(new Word(at, end, raw, folded(raw)));
        at = end;
      } else {
        at += Character.charCount(text.codePointAt(at));
      }
    }
    return words;
  }

  /** The folded words joined by one space: the shape in which phrases are looked up. */
  public static String phrase(String text) {
    return in(text).stream().map(Word::folded).collect(Collectors.joining(" "));
  }

  /** A word as it is compared: NFKC, lower case, without vowel marks of Arabic and Hebrew. */
  public static String folded(String raw) {
    if (isPlain(raw)) {
      return raw;
    }
    String lower = raw.toLowerCase(Locale.ROOT);
    String normal = NFKC.isNormalized(lower) ? lower : NFKC.normalize(lower);
    StringBuilder kept = new StringBuilder(normal.length());
    normal.codePoints().filter(c -> !isDropped(c)).forEach(c -> kept.appendCodePoint(plain(c)));
    return kept.toString();
  }

  /**
   * Letters that one language writes both ways: ё, alef with or without its sign, Persian forms.
   */
  private static int plain(int c) {
    return switch (c) {
      case 'ё' -> 'е';
      case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
      case 'ى', 'ی' -> 'ي';
      case 'ک' -> 'ك';
      case 'ة' -> 'ه';
      default -> c;
    };
  }

  private static boolean isPlain(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c > 'z' || (c >= 'A' && c <= 'Z')) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDropped(int c) {
    return c == SOFT_HYPHEN
        || c == TATWEEL
        || c == ZERO_WIDTH_JOINER
        || (c >= 0x0591 && c <= 0x05C7)
        || (c >= 0x064B && c <= 0x065F)
        || c == 0x0670
        || c == 0x0307; // the dot that lower-casing Turkish İ leaves behind
  }

  private static int endOfWord(String text, int start) {
    Kind kind = kind(text.codePointAt(start));
    if (kind == Kind.NONE) {
      return start;
    }
    int at = start + Character.charCount(text.codePointAt(start));
    int most = Math.min(text.length(), start + WORD_CHARS_MAX);
    while (kind != Kind.HAN && at < most) {
      int c = text.codePointAt(at);
      if (!continues(kind, c)) {
        break;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  private static boolean continues(Kind kind, int c) {
    return kind(c) == kind
        || (kind == Kind.LETTERS && (isMark(c) || c == SOFT_HYPHEN || c == ZERO_WIDTH_JOINER));
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static Kind kind(int c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
          ? Kind.LETTERS
          : c >= '0' && c <= '9' ? Kind.DIGITS : Kind.NONE;
    }
    if (Character.isDigit(c)) {
      return Kind.DIGITS;
    }
    if (!Character.isLetter(c) && c != 0x30FC && c != 0x3007) {
      return Kind.NONE;
    }
    return c < 0x3000 ? Kind.LETTERS : eastAsian(c);
  }

  private static Kind eastAsian(int c) {
    if (c >= 0x3041 && c <= 0x309F) {
      return Kind.HIRAGANA;
    }
    if (c >= 0x30A0 && c <= 0x30FF) {
      return Kind.KATAKANA;
    }
    return c == 0x3007 || Character.isIdeographic(c) ? Kind.HAN : Kind.LETTERS;
  }
}
