package news.parallax.pages;

import java.util.List;
import java.util.Optional;

/**
 * The first page: the newest stories, and whether the crawl is well.
 *
 * @param days newest first; within a day the stories with most independent origins first
 * @param next where the older ones are
 */
public record HomePage(
    Frame f, List<Day> days, long stories, Optional<String> next, CrawlGlance crawl) {

  /** The stories whose last article is of one day. */
  public record Day(Moment day, List<StoryLine> stories) {}

  public boolean empty() {
    return days.isEmpty();
  }
}
