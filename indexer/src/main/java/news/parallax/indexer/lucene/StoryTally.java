package news.parallax.indexer.lucene;

/** What is known of a story's matching articles before any of them is read. */
final class StoryTally {

  final String story;
  int tier = 1;
  double score;
  int articles;
  int originals;
  long first = Long.MAX_VALUE;
  long last = Long.MIN_VALUE;

  StoryTally(String story) {
    this.story = story;
  }

  void add(int tierOfArticle, double scoreOfArticle, long time, boolean copy) {
    tier = Math.min(tier, tierOfArticle);
    score = Math.max(score, scoreOfArticle);
    articles++;
    originals += copy ? 0 : 1;
    first = Math.min(first, time);
    last = Math.max(last, time);
  }

  /** What the story is sorted by, most first. */
  double key(Sort sort) {
    return switch (sort) {
      case RELEVANCE -> score;
      case NEWEST -> last;
      case OLDEST -> -(double) first;
      case ORIGINS -> originals;
    };
  }

  /** Whether it stands after what the cursor names. */
  boolean isAfter(Cursor end, Sort sort) {
    int byTier = Integer.compare(tier, end.tier());
    int byKey = Double.compare(end.key(), key(sort));
    return byTier != 0 ? byTier > 0 : byKey != 0 ? byKey > 0 : story.compareTo(end.story()) > 0;
  }

  static int compare(StoryTally one, StoryTally other, Sort sort) {
    int byTier = Integer.compare(one.tier, other.tier);
    int byKey = Double.compare(other.key(sort), one.key(sort));
    return byTier != 0 ? byTier : byKey != 0 ? byKey : one.story.compareTo(other.story);
  }
}
