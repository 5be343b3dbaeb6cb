package news.parallax.indexer.compare;

import java.util.List;

/**
 * What stands on one line of the comparison.
 *
 * @param reason why these cells stand together, or why the one stands alone; a fixed template
 * @param cells in the order of the columns; the first one is what others are held to
 */
public record Row(Kind kind, String reason, List<Cell> cells) {

  public Row {
    cells = List.copyOf(cells);
  }

  /** How the words of a row's cells relate. */
  public enum Kind {
    SAME("same"),
    EDITED("edited"),
    ONLY_HERE("onlyHere");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** As API and files print it. */
    public String word() {
      return word;
    }
  }

  /**
   * One column's words on this line: a paragraph, or the part of it that belongs here.
   *
   * @param column the column's id
   * @param kind towards the row's first cell; that cell has the row's own kind
   * @param paragraph 0-based among the body's blocks
   * @param start in code points of the body
   * @param end after the last code point
   * @param text verbatim
   * @param changed words that the row's first cell has not (in the first cell: that some other cell
   *     has not), in order
   */
  public record Cell(
      String column,
      Kind kind,
      int paragraph,
      int start,
      int end,
      String text,
      List<Changed> changed) {

    public Cell {
      changed = List.copyOf(changed);
    }
  }

  /** From {@code start} to before {@code end}, in UTF-16 units of the cell's text. */
  public record Changed(int start, int end) {}
}
