package news.parallax.indexer.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.List;
import news.parallax.indexer.words.Word;
import news.parallax.indexer.words.Words;

/**
 * Which words of two texts differ, as an edit script over folded words tells (Myers 1986).
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

  static WordDelta between(String first, String second) {
    List<Word> a = Words.in(first);
    List<Word> b = Words.in(second);
    List<AbstractDelta<String>> deltas =
        DiffUtils.diff(folded(a), folded(b)).getDeltas();
    List<Row.Changed> inFirst = new ArrayList<>();
    List<Row.Changed> inSecond = new ArrayList<>();
    int longest = 0;
    int lost = 0;
    int from = 0;
    for (AbstractDelta<String> delta : deltas) {
      longest = Math.max(longest, delta.getSource().getPosition() - from);
      from = delta.getSource().getPosition() + delta.getSource().size();
      lost += delta.getSource().size();
      span(a, delta.getSource(), inFirst);
      span(b, delta.getTarget(), inSecond);
    }
    return new WordDelta(
        List.copyOf(inFirst),
        List.copyOf(inSecond),
        a.size() - lost,
        Math.max(longest, a.size() - from),
        a.size(),
        b.size());
  }

  private static List<String> folded(List<Word> words) {
    return words.stream().map(Word::folded).toList();
  }

  private static void span(List<Word> words, Chunk<String> chunk, List<Row.Changed> spans) {
    if (chunk.size() > 0) {
      spans.add(
          new Row.Changed(
              words.get(chunk.getPosition()).start(),
              words.get(chunk.getPosition() + chunk.size() - 1).end()));
    }
  }

  boolean isSame() {
    return inFirst.isEmpty() && inSecond.isEmpty();
  }

  /** Shared words over the longer text's words, in percent. */
  int percentShared() {
    int longer = Math.max(wordsOfFirst, wordsOfSecond);
    return longer == 0 ? 100 : Math.round(100f * shared / longer);
  }
}
