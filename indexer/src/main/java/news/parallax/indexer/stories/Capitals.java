package news.parallax.indexer.stories;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import news.parallax.indexer.words.Word;

/** Which words have their capital for being names and not for beginning a sentence. */
final class Capitals {

  private Capitals() {}

  /** Folded words that stand with a capital inside a sentence. */
  static Set<String> inside(List<Word> words, String text) {
    Set<String> inside = new HashSet<>();
    for (int i = 1; i < words.size(); i++) {
      if (words.get(i).isCapital() && !startsSentence(words, i, text)) {
        inside.add(words.get(i).folded());
      }
    }
    return inside;
  }

  private static boolean startsSentence(List<Word> words, int at, String text) {
    for (int i = words.get(at - 1).end(); i < words.get(at).start(); i++) {
      char c = text.charAt(i);
      if (c == '.' || c == '!' || c == '?' || c == '\n' || c == ':' || c == '"' || c == '“'
          || c == '«') {
        return true;
      }
    }
    return false;
  }
}
