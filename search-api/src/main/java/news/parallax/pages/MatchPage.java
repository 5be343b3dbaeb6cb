package news.parallax.pages;

import java.util.List;
import java.util.Optional;

/**
 * Which story a pasted text or address belongs to.
 *
 * @param pasted what stands in the field
 * @param found empty while nothing was asked
 */
public record MatchPage(Frame f, String pasted, Optional<Found> found) {

  /**
   * The answer.
   *
   * @param known false for an address at which no article was met
   * @param article the one at the address that was asked for
   * @param why it is in that story
   * @param nearest the other stories that are most like it
   */
  public record Found(
      boolean known,
      Optional<Link> article,
      Optional<StoryLine> story,
      List<String> why,
      List<Near> nearest) {}

  /** An article. */
  public record Link(String href, Said title) {}

  /** A story that it is not in, and why not. */
  public record Near(StoryLine story, List<String> why) {}
}
