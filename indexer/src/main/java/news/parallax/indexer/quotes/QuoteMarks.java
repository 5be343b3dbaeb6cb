package news.parallax.indexer.quotes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which quotation marks open, which close what, over the typographies of the world's newspapers.
 */
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

  /** These may be mere apostrophes: unclosed they are no quotation mark. */
  private static final String APOSTROPHES = "‘‹";

  private static final int DEPTH_MAX = 4;

  /** Above it are scripts that set no spaces between words. */
  private static final int LAST_SPACED_LETTER = 0x2E7F;

  private final String body;
  private final int end;
  private final List<Integer> open = new ArrayList<>();
  private final List<Span> spans = new ArrayList<>();

  /** Where a quotation's words lie, in UTF-16 units. */
  record Span(int start, int end, boolean closed) {}

  private QuoteMarks(String body, int end) {
    this.body = body;
    this.end = end;
  }

  /**
   * The outermost quotations of one paragraph, in order. One whose closing mark is missing ends
   * where the next one opens, else with the paragraph; {@value #DEPTH_MAX} levels are looked into.
   */
  static List<Span> spans(String body, int start, int end) {
    QuoteMarks marks = new QuoteMarks(body, end);
    for (int at = start; at < end; at++) {
      marks.read(at);
    }
    return marks.all();
  }

  private void read(int at) {
    char mark = body.charAt(at);
    int mate = mate(mark, at);
    boolean opensHere = !closing(mark).isEmpty() && wordBehind(at) && freeBefore(at);
    if (mate >= 0 && !(opensHere && isOfOneShape(mark, mate))) {
      close(mate, at);
    } else if (opensHere || ALWAYS_OPEN.contains(mark) && !spacedLetterBefore(at)) {
      open.add(at);
    }
  }

  /** A straight mark, or one like the one it would close, opens where a word begins behind it. */
  private boolean isOfOneShape(char mark, int mate) {
    return mark == '"' || mark == body.charAt(open.get(mate));
  }

  /** The index among the open marks of the one that this mark closes; -1 if there is none. */
  private int mate(char mark, int at) {
    if (!closes(mark, at)) {
      return -1;
    }
    for (int i = open.size() - 1; i >= Math.max(0, open.size() - DEPTH_MAX); i--) {
      if (closing(body.charAt(open.get(i))).indexOf(mark) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private void close(int mate, int at) {
    int start = open.get(mate) + 1;
    open.subList(mate, open.size()).clear();
    while (!spans.isEmpty() && spans.getLast().start() > start) {
      spans.removeLast();
    }
    spans.add(new Span(start, at, true));
  }

  private List<Span> all() {
    List<Span> all = new ArrayList<>(spans);
    for (int at : open) {
      if (APOSTROPHES.indexOf(body.charAt(at)) < 0) {
        all.add(new Span(at + 1, end, false));
      }
    }
    all.sort(Comparator.comparingInt(Span::start));
    for (int i = 0; i + 1 < all.size(); i++) {
      Span span = all.get(i);
      int next = all.get(i + 1).start() - 1;
      all.set(i, new Span(span.start(), Math.min(span.end(), next), span.closed()));
    }
    return all;
  }

  private static String closing(char mark) {
    return CLOSING.getOrDefault(mark, "");
  }

  /** An apostrophe inside a word cannot close, nor can the sign inside a Hebrew abbreviation. */
  private boolean closes(char mark, int at) {
    boolean letterBehind = at + 1 < end && Character.isLetter(body.charAt(at + 1));
    return switch (mark) {
      case '’' -> !letterBehind;
      case '"' -> !letterBehind || !spacedLetterBefore(at);
      default -> true;
    };
  }

  private boolean wordBehind(int at) {
    return at + 1 < end
        && (Character.isLetterOrDigit(body.codePointAt(at + 1))
            || "…[($€£¿¡'‘“«„\"".indexOf(body.charAt(at + 1)) >= 0);
  }

  private boolean freeBefore(int at) {
    return at == 0
        || !Character.isLetterOrDigit(body.codePointBefore(at))
            && ".,!?…%".indexOf(body.charAt(at - 1)) < 0;
  }

  private boolean spacedLetterBefore(int at) {
    return at > 0
        && Character.isLetterOrDigit(body.charAt(at - 1))
        && body.charAt(at - 1) <= LAST_SPACED_LETTER;
  }
}
