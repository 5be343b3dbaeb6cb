package news.parallax.crawler.extract;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Which words in class names, ids and roles hint at what; read from a data file. */
final class HintWords {

  private static final Map<String, Hint> WORDS = read();
  private static final Set<String> LEAVES = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "li");
  private static final String[] LEAF_ATTRIBUTES = {"id", "class", "itemprop"};
  private static final int WORD_LETTERS_MIN = 4;
  private static final String[] ATTRIBUTES = {
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
    "name"
  };

  /** A page repeats its class names; confined to one page. */
  private final Map<String, Set<Hint>> seen = new HashMap<>();

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

  Set<Hint> of(Element element) {
    if (element.attributes().isEmpty()) {
      return Set.of();
    }
    StringBuilder names = new StringBuilder();
    boolean leaf = LEAVES.contains(element.normalName());
    for (String attribute : leaf ? LEAF_ATTRIBUTES : ATTRIBUTES) {
      String value = element.attr(attribute);
      if (!value.isEmpty() && value.length() < 400) {
        names.append(value).append(' ');
      }
    }
    return names.isEmpty() ? Set.of() : seen.computeIfAbsent(names.toString(), HintWords::hints);
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
