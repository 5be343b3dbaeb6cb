package news.parallax.config;

/**
 * Where a value stands in its text.
 *
 * @param start offset of its first character, in UTF-16 units
 * @param end offset behind its last character
 * @param line of its first character, counted from 1
 * @param column of its first character, counted from 1 in code points
 */
record Span(int start, int end, int line, int column) {

  static final Span TOP = new Span(0, 0, 1, 1);
}
