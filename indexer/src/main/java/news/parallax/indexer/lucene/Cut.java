package news.parallax.indexer.lucene;

import java.util.List;

/** Cuts a passage to size without its edges of white space, between words where it can. */
final class Cut {

  private Cut() {}

  static Passage of(String text, List<Passage.Mark> marks, int charsMax) {
    int from = 0;
    int to = text.length();
    if (to > charsMax) {
      int first = marks.isEmpty() ? 0 : marks.getFirst().start();
      from = first < charsMax / 2 ? 0 : wordStart(text, first - charsMax / 4);
      to = from + charsMax < to ? wordEnd(text, from + charsMax) : to;
    }
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return within(text, marks, from, to);
  }

  private static Passage within(String text, List<Passage.Mark> marks, int from, int to) {
    return new Passage(
        text.substring(from, to),
        marks.stream()
            .filter(mark -> mark.start() >= from && mark.end() <= to)
            .map(mark -> new Passage.Mark(mark.start() - from, mark.end() - from))
            .toList());
  }

  private static int wordStart(String text, int near) {
    int space = text.indexOf(' ', near);
    return space < 0 ? near : space + 1;
  }

  private static int wordEnd(String text, int near) {
    int space = text.lastIndexOf(' ', near);
    return space < 0 ? near : space;
  }
}
