package news.parallax.crawler.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which words in class names, ids and roles hint at what; read from a data file. */
final class HintWords {

  private static final WordTable WORDS = new WordTable(read());
  private static final int WORD_LETTERS_MIN = 4;
  private static final int NAMES_CHARS_MAX = 400;

  private HintWords() {}

  private static Map<String, Hint> read() {
    Map<String, Hint> words = new HashMap<>();
    for (String line : WordFile.lines("hint-words.txt")) {
      int colon = line.indexOf(':');
      Hint hint = Hint.valueOf(line.substring(0, colon).strip().toUpperCase(Locale.ROOT));
      for (String word : line.substring(colon + 1).strip().split("\\s+", -1)) {
        words.put(word, hint);
      }
    }
    return Map.copyOf(words);
  }

  /** What names with white space between them say: a bit for each hint. */
  static int of(String names) {
    if (names.length() >= NAMES_CHARS_MAX) {
      return 0;
    }
    NameReader reader = new NameReader(names.length());
    for (int i = 0; i < names.length(); i++) {
      reader.take(names.charAt(i));
    }
    reader.take(' ');
    return reader.hints;
  }

  /**
   * Reads names character by character. Of each name every word, each two neighbours and all words
   * together are looked up in lower case; a word ends at a sign, a digit, or where camelCase humps.
   * Nothing is copied: there are thousands of names on a page, and templates invent them without
   * end.
   */
  private static final class NameReader {

    private static final byte SPACE = 0;
    private static final byte SIGN = 1;
    private static final byte DIGIT = 2;
    private static final byte LETTER = 3;
    private static final byte SMALL = 4;
    private static final byte CAPITAL = 5;
    private static final byte[] ASCII = new byte[128];

    static {
      for (char c = 0; c < ASCII.length; c++) {
        ASCII[c] = c == ' ' || (c >= '\t' && c <= '\r') ? SPACE : beyondSpace(c);
      }
    }

    /** The letters of all words of this name so far, in lower case. */
    private final char[] letters;

    private int hints;
    private int ofName;
    private int size;
    private int words;
    private int before;
    private int start;
    private int hash;
    private int pairHash;
    private int allHash;
    private boolean lettersAlone = true;
    private boolean behindSign;
    private byte last = SPACE;

    NameReader(int length) {
      this.letters = new char[length];
    }

    private static byte beyondSpace(char c) {
      if (Character.isLetter(c)) {
        return Character.isUpperCase(c) ? CAPITAL : Character.isLowerCase(c) ? SMALL : LETTER;
      }
      return Character.isDigit(c) ? DIGIT : SIGN;
    }

    void take(char c) {
      byte kind = c < ASCII.length ? ASCII[c] : beyondSpace(c);
      if (last >= LETTER && (kind < LETTER || (kind == CAPITAL && last == SMALL))) {
        endWord(kind <= SIGN);
      }
      if (kind >= LETTER) {
        letter(c, kind);
      } else if (kind == SPACE) {
        endName();
      } else {
        lettersAlone = false;
      }
      last = kind;
    }

    private void letter(char c, byte kind) {
      if (last < LETTER || (kind == CAPITAL && last == SMALL)) {
        behindSign = last <= SIGN;
        start = size;
        pairHash = hash;
        hash = 0;
      }
      char lower = kind == SMALL ? c : Character.toLowerCase(c);
      letters[size++] = lower;
      hash = 31 * hash + lower;
      pairHash = 31 * pairHash + lower;
      allHash = 31 * allHash + lower;
    }

    private void endWord(boolean beforeSign) {
      // Random ids hump like camels: "n1AuAdJlVL" is no advertisement.
      if (size - start >= WORD_LETTERS_MIN || (behindSign && beforeSign)) {
        ofName |= WORDS.bit(hash, letters, start, size);
      }
      ofName |= WORDS.bit(pairHash, letters, before, size);
      before = start;
      words++;
    }

    private void endName() {
      if (words > 2 && lettersAlone) {
        ofName |= WORDS.bit(allHash, letters, 0, size);
      }
      hints |= (ofName & Hint.STATE.bit()) == 0 ? ofName : 0;
      ofName = 0;
      size = 0;
      words = 0;
      before = 0;
      hash = 0;
      allHash = 0;
      lettersAlone = true;
    }
  }

  /** The words by their {@link String#hashCode}, to be looked up without making a string. */
  private static final class WordTable {

    private final @Nullable String[] words;
    private final int[] hashes;
    private final int[] bits;

    WordTable(Map<String, Hint> hints) {
      int slots = Integer.highestOneBit(hints.size()) * 8;
      this.words = new String[slots];
      this.hashes = new int[slots];
      this.bits = new int[slots];
      hints.forEach(this::add);
    }

    private void add(String word, Hint hint) {
      int slot = slot(word.hashCode());
      while (words[slot] != null) {
        slot = (slot + 1) & (words.length - 1);
      }
      words[slot] = word;
      hashes[slot] = word.hashCode();
      bits[slot] = hint.bit();
    }

    private int slot(int hash) {
      return (hash ^ (hash >>> 15)) & (words.length - 1);
    }

    /** The hint of the word {@code letters[from..to)}; 0 where it has none. */
    int bit(int hash, char[] letters, int from, int to) {
      for (int slot = slot(hash); bits[slot] != 0; slot = (slot + 1) & (bits.length - 1)) {
        if (hashes[slot] == hash && isSame(words[slot], letters, from, to)) {
          return bits[slot];
        }
      }
      return 0;
    }

    private static boolean isSame(@Nullable String word, char[] letters, int from, int to) {
      if (word == null || word.length() != to - from) {
        return false;
      }
      for (int i = from; i < to; i++) {
        if (word.charAt(i - from) != letters[i]) {
          return false;
        }
      }
      return true;
    }
  }
}
