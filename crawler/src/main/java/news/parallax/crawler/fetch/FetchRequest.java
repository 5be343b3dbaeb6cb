package news.parallax.crawler.fetch;

import java.time.Duration;
import news.parallax.crawler.frontier.Validators;
import news.parallax.crawler.url.WebAddress;

/**
 * What is to be fetched and how.
 *
 * @param validators make the request conditional where they are known
 * @param gap least time between two request starts at one host; the fetcher's floor holds beside it
 * @param admission asked when an answer needs room: it is no small one, or has to be unpacked
 */
public record FetchRequest(
    WebAddress address,
    Validators validators,
    BodyLimit limit,
    Duration gap,
    HopRule rule,
    Admission admission) {

  /** A request that needs nobody's leave. */
  public FetchRequest(
      WebAddress address, Validators validators, BodyLimit limit, Duration gap, HopRule rule) {
    this(address, validators, limit, gap, rule, () -> {});
  }

  /** Waits until there is room for one more answer; asking twice for one fetch is free. */
  @FunctionalInterface
  public interface Admission {
    void admit() throws InterruptedException;
  }
}
