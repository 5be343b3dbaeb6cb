package news.parallax.crawler.fetch;

import java.util.OptionalLong;
import news.parallax.config.Bounds;

/**
 * How much of an answer's body is taken.
 *
 * @param wireBytesMax as it comes over the wire, content coding on
 * @param unannouncedBytesMax the same of an answer that does not tell its length: when we stop
 *     reading that one, megabytes more are under way, in the buffers of both sides
 * @param bodyBytesMax once unpacked
 * @param overflow what happens to the rest
 */
public record BodyLimit(
    long wireBytesMax, long unannouncedBytesMax, long bodyBytesMax, Overflow overflow) {

  /**
   * A page that is too long is refused; of a robots.txt the first part counts (RFC 9309 2.5), and
   * of a source what stands first is the newest.
   */
  public enum Overflow {
    REFUSE,
    CUT
  }

  public static BodyLimit page(Bounds bounds) {
    return answer(bounds, Overflow.REFUSE);
  }

  public static BodyLimit feed(Bounds bounds) {
    return answer(bounds, Overflow.CUT);
  }

  private static BodyLimit answer(Bounds bounds, Overflow overflow) {
    long wire = bounds.wireBytesMax();
    return new BodyLimit(wire, wire / 2, bounds.bodyBytesMax(), overflow);
  }

  /** Reading a sitemap takes some ten times its size, so a small heap cuts it earlier. */
  public static BodyLimit sitemap(Bounds bounds, long heapBytes) {
    long max = Math.min(bounds.sitemapBytesMax(), heapBytes / 20);
    return new BodyLimit(max, max, max, Overflow.CUT);
  }

  public static BodyLimit robots(Bounds bounds) {
    long max = bounds.robotsBytesMax();
    return new BodyLimit(max, max, max, Overflow.CUT);
  }

  /** How much is taken of an answer that announces this length, or none. */
  long wireBytesMax(OptionalLong announced) {
    return announced.isPresent() ? wireBytesMax : unannouncedBytesMax;
  }
}
