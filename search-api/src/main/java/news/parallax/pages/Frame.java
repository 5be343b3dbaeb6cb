package news.parallax.pages;

import java.util.List;

/**
 * What stands around every page: masthead, notices, foot.
 *
 * @param m the tool's words
 * @param title of the browser's tab
 * @param nav the entry of the main navigation that this page belongs to
 * @param query what stands in the search field
 * @param notices what a reader must know before believing the page, in words
 */
public record Frame(
    Messages m,
    Assets assets,
    Visitor visitor,
    String title,
    String nav,
    String query,
    boolean demo,
    List<String> notices,
    Moment now,
    long asof) {

  public Frame {
    notices = List.copyOf(notices);
  }

  /** Where a link to another theme leads. */
  public String theme(String word) {
    return "/theme?to=" + word + "&from=" + Addresses.value(visitor.address());
  }

  public boolean writing() {
    return visitor.token().isPresent();
  }

  public String token() {
    return visitor.token().orElse("");
  }

  /** A message. */
  public String say(String key, Object... values) {
    return m.say(key, values);
  }
}
