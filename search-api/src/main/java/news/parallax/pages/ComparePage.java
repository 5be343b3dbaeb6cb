package news.parallax.pages;

import java.util.List;
import java.util.Optional;

/**
 * Two to four versions side by side.
 *
 * @param view {@code text}, {@code headlines}, {@code numbers}, {@code quotes}
 * @param pinned the address that shows exactly this for ever
 * @param others members that could be added as a column; none when there is no room
 */
public record ComparePage(
    Frame f,
    StoryLine story,
    String view,
    List<View> views,
    String show,
    List<View> shows,
    List<Head> heads,
    List<Line> lines,
    List<NumberLine> numbers,
    List<QuoteLine> quotes,
    String pinned,
    List<Other> others,
    List<String> remarks) {

  /** A view of the same columns, or a choice of its rows. */
  public record View(String word, String href, int items) {}

  /**
   * What heads a column.
   *
   * @param without the address of the comparison without this column; empty at two columns
   */
  public record Head(
      String column,
      OutletChip outlet,
      Said title,
      String href,
      String language,
      Optional<Moment> published,
      Optional<Moment> modified,
      int revision,
      int revisions,
      int words,
      Optional<Said> credit,
      Optional<String> copied,
      boolean reserved,
      String url,
      String host,
      Optional<String> without) {}

  /** A row of the text view: for every column its cells, none where it has no counterpart. */
  public record Line(int number, Kind kind, List<List<Cell>> columns) {}

  /**
   * A column's words on a row.
   *
   * @param first whether the others are held to this one, which then bears no kind of its own
   * @param runs the text, cut where changed words begin and end
   */
  public record Cell(
      Kind kind,
      boolean first,
      int paragraph,
      String href,
      List<Run> runs,
      String lang,
      String dir,
      String why) {}

  /** A piece of a cell's text, changed throughout or not at all. */
  public record Run(String text, boolean changed) {}

  /** What the columns say of one quantity. */
  public record NumberLine(Said scope, String unit, boolean conflict, List<List<Value>> columns) {}

  /** A figure as printed, and as it was understood. */
  public record Value(Said text, String value, String approx) {}

  /** One utterance and each column's wording of it. */
  public record QuoteLine(
      String id, Optional<Said> speaker, boolean speakerConflict, List<List<Wording>> columns) {}

  /** A wording with its form, in words. */
  public record Wording(Said text, String form) {}

  /** A member that is no column yet. */
  public record Other(String column, String label) {}
}
