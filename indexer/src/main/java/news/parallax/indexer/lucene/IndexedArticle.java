package news.parallax.indexer.lucene;

import java.util.Optional;
import news.parallax.config.OwnerKind;
import news.parallax.story.StoredArticle;

/**
 * An article with all that the index tells of it: the record's row and what the source list says.
 *
 * @param country of the outlet, ISO 3166-1 alpha-2
 * @param storyHeadline the story's headline, the article's own while its story is not decided
 */
public record IndexedArticle(
    StoredArticle stored,
    String outletName,
    Optional<String> country,
    OwnerKind owner,
    String storyHeadline) {

  public String id() {
    return stored.id();
  }
}
