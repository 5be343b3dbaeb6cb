package news.parallax.indexer.names;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reduces a name to the consonants that survive every transliteration, so that Antonov, Антонова
 * and أنطونوف are one key. Letters that scripts and languages confuse (l r, b v f p, g k q, d t, m
 * n, all hissing sounds) are one class; vowels count only in front.
 */
public final class NameSkeletons {

  private static final int CONSONANTS_MIN = 2;
  private static final int LENGTH_MAX = 40;
  private static final char HISS = 's';
  private static final Normalizer2 NFD = Normalizer2.getNFDInstance();
  private static final ThreadLocal<Transliterator> ANY_LATIN =
      ThreadLocal.withInitial(() -> Transliterator.getInstance("Any-Latin"));
  private static final Map<Integer, String> LATIN = new ConcurrentHashMap<>();
  private static final String[] CYRILLIC_ENDINGS = {
    "ыми", "ими", "ого", "его", "ому", "ему", "ами", "ями", "ым", "ом", "ем", "ой", "ей", "ою",
    "ах", "ях"
  };
  private static final String[] ARABIC_PREFIXES = {"وال", "بال", "فال", "كال", "لل", "ال"};

  private NameSkeletons() {}

  /**
   * The key of one word, folded or as printed; empty where fewer than two consonants remain.
   *
   * @param language decides a few letters only (Polish and German w)
   */
  public static Optional<String> of(String word, String language) {
    String bare = withoutEnding(withoutPrefix(word));
    if (bare.length() > LENGTH_MAX) {
      return Optional.empty();
    }
    String latin = latin(bare);
    StringBuilder classes = new StringBuilder(latin.length());
    int at = 0;
    while (at < latin.length()) {
      int used = sound(latin, at, language, classes);
      at += used;
    }
    return classes.length() < CONSONANTS_MIN
        ? Optional.empty()
        : Optional.of(startsWithVowel(latin) ? "a" + classes : classes.toString());
  }

  private static String withoutPrefix(String word) {
    if (isArabic(word.codePointAt(0))) {
      for (String prefix : ARABIC_PREFIXES) {
        if (word.length() >= prefix.length() + 3 && word.startsWith(prefix)) {
          return word.substring(prefix.length());
        }
      }
    }
    return word;
  }

  private static boolean isArabic(int c) {
    return c >= 0x0600 && c < 0x0700;
  }

  private static String withoutEnding(String word) {
    if (Character.UnicodeBlock.of(word.codePointAt(0)) == Character.UnicodeBlock.CYRILLIC) {
      for (String ending : CYRILLIC_ENDINGS) {
        if (word.length() >= ending.length() + 4 && word.endsWith(ending)) {
          return word.substring(0, word.length() - ending.length());
        }
      }
    }
    return word;
  }

  /** Latin letters, lower case, marks kept only where they make another sound (č, š, ž, ş, ć). */
  private static String latin(String word) {
    StringBuilder latin = new StringBuilder(word.length() + 4);
    word.codePoints()
        .forEach(
            c -> {
              if (c >= 'a' && c <= 'z') {
                latin.append((char) c);
              } else {
                latin.append(LATIN.computeIfAbsent(c, NameSkeletons::latinOf));
              }
            });
    return latin.toString();
  }

  private static String latinOf(int c) {
    if (c == 'й' || c == 'Й') {
      return "i"; // a vowel at the end of half the surnames; ICU writes j
    }
    String lower = Character.toString(Character.toLowerCase(c));
    String latin = c < 0x250 ? lower : ANY_LATIN.get().transliterate(lower);
    String special = special(latin);
    return special.isEmpty() ? stripped(latin) : special;
  }

  private static String special(String latin) {
    return switch (latin) {
      case "č", "ć", "š", "ś", "ş", "ş̌", "ž", "ź", "ż", "ŝ", "ș", "ĉ", "ğ" ->
          latin.equals("ğ") ? "gh" : "sh";
      case "ç" -> "sh";
      case "ł" -> "l";
      case "ß" -> "ss";
      case "ð", "þ", "đ" -> "d";
      case "ı" -> "i";
      case "æ", "ø", "œ" -> "o";
      default -> "";
    };
  }

  private static String stripped(String latin) {
    StringBuilder plain = new StringBuilder();
    NFD.normalize(latin)
        .chars()
        .filter(x -> x < 0x80 && Character.isLetter(x) || isAyin(x))
        .forEach(x -> plain.append(isAyin(x) ? 'a' : (char) Character.toLowerCase(x)));
    return plain.toString();
  }

  private static boolean isAyin(int c) {
    return c == 0x02BF || c == 0x02BE;
  }

  private static boolean startsWithVowel(String latin) {
    return !latin.isEmpty() && "aeiouyw".indexOf(latin.charAt(0)) >= 0;
  }

  /** Appends the class of the sound that begins here and returns how many letters it takes. */
  private static int sound(String latin, int at, String language, StringBuilder classes) {
    if (HISS_BEGINS.indexOf(latin.charAt(at)) >= 0) {
      for (String hiss : HISSES) {
        if (latin.startsWith(hiss, at)) {
          append(classes, HISS);
          return hiss.length();
        }
      }
    }
    String rest = latin.substring(at, Math.min(latin.length(), at + 3));
    if (rest.startsWith("kh")) {
      return 2;
    }
    if (rest.startsWith("ng") && !(rest.length() > 2 && isVowel(rest.charAt(2)))) {
      append(classes, 'n');
      return 2;
    }
    if (rest.startsWith("ks") || rest.charAt(0) == 'x') {
      append(classes, 'k');
      append(classes, HISS);
      return rest.charAt(0) == 'x' ? 1 : 2;
    }
    letter(rest, language, classes);
    return rest.length() > 1 && "ph".equals(rest.substring(0, 2)) ? 2 : 1;
  }

  private static final String[] HISSES = {
    "tsch", "tsh", "tch", "dsch", "dzh", "sch", "zh", "sh", "ch", "cz", "sz", "ts", "tz", "dj", "dz"
  };

  private static final String HISS_BEGINS = "tdszc";

  private static void letter(String rest, String language, StringBuilder classes) {
    char next = rest.length() > 1 ? rest.charAt(1) : ' ';
    switch (rest.charAt(0)) {
      case 's', 'z', 'j' -> append(classes, HISS);
      case 'c' -> append(classes, "eiy".indexOf(next) >= 0 ? HISS : 'k');
      case 'k', 'g', 'q' -> append(classes, 'k');
      case 't', 'd' -> append(classes, 't');
      case 'b', 'v', 'f', 'p' -> append(classes, 'p');
      case 'w' -> {
        if (language.equals("pl") || language.equals("de")) {
          append(classes, 'p');
        }
      }
      case 'l', 'r' -> append(classes, 'r');
      case 'm', 'n' -> append(classes, 'n');
      default -> {
        // vowels, h and y carry nothing
      }
    }
  }

  private static boolean isVowel(char c) {
    return "aeiouy".indexOf(c) >= 0;
  }

  /** Doubled consonants are one: Haddad, حداد. */
  private static void append(StringBuilder classes, char sound) {
    if (classes.isEmpty() || classes.charAt(classes.length() - 1) != sound) {
      classes.append(sound);
    }
  }
}
