package news.parallax.pages;

import java.util.List;
import java.util.Optional;
import news.parallax.config.LineDiff;
import news.parallax.config.OutletEdit;
import news.parallax.config.Problem;

/**
 * An outlet's file in an editor.
 *
 * @param file the file that the next save replaces
 * @param text what stands in the editor
 * @param problems why the last save was not made
 * @param difference the file as it is now against the editor's text, if both changed
 */
public record FilePage(
    Frame f,
    OutletChip outlet,
    OutletEdit.Current file,
    String text,
    List<Problem> problems,
    Optional<List<LineDiff.Line>> difference,
    boolean saved,
    List<String> keys) {

  /** The keys that a form of one value offers; all of them take plain words. */
  static final List<String> KEYS =
      List.of(
          "enabled", "name", "country", "home", "notes", "owner.kind", "pace.interval", "pace.gap");
}
