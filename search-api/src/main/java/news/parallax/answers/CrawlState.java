package news.parallax.answers;

import java.util.Optional;

/**
 * What the crawl is doing at this moment.
 *
 * @param crawling whether this process crawls at all ({@code serve} does not)
 * @param hindrance why nothing is fetched although it should be, and the cure, in words
 * @param partial why answers are not complete now, in words, e.g. while the index is rebuilt
 */
public record CrawlState(boolean crawling, Optional<String> hindrance, Optional<String> partial) {

  public static final CrawlState CRAWLING =
      new CrawlState(true, Optional.empty(), Optional.empty());

  public static final CrawlState SERVING_ONLY =
      new CrawlState(false, Optional.empty(), Optional.empty());
}
