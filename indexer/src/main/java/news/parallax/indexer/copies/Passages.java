package news.parallax.indexer.copies;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import news.parallax.story.CopyVerdict;
import news.parallax.story.SharedRun;

/** What a verdict's shared runs leave over of the two texts, in the pages' own words. */
public final class Passages {

  /** Fewer words between two runs are a change of wording. */
  private static final int WORDS_MIN = 4;

  private Passages() {}

  /** What the copy has of its own. */
  public static List<String> added(CopyVerdict copy, List<String> childParagraphs) {
    return outside(copy, childParagraphs, SharedRun::child);
  }

  /**
   * What the copy left out.
   *
   * @param parentParagraphs of the revision that the verdict names
   */
  public static List<String> leftOut(CopyVerdict copy, List<String> parentParagraphs) {
    return outside(copy, parentParagraphs, SharedRun::parent);
  }

  private record Place(int paragraph, int start, int end) {}

  private static List<String> outside(
      CopyVerdict copy, List<String> paragraphs, ToIntFunction<SharedRun> first) {
    List<Place> places = new ArrayList<>();
    Print.read(paragraphs, (code, p, start, end, han) -> places.add(new Place(p, start, end)));
    boolean[] shared = new boolean[places.size()];
    for (SharedRun run : copy.runs()) {
      int from = first.applyAsInt(run);
      for (int i = from; i < Math.min(from + run.words(), shared.length); i++) {
        shared[i] = true;
      }
    }
    return passages(places, shared, paragraphs);
  }

  private static List<String> passages(
      List<Place> places, boolean[] shared, List<String> paragraphs) {
    List<String> passages = new ArrayList<>();
    int from = 0;
    while (from < shared.length) {
      int to = from;
      while (to < shared.length
          && shared[to] == shared[from]
          && places.get(to).paragraph() == places.get(from).paragraph()) {
        to++;
      }
      if (!shared[from] && to - from >= WORDS_MIN) {
        String paragraph = paragraphs.get(places.get(from).paragraph());
        passages.add(paragraph.substring(places.get(from).start(), places.get(to - 1).end()));
      }
      from = to;
    }
    return passages;
  }
}
