package news.parallax.answers;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import news.parallax.indexer.compare.HeadlineChange;
import news.parallax.indexer.compare.HeadlineChanges;
import news.parallax.story.Holdings;
import news.parallax.story.StoredArticle;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What is known of an article's earlier headlines, from the record as it stood at one moment. */
public final class HeadlineHistory {

  private final Holdings holdings;
  private final long asof;

  public HeadlineHistory(Holdings holdings, long asof) {
    this.holdings = holdings;
    this.asof = asof;
  }

  /** The article's changes, the earliest first. */
  public List<HeadlineChange> of(StoredArticle stored) {
    List<StoredArticle> copies =
        stored
            .story()
            .map(member -> holdings.members(member.story(), asof))
            .orElse(List.of())
            .stream()
            .filter(a -> a.copy().filter(c -> c.parent().equals(stored.id())).isPresent())
            .toList();
    return HeadlineChanges.of(holdings.revisions(stored.id(), asof), copies);
  }

  /**
   * The changes of several articles, each article's once: {@code [{url, from, to, evidence[]}]}.
   */
  ArrayNode json(List<StoredArticle> articles) {
    ArrayNode changes = JsonNodeFactory.instance.arrayNode();
    Set<String> seen = new TreeSet<>();
    for (StoredArticle article : articles) {
      if (seen.add(article.id())) {
        of(article).forEach(change -> add(changes, change));
      }
    }
    return changes;
  }

  private static void add(ArrayNode changes, HeadlineChange change) {
    changes
        .addObject()
        .put("url", change.url())
        .put("from", change.from())
        .put("to", change.to())
        .set(
            "evidence",
            StoryJson.words(
                change.evidence().stream().map(HeadlineChange.Evidence::word).toList()));
  }
}
