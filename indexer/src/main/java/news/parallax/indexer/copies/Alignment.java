package news.parallax.indexer.copies;

import java.util.List;
import news.parallax.story.SharedRun;

/**
 * How much of two texts is one text.
 *
 * @param firstWords how many words the first has
 * @param ofFirst share of the first's words that stand in runs the second has too
 * @param ofSecond the reverse
 * @param longestRun longest run that both have, in words
 * @param numbers what the shorter text's numbers say
 * @param names what its names say
 * @param runs where they are one, in the first's order, longest stretches of each
 */
record Alignment(
    int firstWords,
    int secondWords,
    double ofFirst,
    double ofSecond,
    int longestRun,
    Facts numbers,
    Facts names,
    List<SharedRun> runs) {

  Alignment {
    runs = List.copyOf(runs);
  }

  /**
   * Distinct facts of one kind in the shorter text.
   *
   * @param common how many of them the other text has
   */
  record Facts(int common, int all) {

    /** 1 when there are none. */
    double share() {
      return all == 0 ? 1 : (double) common / all;
    }
  }

  /** The larger share of the two. */
  double share() {
    return Math.max(ofFirst, ofSecond);
  }

  double smallerShare() {
    return Math.min(ofFirst, ofSecond);
  }

  int shorterWords() {
    return Math.min(firstWords, secondWords);
  }
}
