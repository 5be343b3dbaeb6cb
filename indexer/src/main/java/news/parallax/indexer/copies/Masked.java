package news.parallax.indexer.copies;

/**
 * A text with its stock words marked: words in runs that several unrelated texts have too, as site
 * furniture, market templates and set phrases are. They prove no copy.
 */
record Masked(Print print, boolean[] stock, int ownWords) {

  private static final int OWN_WORDS_MIN = 8;

  static Masked of(Print print, boolean[] stock) {
    int own = 0;
    for (boolean s : stock) {
      own += s ? 0 : 1;
    }
    return own < OWN_WORDS_MIN
        ? new Masked(print, new boolean[stock.length], stock.length)
        : new Masked(print, stock, own);
  }

  /** Which share of its own words is covered. */
  double share(boolean[] covered) {
    int count = 0;
    for (int i = 0; i < covered.length; i++) {
      count += covered[i] && !stock[i] ? 1 : 0;
    }
    return ownWords == 0 ? 0 : (double) count / ownWords;
  }
}
