package news.parallax.indexer.lucene;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of an article's own text with the words that matched.
 *
 * @param text verbatim
 * @param marks in order, none touching another; offsets into {@code text} in UTF-16 units
 */
public record Passage(String text, List<Mark> marks) {

  public Passage {
    marks = List.copyOf(marks);
  }

  /** From {@code start} to before {@code end}. */
  public record Mark(int start, int end) {}

  /** The text cut where marks begin and end; joined again it is the text. */
  public List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    int done = 0;
    for (Mark mark : marks) {
      if (mark.start() > done) {
        runs.add(new Run(text.substring(done, mark.start()), false));
      }
      runs.add(new Run(text.substring(mark.start(), mark.end()), true));
      done = mark.end();
    }
    if (done < text.length()) {
      runs.add(new Run(text.substring(done), false));
    }
    return List.copyOf(runs);
  }

  /** A piece of the text that is marked throughout or not at all. */
  public record Run(String text, boolean marked) {}
}
