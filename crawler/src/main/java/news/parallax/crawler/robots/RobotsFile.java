package news.parallax.crawler.robots;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import news.parallax.crawler.url.WebAddress;

/** One robots.txt as it applies to this crawler (RFC 9309 2.2). */
public final class RobotsFile {

  private static final String CONTENT_TYPE = "text/plain";

  private final SimpleRobotRules rules;

  private RobotsFile(SimpleRobotRules rules) {
    this.rules = rules;
  }

  /** Reads a file's bytes; {@code product} is the token that its groups are matched with. */
  public static RobotsFile parse(WebAddress home, byte[] bytes, List<String> product) {
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
    return new RobotsFile(parser.parseContent(home.href(), bytes, CONTENT_TYPE, product));
  }

  static RobotsFile allowingAll() {
    return new RobotsFile(new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL));
  }

  static RobotsFile forbiddingAll() {
    return new RobotsFile(new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_NONE));
  }

  /** Whether the rules let this address be asked for; robots.txt itself always may be. */
  public boolean allows(WebAddress address) {
    return address.path().equals("/robots.txt") || rules.isAllowed(address.bare().href());
  }

  /** The Crawl-delay, if it is one: some files carry a negative number. */
  public Optional<Duration> crawlDelay() {
    long millis = rules.getCrawlDelay();
    return millis > 0 ? Optional.of(Duration.ofMillis(millis)) : Optional.empty();
  }

  /** The sitemaps that it names, in its order, for every crawler. */
  public List<String> sitemaps() {
    return List.copyOf(rules.getSitemaps());
  }
}
