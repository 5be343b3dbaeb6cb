package news.parallax.crawler.discover;

import java.util.List;

/** What a source's document turned out to be. */
sealed interface Listing {

  /**
   * A list of articles.
   *
   * @param unlinked entries without any address, by title
   * @param beyond entries that the bound left out
   */
  record Articles(List<Entry> entries, List<String> unlinked, int beyond) implements Listing {}

  /** A sitemap of sitemaps. */
  record Index(List<Entry> sitemaps) implements Listing {}

  /** Nothing that lists articles. */
  record Unknown(String detail) implements Listing {}
}
