package news.parallax.indexer.query;

/** What is left of typed text when its punctuation goes. */
final class Words {

  private static final String MARKS = "\"“”„‟«»「」『』";

  private Words() {}

  /** The word without marks at its ends; empty when it was nothing but marks. */
  static String word(String typed) {
    int[] c = typed.codePoints().toArray();
    int from = 0;
    int to = c.length;
    while (from < to && !counts(c[from])) {
      from++;
    }
    while (to > from && !counts(c[to - 1])) {
      to--;
    }
    return new String(c, from, to - from);
  }

  /** Single spaces, no quotation marks; empty when no word is in it. */
  static String phrase(String typed) {
    StringBuilder text = new StringBuilder(typed.length());
    typed.codePoints().map(c -> MARKS.indexOf(c) < 0 ? c : ' ').forEach(text::appendCodePoint);
    String single = text.toString().strip().replaceAll("\\s+", " ");
    return single.codePoints().anyMatch(Words::counts) ? single : "";
  }

  static int count(String phrase) {
    return phrase.split(" ", -1).length;
  }

  static boolean counts(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.OTHER_SYMBOL;
  }
}
