package news.parallax.pages;

import java.util.List;
import java.util.Optional;
import news.parallax.answers.OutletDesk;

/**
 * An outlet's file in an editor.
 *
 * @param text what stands in the editor
 * @param sha256 of the file that the next save replaces
 * @param faults why the last save was not made
 * @param difference the file as it is now against the editor's text, if both changed
 */
public record FilePage(
    Frame f,
    OutletChip outlet,
    String file,
    String text,
    String sha256,
    List<OutletDesk.Fault> faults,
    Optional<List<LineDifference.Line>> difference,
    boolean saved) {

  public boolean shipped() {
    return file.startsWith("shipped:");
  }
}
