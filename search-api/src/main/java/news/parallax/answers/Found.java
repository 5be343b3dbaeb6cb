package news.parallax.answers;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.parallax.indexer.lucene.ArticleHit;
import news.parallax.indexer.lucene.SearchAnswer;
import news.parallax.indexer.lucene.StoryHit;
import news.parallax.story.Holdings;
import news.parallax.story.StoredArticle;
import news.parallax.story.Story;

/**
 * What the record says of all that a search found, read at once.
 *
 * @param stories by id
 * @param articles the articles found, and those that give the stories their headlines, by id
 */
public record Found(Map<String, Story> stories, Map<String, StoredArticle> articles) {

  /** What is known now of a search's answer. */
  public static Found of(Holdings holdings, SearchAnswer answer) {
    long asof = holdings.latest();
    Set<String> storyIds =
        answer.items().stream()
            .flatMap(hit -> hit.story().stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Map<String, Story> stories =
        holdings.stories(storyIds, asof).stream()
            .collect(Collectors.toMap(Story::id, Function.identity()));
    Set<String> articleIds =
        Stream.concat(
                answer.items().stream()
                    .flatMap(hit -> hit.articles().stream())
                    .map(ArticleHit::article),
                stories.values().stream().map(Story::headlineArticle))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return new Found(
        stories,
        holdings.articles(articleIds, asof).stream()
            .collect(Collectors.toMap(StoredArticle::id, Function.identity())));
  }

  /** The story that was found; empty before it is decided. */
  public Optional<Story> story(StoryHit hit) {
    return hit.story().map(stories::get);
  }

  /** An article of those found; empty when its text cannot be read. */
  public Optional<StoredArticle> article(String id) {
    return Optional.ofNullable(articles.get(id));
  }
}
