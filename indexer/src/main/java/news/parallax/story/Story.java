package news.parallax.story;

import java.time.Instant;
import java.util.List;

/**
 * A group of articles about one event.
 *
 * @param id stable for ever
 * @param headline a member's own headline (the earliest original's)
 * @param headlineArticle whose headline that is
 * @param articles how many members
 * @param originals how many of them are copies of no other ("n articles, m without copies")
 * @param origins how many of its articles rest on each independent origin, the most first
 * @param outlets ids, countries, languages: distinct, sorted
 */
public record Story(
    String id,
    String headline,
    String headlineArticle,
    Instant firstPublished,
    Instant lastPublished,
    int articles,
    int originals,
    List<Integer> origins,
    List<String> outlets,
    List<String> countries,
    List<String> languages) {

  public Story {
    origins = List.copyOf(origins);
  }

  /** How many newsrooms, statements and agencies there are on whose reporting its articles rest. */
  public int independentOrigins() {
    return origins.size();
  }
}
