package news.parallax.pages;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import news.parallax.indexer.compare.EditScript;

/** Two wordings of one text, word by word; words as the text's own language breaks them. */
public final class WordDifference {

  /** A stretch of words that stands in both, only in the old, or only in the new wording. */
  public record Stretch(In in, String text) {}

  /** Where a stretch stands. */
  public enum In {
    BOTH,
    OLD,
    NEW
  }

  private WordDifference() {}

  static List<Stretch> between(String before, String after, String language) {
    List<String> old = words(before, language);
    List<String> now = words(after, language);
    List<Stretch> stretches = new ArrayList<>();
    int done = 0;
    for (EditScript.Change change : EditScript.between(old, now)) {
      add(stretches, In.BOTH, old.subList(done, change.from()));
      add(stretches, In.OLD, old.subList(change.from(), change.to()));
      add(stretches, In.NEW, now.subList(change.newFrom(), change.newTo()));
      done = change.to();
    }
    add(stretches, In.BOTH, old.subList(done, old.size()));
    return List.copyOf(stretches);
  }

  private static void add(List<Stretch> stretches, In in, List<String> words) {
    if (!words.isEmpty()) {
      stretches.add(new Stretch(in, String.join("", words)));
    }
  }

  /** Words, and what stands between them, in order; joined again they are the text. */
  static List<String> words(String text, String language) {
    BreakIterator breaks = BreakIterator.getWordInstance(new ULocale(language));
    breaks.setText(text);
    List<String> words = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      words.add(text.substring(start, end));
      start = end;
    }
    return words;
  }

  static int count(String text, String language) {
    return (int)
        words(text, language).stream()
            .filter(word -> Character.isLetterOrDigit(word.codePointAt(0)))
            .count();
  }
}
