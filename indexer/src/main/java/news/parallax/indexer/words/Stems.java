package news.parallax.indexer.words;

/** Cuts inflection off, roughly and for any language: what remains is only ever compared. */
public final class Stems {

  private static final int LATIN_MAX = 7;
  private static final int CYRILLIC_MAX = 6;
  private static final int ARABIC_MIN = 3;
  private static final String[] ARABIC_PREFIXES = {"وال", "بال", "فال", "كال", "لل", "ال", "و"};

  private Stems() {}

  /**
   * What is left of a word.
   *
   * @param word folded, not empty
   */
  public static String of(String word, String language) {
    int c = word.codePointAt(0);
    if (c >= 0x0400 && c < 0x0530) {
      return cut(word, CYRILLIC_MAX);
    }
    if (c >= 0x0600 && c < 0x0700) {
      return arabic(word);
    }
    return language.equals("en") ? english(word) : cut(word, LATIN_MAX);
  }

  private static String english(String word) {
    int length = word.length();
    if (length > 4 && word.endsWith("ies")) {
      return word.substring(0, length - 3) + "y";
    }
    return length > 3 && word.endsWith("s") && !word.endsWith("ss")
        ? word.substring(0, length - 1)
        : word;
  }

  private static String arabic(String word) {
    for (String prefix : ARABIC_PREFIXES) {
      if (word.startsWith(prefix) && word.length() >= prefix.length() + ARABIC_MIN) {
        return cut(word.substring(prefix.length()), 5);
      }
    }
    return cut(word, 5);
  }

  private static String cut(String word, int most) {
    if (word.length() > most) {
      return word.substring(0, most);
    }
    return word.length() > 4 ? word.substring(0, word.length() - 1) : word;
  }
}
