package news.parallax.indexer.copies;

/**
 * What two held texts have in common, copies or not.
 *
 * @param words how many of the first's words stand in shared runs that are no set phrase
 * @param longestRun in words
 */
public record SharedWords(int words, int longestRun) {

  /** A shorter run than this may be a set phrase. */
  public static final int RUN_MIN = 7;

  public static final SharedWords NONE = new SharedWords(0, 0);
}
