package news.parallax.indexer.lucene;

import java.util.ArrayList;
import java.util.List;

/**
 * Stems of an Arabic word, after the "light10" scheme of Larkey, Ballesteros and Connell (2007):
 * article, clitics and endings go, the root stays untouched.
 *
 * <p>A first letter that may be a conjunction, a preposition or a verb's person gives a second stem
 * without it, since only the reader can tell {@code وزير} (minister) from {@code و} and {@code
 * زير}.
 */
final class ArabicStems {

  private static final int STEM_MIN = 3;
  private static final List<String> ARTICLES =
      List.of("وبال", "فبال", "وال", "فال", "بال", "كال", "ولل", "فلل", "لل", "ال");
  private static final List<String> ENDINGS =
      List.of(
          "هما", "تين", "ها", "هم", "هن", "كم", "نا", "ات", "ان", "ون", "ين", "تا", "وا", "يه", "ه",
          "ي", "ا", "ت");
  private static final String CLITICS = "وفبلكسيتن";

  private ArabicStems() {}

  static List<String> of(String word) {
    String plain = plain(word);
    String bare = withoutArticle(plain);
    List<String> stems = new ArrayList<>();
    stems.add(withoutEndings(bare));
    boolean mayHoldClitic = bare.equals(plain) && bare.length() > STEM_MIN;
    if (mayHoldClitic && CLITICS.indexOf(bare.charAt(0)) >= 0) {
      stems.add(withoutEndings(withoutArticle(bare.substring(1))));
    }
    return stems.stream().distinct().toList();
  }

  /** Letters that writers interchange become one; vowel signs and the long stroke go. */
  private static String plain(String word) {
    StringBuilder plain = new StringBuilder(word.length());
    word.chars()
        .filter(c -> !(c >= 0x064B && c <= 0x0652) && c != 0x0640 && c != 0x0670)
        .map(ArabicStems::letter)
        .forEach(c -> plain.append((char) c));
    return plain.toString();
  }

  private static int letter(int c) {
    return switch (c) {
      case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
      case 'ى', 'ئ' -> 'ي';
      case 'ؤ' -> 'و';
      case 'ة' -> 'ه';
      default -> c;
    };
  }

  private static String withoutArticle(String word) {
    for (String article : ARTICLES) {
      if (word.startsWith(article) && word.length() - article.length() >= STEM_MIN - 1) {
        return word.substring(article.length());
      }
    }
    return word;
  }

  private static String withoutEndings(String word) {
    String stem = word;
    for (String ending = endingOf(stem); !ending.isEmpty(); ending = endingOf(stem)) {
      stem = stem.substring(0, stem.length() - ending.length());
    }
    return stem;
  }

  private static String endingOf(String stem) {
    for (String ending : ENDINGS) {
      if (stem.endsWith(ending) && stem.length() - ending.length() >= STEM_MIN) {
        return ending;
      }
    }
    return "";
  }
}
