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

  /** The id of a heading is made of its own words, which speak of the news. */
  private static final Set<String> HEADING_ATTRIBUTES = Set.of("class", "itemprop");

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
  private static final int SEEN_CHARS_MAX = 120;

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
    if (element.attributes().isEmpty()) {
      return Set.of();
    }
    StringBuilder names = new StringBuilder();
    Set<String> speaking = speaking(element.normalName());
    for (Attribute attribute : element.attributes()) {
      String value = speaking.contains(attribute.getKey()) ? attribute.getValue() : "";
      if (!value.isEmpty() && value.length() < NAMES_CHARS_MAX) {
        names.append(value).append(' ');
      }
    }
    return names.isEmpty() ? Set.of() : remembered(names.toString());
  }

  private static Set<String> speaking(String tag) {
    if (!LEAVES.contains(tag)) {
      return ATTRIBUTES;
    }
    return tag.startsWith("h") ? HEADING_ATTRIBUTES : LEAF_ATTRIBUTES;
  }

  private static Set<Hint> remembered(String names) {
    Set<Hint> known = SEEN.get(names);
    if (known != null) {
      return known;
    }
    Set<Hint> hints = hints(names);
    if (SEEN.size() < SEEN_MAX && names.length() < SEEN_CHARS_MAX) {
      SEEN.put(names, hints);
    }
    return hints;
  }

  /**
   * Hints of a string of names: each word, and each two neighbours within one name, is looked up.
   */
  static Set<Hint> hints(String names) {
    EnumSet<Hint> hints = EnumSet.noneOf(Hint.class);
    for (String name : names.split("\\s+", -1)) {
      EnumSet<Hint> of = EnumSet.noneOf(Hint.class);
      add(of, name);
      if (!of.contains(Hint.STATE)) {
        hints.addAll(of);
      }
    }
    return hints;
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
