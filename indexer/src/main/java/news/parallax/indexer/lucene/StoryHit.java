package news.parallax.indexer.lucene;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A story with articles that match.
 *
 * @param story empty while the article's story is not decided
 * @param headline the story's own
 * @param relaxed none of its articles has all the words
 * @param articlesMatched how many of its articles match, copies among them
 * @param originalsMatched how many of those are copies of no other
 * @param first earliest of the matching articles
 * @param last latest of the matching articles
 * @param articles the best of them, best first, at most {@link #ARTICLES_MAX}
 */
public record StoryHit(
    Optional<String> story,
    String headline,
    boolean relaxed,
    int articlesMatched,
    int originalsMatched,
    Instant first,
    Instant last,
    List<ArticleHit> articles) {

  public static final int ARTICLES_MAX = 5;

  public StoryHit {
    articles = List.copyOf(articles);
  }
}
