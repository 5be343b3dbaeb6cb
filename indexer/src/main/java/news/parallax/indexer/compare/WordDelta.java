package news.parallax.indexer.compare;

import java.util.ArrayList;
import java.util.List;
import news.parallax.indexer.words.Word;
import news.parallax.indexer.words.Words;

/**
 * Which words of two texts differ; case, marks and spacing do not count, but the signs of money and
 * percent do.
 *
 * @param inFirst words of the first text that the second has not, as spans of its UTF-16 units
 * @param inSecond the reverse
 * @param shared how many words are equal, in order
 * @param longestRun most equal words in a row
 */
record WordDelta(
    List<Row.Changed> inFirst,
    List<Row.Changed> inSecond,
    int shared,
    int longestRun,
    int wordsOfFirst,
    int wordsOfSecond) {

  private static final String PERCENT = "%‰٪";

  static WordDelta between(String first, String second) {
    List<Word> a = words(first);
    List<Word> b = words(second);
    List<Row.Changed> inFirst = new ArrayList<>();
    List<Row.Changed> inSecond = new ArrayList<>();
    int longest = 0;
    int lost = 0;
    int from = 0;
    for (EditScript.Change change : EditScript.between(folded(a), folded(b))) {
      longest = Math.max(longest, change.from() - from);
      from = change.to();
      lost += change.to() - change.from();
      span(a, change.from(), change.to(), inFirst);
      span(b, change.newFrom(), change.newTo(), inSecond);
    }
    return new WordDelta(
        List.copyOf(inFirst),
        List.copyOf(inSecond),
        a.size() - lost,
        Math.max(longest, a.size() - from),
        a.size(),
        b.size());
  }

  /** Five dollars are not five euros: signs that change what a number says are words here. */
  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    int from = 0;
    for (Word word : Words.in(text)) {
      signs(text, from, word.start(), words);
      words.add(word);
      from = word.end();
    }
    signs(text, from, text.length(), words);
    return words;
  }

  private static void signs(String text, int from, int to, List<Word> words) {
    for (int at = from; at < to; at++) {
      char c = text.charAt(at);
      if (Character.getType(c) == Character.CURRENCY_SYMBOL || PERCENT.indexOf(c) >= 0) {
        words.add(new Word(at, at + 1, String.valueOf(c), String.valueOf(c)));
      }
    }
  }

  private static List<String> folded(List<Word> words) {
    return words.stream().map(Word::folded).toList();
  }

  private static void span(List<Word> words, int from, int to, List<Row.Changed> spans) {
    if (from < to) {
      spans.add(new Row.Changed(words.get(from).start(), words.get(to - 1).end()));
    }
  }

  boolean isSame() {
    return inFirst.isEmpty() && inSecond.isEmpty();
  }

  /** Shared words over the longer text's words, in percent; 100 only where none differs. */
  int percentShared() {
    int longer = Math.max(wordsOfFirst, wordsOfSecond);
    return longer == 0 ? 100 : (int) (100L * shared / longer);
  }
}
