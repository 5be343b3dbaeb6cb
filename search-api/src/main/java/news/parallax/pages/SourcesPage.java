package news.parallax.pages;

import java.util.List;
import news.parallax.crawler.frontier.Standing;

/**
 * The operator's desk.
 *
 * @param needs the sources that want to be looked at, worst first
 * @param rows those shown: all, or of one state
 * @param show which state is shown: {@code all}, {@code needs}, {@code wait}, {@code paused},
 *     {@code ok}
 */
public record SourcesPage(
    Frame f,
    int outlets,
    List<SourceRow> needs,
    List<SourceRow> rows,
    List<State> states,
    String show,
    Standing standing,
    List<OutletChip> without) {

  /** How many sources are in a state. */
  public record State(String word, int sources) {}
}
