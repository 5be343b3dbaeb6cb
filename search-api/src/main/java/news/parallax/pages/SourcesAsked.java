package news.parallax.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Which sources the operator wants to see.
 *
 * @param show {@code all}, {@code needs}, {@code wait}, {@code paused}, {@code ok}
 * @param named part of an outlet's name, id or country, or of an address; empty: every one
 * @param from how many are passed over
 */
public record SourcesAsked(String show, String named, int from) {

  /** The list in another state, from its beginning. */
  String showing(String other) {
    return new SourcesAsked(other, named, 0).href();
  }

  /** The list from another place. */
  String startingAt(int place) {
    return new SourcesAsked(show, named, place).href();
  }

  private String href() {
    return "/sources?show="
        + show
        + (named.isEmpty() ? "" : "&named=" + URLEncoder.encode(named, StandardCharsets.UTF_8))
        + (from == 0 ? "" : "&from=" + from)
        + "#list";
  }
}
