package news.parallax.indexer.stories;

import java.util.List;
import java.util.Optional;
import news.parallax.story.Evidence;

/**
 * Where a text would go if it came in now.
 *
 * @param story the story that it is enough like; empty when it would found one of its own
 * @param nearest the other stories that are most like it, at most {@link #NEAREST_MAX}, best first
 */
public record Match(Optional<Near> story, List<Near> nearest) {

  public static final int NEAREST_MAX = 3;

  public Match {
    nearest = List.copyOf(nearest);
  }

  /**
   * A story that was looked at.
   *
   * @param likeness the text's to the story's members, in proportion to theirs among themselves
   * @param wanted more likeness than this is enough
   * @param evidence what it shares with the story, and whether that is enough
   */
  public record Near(String story, double likeness, double wanted, Evidence evidence) {}
}
