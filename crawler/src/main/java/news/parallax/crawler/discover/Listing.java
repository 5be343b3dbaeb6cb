package news.parallax.crawler.discover;

import java.util.List;

/** What a source's document turned out to be. */
public sealed interface Listing {

  /**
   * A list of articles, in the document's order.
   *
   * @param beyond entries that the bound left out
   */
  record Articles(List<Entry> entries, int beyond) implements Listing {}

  /** A sitemap of sitemaps. */
  record Index(List<Entry> sitemaps) implements Listing {}

  /** Nothing that lists articles. */
  record Unknown(String detail) implements Listing {}
}
