package news.parallax.crawler.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** How a text's letters are spread over the scripts. */
record Letters(Map<UnicodeScript, Integer> counts, int total) {

  /** Scripts that more than one language writes, and all the others. */
  enum Script {
    LATIN,
    CYRILLIC,
    ARABIC,
    DEVANAGARI,
    KANA,
    HAN,
    OTHER
  }

  /** Scripts that settle the language. */
  private static final Map<UnicodeScript, String> SETTLED =
      Map.ofEntries(
          Map.entry(UnicodeScript.HANGUL, "ko"),
          Map.entry(UnicodeScript.HEBREW, "he"),
          Map.entry(UnicodeScript.GREEK, "el"),
          Map.entry(UnicodeScript.THAI, "th"),
          Map.entry(UnicodeScript.ARMENIAN, "hy"),
          Map.entry(UnicodeScript.GEORGIAN, "ka"),
          Map.entry(UnicodeScript.BENGALI, "bn"),
          Map.entry(UnicodeScript.TAMIL, "ta"),
          Map.entry(UnicodeScript.TELUGU, "te"),
          Map.entry(UnicodeScript.GUJARATI, "gu"),
          Map.entry(UnicodeScript.GURMUKHI, "pa"),
          Map.entry(UnicodeScript.KANNADA, "kn"),
          Map.entry(UnicodeScript.MALAYALAM, "ml"),
          Map.entry(UnicodeScript.ORIYA, "or"),
          Map.entry(UnicodeScript.SINHALA, "si"),
          Map.entry(UnicodeScript.KHMER, "km"),
          Map.entry(UnicodeScript.LAO, "lo"),
          Map.entry(UnicodeScript.MYANMAR, "my"),
          Map.entry(UnicodeScript.TIBETAN, "bo"),
          Map.entry(UnicodeScript.ETHIOPIC, "am"),
          Map.entry(UnicodeScript.THAANA, "dv"));

  /** Japanese mixes kana among the Chinese characters; Chinese never does. */
  private static final double KANA_SHARE_MIN = 0.05;

  /** One Chinese character stands for a word, a syllable of Hangul for half of one. */
  private static final int DENSE_WEIGHT = 3;

  private static final int ASCII_END = 128;

  static Letters of(String text) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    int ascii = 0;
    int total = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c < ASCII_END) {
        ascii += Character.isLetter(c) ? 1 : 0;
      } else if (Character.isLetter(c)) {
        counts.merge(UnicodeScript.of(c), 1, Integer::sum);
        total++;
      }
    }
    if (ascii > 0) {
      counts.merge(UnicodeScript.LATIN, ascii, Integer::sum);
    }
    return new Letters(counts, total + ascii);
  }

  Script mainScript() {
    int kana = count(UnicodeScript.HIRAGANA) + count(UnicodeScript.KATAKANA);
    int han = count(UnicodeScript.HAN);
    UnicodeScript main = main();
    if (main == UnicodeScript.HAN
        || main == UnicodeScript.HIRAGANA
        || main == UnicodeScript.KATAKANA) {
      return kana >= (han + kana) * KANA_SHARE_MIN ? Script.KANA : Script.HAN;
    }
    return switch (main) {
      case LATIN -> Script.LATIN;
      case CYRILLIC -> Script.CYRILLIC;
      case ARABIC -> Script.ARABIC;
      case DEVANAGARI -> Script.DEVANAGARI;
      default -> Script.OTHER;
    };
  }

  /** The language of a script that only one language writes. */
  Optional<String> onlyLanguage() {
    return Optional.ofNullable(SETTLED.get(main()));
  }

  boolean isMostlyDense() {
    return weight(main()) > 0 && isDense(main()) && total >= LEAST_DENSE;
  }

  private static final int LEAST_DENSE = 8;

  private UnicodeScript main() {
    return counts.keySet().stream()
        .max((a, b) -> Integer.compare(weight(a), weight(b)))
        .orElse(UnicodeScript.COMMON);
  }

  private int weight(UnicodeScript script) {
    return count(script) * (isDense(script) ? DENSE_WEIGHT : 1);
  }

  private static boolean isDense(UnicodeScript script) {
    return script == UnicodeScript.HAN
        || script == UnicodeScript.HANGUL
        || script == UnicodeScript.HIRAGANA
        || script == UnicodeScript.KATAKANA;
  }

  private int count(UnicodeScript script) {
    return counts.getOrDefault(script, 0);
  }
}
