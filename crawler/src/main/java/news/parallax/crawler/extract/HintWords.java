package news.parallax.crawler.extract;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Which words in class names, ids and roles hint at what; read from a data file. */
final class HintWords {

  private static final Map<String, Hint> WORDS = read();
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

  /** Pages of one outlet repeat their names; bounded, for a page may invent as many as it likes. */
  private static final Map<String, Set<Hint>> SEEN = new ConcurrentHashMap<>();

  private static final int SEEN_MAX = 16_384;
  private static final int SEEN_CHARS_MAX = 60;
  private static final Set<Hint> NONE = Set.of();

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

  static Set<Hint> of(Element element) {
    if (element.attributesSize() == 0) {
      return NONE;
    }
    Set<Hint> hints = NONE;
    Set<String> speaking = LEAVES.contains(element.normalName()) ? LEAF_ATTRIBUTES : ATTRIBUTES;
    for (Attribute attribute : element.attributes()) {
      String value = speaking.contains(attribute.getKey()) ? attribute.getValue() : "";
      if (!value.isEmpty() && value.length() < NAMES_CHARS_MAX) {
        hints = both(hints, hints(value));
      }
    }
    return hints;
  }

  /** Hints of names with white space between them. */
  private static Set<Hint> hints(String names) {
    Set<Hint> hints = NONE;
    int start = 0;
    for (int i = 0; i <= names.length(); i++) {
      if (i == names.length() || isSpace(names.charAt(i))) {
        if (i > start) {
          hints = both(hints, remembered(names.substring(start, i)));
        }
        start = i + 1;
      }
    }
    return hints;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private static Set<Hint> both(Set<Hint> some, Set<Hint> more) {
    if (some.isEmpty() || more.isEmpty()) {
      return some.isEmpty() ? more : some;
    }
    EnumSet<Hint> all = EnumSet.copyOf(some);
    all.addAll(more);
    return all;
  }

  private static Set<Hint> remembered(String name) {
    Set<Hint> known = SEEN.get(name);
    if (known != null) {
      return known;
    }
    Set<Hint> hints = ofName(name);
    if (name.length() < SEEN_CHARS_MAX) {
      if (SEEN.size() >= SEEN_MAX) {
        SEEN.clear();
      }
      SEEN.put(name, hints);
    }
    return hints;
  }

  /** Hints of one name: each word, and each two neighbours within it, is looked up. */
  private static Set<Hint> ofName(String name) {
    EnumSet<Hint> hints = EnumSet.noneOf(Hint.class);
    add(hints, name);
    return hints.isEmpty() || hints.contains(Hint.STATE) ? NONE : hints;
  }

  private static void add(EnumSet<Hint> hints, String name) {
    String before = "";
    int start = 0;
    for (int i = 1; i <= name.length(); i++) {
      if (i == name.length() || splits(name, i)) {
        String word = word(name.substring(start, i));
        boolean standsAlone = isSign(name, start - 1) && isSign(name, i);
        start = i;
        if (!word.isEmpty()) {
          // Random ids hump like camels: "n1AuAdJlVL" is no advertisement.
          if (standsAlone || word.length() >= WORD_LETTERS_MIN) {
            look(hints, word);
          }
          look(hints, before + word);
          before = word;
        }
      }
    }
    look(hints, name.toLowerCase(Locale.ROOT));
  }

  private static boolean isSign(String name, int i) {
    return i < 0 || i >= name.length() || !Character.isLetterOrDigit(name.charAt(i));
  }

  /** Whether a word ends before index {@code i}: at a sign, or where camelCase humps. */
  private static boolean splits(String name, int i) {
    char before = name.charAt(i - 1);
    char c = name.charAt(i);
    return (!Character.isLetter(c) && Character.isLetter(before))
        || (Character.isLetter(c) && !Character.isLetter(before))
        || (Character.isUpperCase(c) && Character.isLowerCase(before));
  }

  private static String word(String piece) {
    return Character.isLetter(piece.charAt(0)) ? piece.toLowerCase(Locale.ROOT) : "";
  }

  private static void look(EnumSet<Hint> hints, String word) {
    Hint hint = WORDS.get(word);
    if (hint != null) {
      hints.add(hint);
    }
  }
}
