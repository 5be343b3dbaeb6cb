package news.parallax.crawler.fetch;

import java.time.Duration;
import news.parallax.crawler.frontier.Validators;
import news.parallax.crawler.url.WebAddress;

/**
 * What is to be fetched and how.
 *
 * @param validators make the request conditional where they are known
 * @param gap least time between two request starts at one host; the fetcher's floor holds beside it
 */
public record FetchRequest(
    WebAddress address, Validators validators, BodyLimit limit, Duration gap, HopRule rule) {}
