package news.parallax.indexer.copies;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import news.parallax.crawler.extract.Boilerplate;
import news.parallax.indexer.words.Word;
import news.parallax.indexer.words.Words;

/**
 * A text reduced to two bytes a word: a hash of the word, and whether it is a number or a name.
 * Case, punctuation, typography and paragraph breaks leave no trace in it.
 */
final class Print {

  static final int WORDS_MAX = 4_000;
  private static final int NUMBER = 1;
  private static final int NAME = 2;
  private static final int FLAGS = NUMBER | NAME;
  private static final Pattern ADDRESS = Pattern.compile("\\p{Alpha}{1,10}://\\S+");
  private static final int FURNITURE_CHARS_MAX = 160;
  private static final String NUMBER_JOINTS = ".,/-\u00A0\u202F";

  private static final char SOFT_HYPHEN = '\u00AD';

  private final char[] words;
  private final boolean han;
  private final boolean setAnew;

  private Print(char[] words, boolean han, boolean setAnew) {
    this.words = words;
    this.han = han;
    this.setAnew = setAnew;
  }

  /** Words beyond {@link #WORDS_MAX} are left out, and so are lines of a page's furniture. */
  static Print of(List<String> paragraphs) {
    Gathered gathered = new Gathered();
    boolean furniture = read(paragraphs, gathered);
    boolean hyphens = paragraphs.stream().anyMatch(p -> p.indexOf(SOFT_HYPHEN) >= 0);
    return gathered.print(furniture || hyphens);
  }

  /** Takes up a print's words where they stand. */
  interface Reader {

    /**
     * @param paragraph the number of its paragraph, from 0
     * @param start first char of the word in the paragraph
     * @param end behind its last char
     */
    void word(char code, int paragraph, int start, int end, boolean han);
  }

  /**
   * @return whether a line of furniture was passed over
   */
  static boolean read(List<String> paragraphs, Reader reader) {
    int length = 0;
    boolean furniture = false;
    for (int p = 0; p < paragraphs.size(); p++) {
      if (isFurniture(paragraphs.get(p))) {
        furniture = true;
        continue;
      }
      String paragraph = withoutAddresses(paragraphs.get(p));
      List<Word> words = Words.in(paragraph);
      for (int i = 0; i < words.size() && length < WORDS_MAX; i++, length++) {
        int last = lastOfNumber(words, i, paragraph);
        reader.word(
            code(words, i, last, paragraph),
            p,
            words.get(i).start(),
            words.get(last).end(),
            Character.isIdeographic(words.get(i).raw().codePointAt(0)));
        i = last;
      }
    }
    return furniture;
  }

  private static final class Gathered implements Reader {
    private char[] codes = new char[256];
    private int length;
    private int han;

    @Override
    public void word(char code, int paragraph, int start, int end, boolean isHan) {
      if (length == codes.length) {
        codes = Arrays.copyOf(codes, length * 2);
      }
      codes[length++] = code;
      han += isHan ? 1 : 0;
    }

    Print print(boolean setAnew) {
      return new Print(Arrays.copyOf(codes, length), han * 2 > length, setAnew);
    }
  }

  /** As {@link #write} wrote it. */
  static Print read(ByteBuffer bytes) {
    boolean han = bytes.getLong() == 1;
    boolean setAnew = bytes.getLong() == 1;
    return new Print(Bytes.chars(bytes), han, setAnew);
  }

  void write(Bytes bytes) {
    bytes.number(han ? 1 : 0).number(setAnew ? 1 : 0).chars(words);
  }

  private static boolean isFurniture(String paragraph) {
    return paragraph.length() <= FURNITURE_CHARS_MAX && Boilerplate.holds(paragraph);
  }

  /** A web address is no wording, and its digits are no figures; what follows keeps its place. */
  private static String withoutAddresses(String text) {
    return text.contains("://")
        ? ADDRESS.matcher(text).replaceAll(address -> " ".repeat(address.group().length()))
        : text;
  }

  /** Whether a page's furniture or its layout stands in the text: traces of another's page. */
  boolean isSetAnew() {
    return setAnew;
  }

  int length() {
    return words.length;
  }

  /** The word's hash and kind as one number; equal numbers are the same word. */
  int word(int at) {
    return words[at] & ~NAME;
  }

  boolean isNumber(int at) {
    return (words[at] & NUMBER) != 0;
  }

  boolean isName(int at) {
    return (words[at] & FLAGS) == NAME;
  }

  /** Han texts count characters, of which about this many make a word. */
  int charactersPerWord() {
    return han ? 2 : 1;
  }

  private static int lastOfNumber(List<Word> words, int i, String text) {
    int last = i;
    while (words.get(i).isDigits()
        && last + 1 < words.size()
        && words.get(last + 1).isDigits()
        && words.get(last + 1).start() == words.get(last).end() + 1
        && NUMBER_JOINTS.indexOf(text.charAt(words.get(last).end())) >= 0) {
      last++;
    }
    return last;
  }

  private static char code(List<Word> words, int first, int last, String text) {
    int hash = 0;
    for (int i = first; i <= last; i++) {
      hash = hash * 31 + words.get(i).folded().hashCode();
    }
    int mixed = (hash * 0x9E3779B1) >>> 16;
    Word word = words.get(first);
    int flags = word.isDigits() ? NUMBER : isNameAt(words, first, text) ? NAME : 0;
    return (char) (mixed & ~FLAGS | flags);
  }

  /** A capital inside a sentence; the first word of one proves nothing. */
  private static boolean isNameAt(List<Word> words, int at, String text) {
    if (at == 0 || !words.get(at).isCapital()) {
      return false;
    }
    for (int i = words.get(at - 1).end(); i < words.get(at).start(); i++) {
      if (".!?:\"“«".indexOf(text.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }
}
