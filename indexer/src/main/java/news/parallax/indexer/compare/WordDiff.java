package news.parallax.indexer.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What changed between two revisions of one article, word by word. */
public final class WordDiff {

  private static final Pattern TOKEN =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\s+|[^\\p{L}\\p{M}\\p{N}\\s]");

  /** So many words in common: one paragraph that was edited, not two. */
  private static final double EDITED_SHARE = 0.4;

  private WordDiff() {}

  /** A stretch of text that stayed, came or went. */
  public record Run(Kind kind, String text) {}

  /** What became of a stretch. */
  public enum Kind {
    EQUAL,
    INSERTED,
    DELETED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The runs from one text to the other: without the inserted ones they are the first text, without
   * the deleted ones the second; no two neighbours are of one kind.
   */
  public static List<Run> between(String before, String after) {
    return runs(tokens(before), tokens(after));
  }

  /**
   * The same paragraph by paragraph: an edited paragraph is one list of runs; one that came or went
   * is one run.
   */
  public static List<List<Run>> between(List<String> before, List<String> after) {
    List<List<Run>> paragraphs = new ArrayList<>();
    int done = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
      int at = delta.getSource().getPosition();
      before.subList(done, at).forEach(same -> paragraphs.add(List.of(run(Kind.EQUAL, same))));
      paragraphs.addAll(changed(delta.getSource().getLines(), delta.getTarget().getLines()));
      done = at + delta.getSource().size();
    }
    before.subList(done, before.size())
        .forEach(same -> paragraphs.add(List.of(run(Kind.EQUAL, same))));
    return paragraphs;
  }

  /** Pairs what was edited in order; what finds no mate went or came. */
  private static List<List<Run>> changed(List<String> gone, List<String> come) {
    List<List<Run>> paragraphs = new ArrayList<>();
    int next = 0;
    for (String old : gone) {
      int mate = mate(old, come, next);
      if (mate < 0) {
        paragraphs.add(List.of(run(Kind.DELETED, old)));
      } else {
        come.subList(next, mate).forEach(n -> paragraphs.add(List.of(run(Kind.INSERTED, n))));
        paragraphs.add(between(old, come.get(mate)));
        next = mate + 1;
      }
    }
    come.subList(next, come.size()).forEach(n -> paragraphs.add(List.of(run(Kind.INSERTED, n))));
    return paragraphs;
  }

  private static int mate(String old, List<String> come, int from) {
    List<String> words = tokens(old);
    for (int i = from; i < come.size(); i++) {
      List<String> others = tokens(come.get(i));
      int longer = Math.max(words.size(), others.size());
      if (Overlap.atMost(words, others) >= EDITED_SHARE * longer
          && Overlap.of(words, others).words() >= EDITED_SHARE * longer) {
        return i;
      }
    }
    return -1;
  }

  private static List<Run> runs(List<String> before, List<String> after) {
    List<Run> runs = new ArrayList<>();
    int done = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
      int at = delta.getSource().getPosition();
      add(runs, Kind.EQUAL, before.subList(done, at));
      add(runs, Kind.DELETED, delta.getSource().getLines());
      add(runs, Kind.INSERTED, delta.getTarget().getLines());
      done = at + delta.getSource().size();
    }
    add(runs, Kind.EQUAL, before.subList(done, before.size()));
    return runs;
  }

  private static void add(List<Run> runs, Kind kind, List<String> tokens) {
    if (!tokens.isEmpty()) {
      runs.add(run(kind, String.join("", tokens)));
    }
  }

  private static Run run(Kind kind, String text) {
    return new Run(kind, text);
  }

  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      tokens.add(token.group());
    }
    return tokens;
  }
}
