package news.parallax.crawler.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Which words in class names, ids and roles hint at what; read from a data file. */
final class HintWords {

  private static final WordTable WORDS = new WordTable(read());
  private static final Set<String> LEAVES = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "li");
  private static final Set<String> LEAF_ATTRIBUTES = Set.of("id", "class", "itemprop");
  private static final int WORD_LETTERS_MIN = 4;
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "id",
          "class",
          "role",
          "itemprop",
          "data-testid",
          "data-component",
          "data-test",
          "data-qa",
          "data-type",
          "data-module",
          "data-area",
          "data-block",
          "aria-label",
          "rel",
          "name");

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

  /** What the names of an element say: a bit for each hint. */
  static int of(Element element) {
    if (element.attributesSize() == 0) {
      return 0;
    }
    int hints = 0;
    Set<String> speaking = LEAVES.contains(element.normalName()) ? LEAF_ATTRIBUTES : ATTRIBUTES;
    for (Attribute attribute : element.attributes()) {
      String value = speaking.contains(attribute.getKey()) ? attribute.getValue() : "";
      if (!value.isEmpty() && value.length() < NAMES_CHARS_MAX) {
        hints |= hints(value);
      }
    }
    return hints;
  }

  /** Hints of names with white space between them. */
  private static int hints(String names) {
    int hints = 0;
    int start = 0;
    for (int i = 0; i <= names.length(); i++) {
      if (i == names.length() || isSpace(names.charAt(i))) {
        int of = i > start ? new Name(names, start, i).hints() : 0;
        hints |= (of & Hint.STATE.bit()) == 0 ? of : 0;
        start = i + 1;
      }
    }
    return hints;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  /**
   * One name, of which each word, each two neighbours and all of them are looked up in lower case.
   * Nothing is copied: there are thousands on a page, and templates invent them without end.
   */
  private static final class Name {

    private final String names;
    private final int from;
    private final int to;

    /** The letters of all words so far, in lower case. */
    private final char[] letters;

    private int hints;
    private int size;
    private int words;
    private int before;
    private int beforeHash;
    private int allHash;

    Name(String names, int from, int to) {
      this.names = names;
      this.from = from;
      this.to = to;
      this.letters = new char[to - from];
    }

    int hints() {
      int start = from;
      for (int i = from + 1; i <= to; i++) {
        if (i == to || splits(i)) {
          if (Character.isLetter(names.charAt(start))) {
            word(start, i);
          }
          start = i;
        }
      }
      if (words > 2 && size == to - from) {
        hints |= WORDS.bit(allHash, letters, 0, size);
      }
      return hints;
    }

    private void word(int start, int end) {
      int at = size;
      int hash = 0;
      int pairHash = beforeHash;
      for (int i = start; i < end; i++) {
        char c = Character.toLowerCase(names.charAt(i));
        letters[size++] = c;
        hash = 31 * hash + c;
        pairHash = 31 * pairHash + c;
        allHash = 31 * allHash + c;
      }
      // Random ids hump like camels: "n1AuAdJlVL" is no advertisement.
      if (end - start >= WORD_LETTERS_MIN || (isSign(start - 1) && isSign(end))) {
        hints |= WORDS.bit(hash, letters, at, size);
      }
      hints |= WORDS.bit(pairHash, letters, before, size);
      words++;
      before = at;
      beforeHash = hash;
    }

    private boolean isSign(int i) {
      return i < from || i >= to || !Character.isLetterOrDigit(names.charAt(i));
    }

    /** Whether a word ends before index {@code i}: at a sign, or where camelCase humps. */
    private boolean splits(int i) {
      char before = names.charAt(i - 1);
      char c = names.charAt(i);
      return Character.isLetter(c) != Character.isLetter(before)
          || (Character.isUpperCase(c) && Character.isLowerCase(before));
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
