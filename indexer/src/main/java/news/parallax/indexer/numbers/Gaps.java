package news.parallax.indexer.numbers;

/** What may stand between two words of one number: spaces and hyphens, nothing else. */
final class Gaps {

  private Gaps() {}

  static boolean joins(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isSpace(text.charAt(i)) && !isHyphen(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\u00A0' || c == '\u202F' || c == '\u2009' || c == '\u200C';
  }

  static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }
}
