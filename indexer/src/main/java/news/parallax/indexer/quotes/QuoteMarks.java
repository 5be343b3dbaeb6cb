package news.parallax.indexer.quotes;

import java.util.Map;
import java.util.Set;

/** Which quotation marks open, which close what, over the typographies of the world's newspapers. */
final class QuoteMarks {

  /** Marks that open, with all that may close them (CLDR delimiters, and what keyboards make). */
  private static final Map<Character, String> CLOSING =
      Map.of(
          '“', "”\"",
          '„', "“”\"",
          '«', "»",
          '»', "«",
          '‹', "›",
          '"', "\"”",
          '”', "”“\"",
          '「', "」",
          '『', "』",
          '‘', "’");

  private static final Set<Character> ALWAYS_OPEN = Set.of('“', '„', '«', '「', '『');

  private QuoteMarks() {}

  /** What may close the mark; empty for a char that is no opening mark. */
  static String closing(char mark) {
    return CLOSING.getOrDefault(mark, "");
  }

  /**
   * Whether the mark at this place opens. Marks of one shape for both ends open where a word begins
   * behind them and none ends before; a closing mark in that place was meant to open.
   */
  static boolean opens(String text, int at) {
    char mark = text.charAt(at);
    if (closing(mark).isEmpty()) {
      return false;
    }
    boolean wordBehind = at + 1 < text.length() && startsWords(text.charAt(at + 1));
    boolean freeBefore = at == 0 || !endsWords(text.charAt(at - 1));
    return wordBehind && freeBefore || ALWAYS_OPEN.contains(mark) && freeBefore;
  }

  private static boolean startsWords(char c) {
    return Character.isLetterOrDigit(c) || "…[($€£¿¡'‘“«„".indexOf(c) >= 0;
  }

  private static boolean endsWords(char c) {
    return Character.isLetterOrDigit(c) || ".,!?…%".indexOf(c) >= 0;
  }

  /** Whether the char at this place can close; an apostrophe inside a word cannot. */
  static boolean closes(String text, int at) {
    boolean letterBehind = at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
    return text.charAt(at) != '’' || !letterBehind;
  }
}
