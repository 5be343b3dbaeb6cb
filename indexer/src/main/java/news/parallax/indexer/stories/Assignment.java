package news.parallax.indexer.stories;

import java.util.List;
import news.parallax.story.ArticleLink;
import news.parallax.story.Membership;

/**
 * Where an article belongs, and whom its arrival moved.
 *
 * @param own the article's own story
 * @param moved members of a story that turned out to be another; mostly empty
 * @param links between the article and others, of other stories, that one of the two tells of
 */
public record Assignment(Membership own, List<Membership> moved, List<ArticleLink> links) {

  public Assignment {
    moved = List.copyOf(moved);
    links = List.copyOf(links);
  }

  Assignment(Membership own, List<Membership> moved) {
    this(own, moved, List.of());
  }

  Assignment with(List<ArticleLink> found) {
    return new Assignment(own, moved, found);
  }
}
