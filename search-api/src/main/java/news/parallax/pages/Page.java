package news.parallax.pages;

/** What a page comes to. */
public sealed interface Page {

  /** HTML with its status. */
  record Shown(int status, String html) implements Page {}

  /** It is at another address. */
  record Moved(String to) implements Page {}
}
