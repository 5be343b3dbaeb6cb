package news.parallax.pages;

import java.util.List;
import java.util.Optional;
import news.parallax.config.Problem;
import news.parallax.crawler.frontier.Standing;

/**
 * The operator's desk.
 *
 * @param needing how many sources want to be looked at
 * @param needs the worst of them, worst first
 * @param rows those shown
 * @param previous where the sources before these stand
 * @param next where those after these stand
 * @param without outlets on the list none of whose sources is visited
 * @param problems what is wrong in the list's files
 */
public record SourcesPage(
    Frame f,
    int outlets,
    int needing,
    List<SourceRow> needs,
    List<SourceRow> rows,
    List<State> states,
    SourcesAsked asked,
    Optional<String> previous,
    Optional<String> next,
    Standing standing,
    List<OutletChip> without,
    List<Problem> problems) {

  /** How many sources are in a state, and where they stand. */
  public record State(String word, int sources, String href) {}
}
