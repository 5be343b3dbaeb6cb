package news.parallax.crawler.fetch;

import news.parallax.config.Bounds;

/**
 * How much of an answer's body is taken.
 *
 * @param wireBytesMax as it comes over the wire, content coding on
 * @param bodyBytesMax once unpacked
 * @param overflow what happens to the rest
 */
public record BodyLimit(long wireBytesMax, long bodyBytesMax, Overflow overflow) {

  /**
   * A page that is too long is refused; of a robots.txt the first part counts (RFC 9309 2.5), and
   * of a source what stands first is the newest.
   */
  public enum Overflow {
    REFUSE,
    CUT
  }

  public static BodyLimit page(Bounds bounds) {
    return new BodyLimit(bounds.wireBytesMax(), bounds.bodyBytesMax(), Overflow.REFUSE);
  }

  public static BodyLimit feed(Bounds bounds) {
    return new BodyLimit(bounds.wireBytesMax(), bounds.bodyBytesMax(), Overflow.CUT);
  }

  public static BodyLimit sitemap(Bounds bounds) {
    return new BodyLimit(bounds.sitemapBytesMax(), bounds.sitemapBytesMax(), Overflow.CUT);
  }

  public static BodyLimit robots(Bounds bounds) {
    return new BodyLimit(bounds.robotsBytesMax(), bounds.robotsBytesMax(), Overflow.CUT);
  }
}
