package news.parallax.indexer.numbers;

/** How the text qualifies a number. */
public enum Approx {
  EXACT("exact"),
  ABOUT("about"),
  NEARLY("nearly"),
  MORE_THAN("moreThan"),
  AT_LEAST("atLeast"),
  LESS_THAN("lessThan");

  private final String word;

  Approx(String word) {
    this.word = word;
  }

  /** As the interchange lines and the API spell it. */
  public String word() {
    return word;
  }
}
