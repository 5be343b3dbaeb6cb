package news.parallax.indexer.quotes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * Words between quotation marks.
 *
 * @param outerStart the opening mark, a UTF-16 index into the paragraph
 * @param start first char of the words
 * @param end after their last
 * @param closed whether the closing mark was there
 */
record Marked(int outerStart, int start, int end, boolean closed) {

  /** What may close a quotation, by what opened it. */
  private static final Map<Character, String> CLOSERS =
      Map.of(
          '"', "\"", '“', "”\"", '„', "“”\"", '«', "»", '»', "«", '「', "」", '『', "』", '‘', "’");

  private static final int NESTING_MAX = 8;

  int outerEnd() {
    return closed ? end + 1 : end;
  }

  /** The outermost quotations of a paragraph, in order; what is nested lies within them. */
  static List<Marked> in(String text) {
    return new Scan(text).marked();
  }

  private static final class Scan {

    private final String text;
    private final List<Marked> found = new ArrayList<>();
    private final Deque<Integer> open = new ArrayDeque<>();

    Scan(String text) {
      this.text = text;
    }

    List<Marked> marked() {
      for (int at = 0; at < text.length(); at++) {
        if (closes(at)) {
          close(at);
        } else if (opens(at)) {
          open(at);
        }
      }
      if (!open.isEmpty()) {
        unclosed(open.peekLast(), text.length());
      }
      return found;
    }

    /** The mark that was opened last, or one further out whose inner ones were never closed. */
    private boolean closes(int at) {
      boolean mayClose = text.charAt(at) != '"' || !standsBefore(at) || open.isEmpty();
      return mayClose && open.stream().anyMatch(o -> matches(o, at));
    }

    private boolean matches(int opened, int at) {
      String closers = CLOSERS.getOrDefault(text.charAt(opened), "");
      return closers.indexOf(text.charAt(at)) >= 0 && !isApostrophe(at);
    }

    private void close(int at) {
      int opened = open.pop();
      while (!matches(opened, at)) {
        opened = open.pop();
      }
      if (open.isEmpty() && at > opened + 1) {
        found.add(new Marked(opened, opened + 1, at, true));
      }
    }

    /** A mark that opens where one of its kind is open tells that the first was never closed. */
    private void open(int at) {
      boolean again = open.stream().anyMatch(o -> text.charAt(o) == text.charAt(at));
      if (again) {
        unclosed(open.peekLast(), at);
        open.clear();
      }
      if (open.size() < NESTING_MAX) {
        open.push(at);
      }
    }

    private boolean opens(int at) {
      char c = text.charAt(at);
      return switch (c) {
        case '“', '„', '«', '「', '『' -> true;
        case '»' -> standsBefore(at);
        case '"', '‘' -> standsBefore(at);
        default -> false;
      };
    }

    /** Space or an opening sign before it, a word right after it. */
    private boolean standsBefore(int at) {
      boolean free = at == 0 || !isWordOrStop(text.charAt(at - 1));
      boolean followed = at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1));
      return free && followed && ".,;:!?".indexOf(text.charAt(at + 1)) < 0;
    }

    private static boolean isWordOrStop(char c) {
      return Character.isLetterOrDigit(c) || ".,;!?)…".indexOf(c) >= 0;
    }

    private boolean isApostrophe(int at) {
      return text.charAt(at) == '’'
          && at + 1 < text.length()
          && Character.isLetter(text.charAt(at + 1));
    }

    private void unclosed(int opened, int limit) {
      int end = limit;
      while (end > opened + 1 && Character.isWhitespace(text.charAt(end - 1))) {
        end--;
      }
      if (text.charAt(opened) != '‘' && end > opened + 1) {
        found.add(new Marked(opened, opened + 1, end, false));
      }
    }
  }
}
