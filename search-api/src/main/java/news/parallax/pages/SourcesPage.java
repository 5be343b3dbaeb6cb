package news.parallax.pages;

import java.util.List;
import news.parallax.config.Problem;
import news.parallax.crawler.frontier.Standing;

/**
 * The operator's desk.
 *
 * @param needs the sources that want to be looked at, worst first
 * @param rows those shown: all, or of one state
 * @param show which state is shown: {@code all}, {@code needs}, {@code wait}, {@code paused},
 *     {@code ok}
 * @param without outlets on the list none of whose sources is visited
 * @param problems what is wrong in the list's files
 */
public record SourcesPage(
    Frame f,
    int outlets,
    List<SourceRow> needs,
    List<SourceRow> rows,
    List<State> states,
    String show,
    Standing standing,
    List<OutletChip> without,
    List<Problem> problems) {

  /** How many sources are in a state. */
  public record State(String word, int sources) {}
}
