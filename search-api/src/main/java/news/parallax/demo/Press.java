package news.parallax.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * How one invented outlet prints: its clock, its page layout, the ways into it, its moods.
 *
 * @param masthead the name as its pages print it
 * @param path where its articles lie, with {@code {slug}}
 * @param outage how long after the start its pages answer 503; robots.txt never does
 * @param query a query that its feed hangs on every link, as mail counters do; may be empty
 */
record Press(
    String outlet,
    String masthead,
    String language,
    String utcOffset,
    String layout,
    String path,
    String encoding,
    List<Way> ways,
    List<String> robots,
    Duration outage,
    String query,
    List<Oddity> others) {

  /** One way into the outlet: a feed, a sitemap, a section page. */
  record Way(Form form, String path) {}

  /** The shapes that a way in comes in. */
  enum Form {
    @JsonProperty("rss")
    RSS,
    @JsonProperty("rssFull")
    RSS_FULL,
    @JsonProperty("atom")
    ATOM,
    @JsonProperty("jsonFeed")
    JSON_FEED,
    @JsonProperty("section")
    SECTION,
    @JsonProperty("sitemapIndex")
    SITEMAP_INDEX,
    @JsonProperty("sitemap")
    SITEMAP,
    @JsonProperty("newsSitemap")
    NEWS_SITEMAP
  }

  /**
   * An address that is offered beside the articles and is none.
   *
   * @param published as manuscripts write it
   * @param file the page's resource; empty for a bare status
   */
  record Oddity(String path, int status, String title, String published, Optional<String> file) {}

  Press {
    ways = List.copyOf(ways);
    robots = List.copyOf(robots);
    others = List.copyOf(others);
  }

  String host() {
    return outlet + ".localhost";
  }

  Charset charset() {
    return Charset.forName(encoding);
  }

  ZoneOffset offset() {
    return ZoneOffset.of(utcOffset);
  }
}
