package news.parallax.indexer.stories;

import java.util.List;
import news.parallax.story.Membership;

/**
 * Where an article belongs, and whom its arrival moved.
 *
 * @param own the article's own story
 * @param moved members of a story that turned out to be another; mostly empty
 */
public record Assignment(Membership own, List<Membership> moved) {

  public Assignment {
    moved = List.copyOf(moved);
  }
}
