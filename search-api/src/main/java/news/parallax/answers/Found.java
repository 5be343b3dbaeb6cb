package news.parallax.answers;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.parallax.indexer.lucene.SearchAnswer;
import news.parallax.indexer.lucene.StoryHit;
import news.parallax.story.Holdings;
import news.parallax.story.StoredArticle;
import news.parallax.story.Story;

/**
 * What the record says of the stories that a search found, read at once.
 *
 * @param stories by id
 * @param heads the articles that give them their headlines, by id
 */
public record Found(Map<String, Story> stories, Map<String, StoredArticle> heads) {

  /** The stories that a search found, as they are now, by id; those undecided are left out. */
  static Map<String, Story> stories(Holdings holdings, SearchAnswer answer) {
    Set<String> ids =
        answer.items().stream()
            .flatMap(hit -> hit.story().stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return holdings.stories(ids, holdings.latest()).stream()
        .collect(Collectors.toMap(Story::id, Function.identity()));
  }

  /** The same with the articles that head them. */
  public static Found of(Holdings holdings, SearchAnswer answer) {
    Map<String, Story> stories = stories(holdings, answer);
    Set<String> heads =
        stories.values().stream().map(Story::headlineArticle).collect(Collectors.toSet());
    return new Found(
        stories,
        holdings.articles(heads, holdings.latest()).stream()
            .collect(Collectors.toMap(StoredArticle::id, Function.identity())));
  }

  /** The story that was found; empty before it is decided. */
  public Optional<Story> story(StoryHit hit) {
    return hit.story().map(stories::get);
  }

  /** The article that heads a story; empty when its text cannot be read. */
  public Optional<StoredArticle> head(Story story) {
    return Optional.ofNullable(heads.get(story.headlineArticle()));
  }
}
