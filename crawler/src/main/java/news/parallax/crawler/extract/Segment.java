package news.parallax.crawler.extract;

import java.util.Optional;

/**
 * A run of text between two borders of blocks.
 *
 * @param index its place in the page
 * @param weight how much reading it is, see {@link Prose#weight}
 * @param linkChars how many of its characters are links'
 * @param strongChars how many are bold
 * @param slantedChars how many are italic
 * @param link address of its first link
 */
record Segment(
    int index,
    Region region,
    String text,
    int weight,
    int linkChars,
    int strongChars,
    int slantedChars,
    Optional<String> link) {

  boolean isHeading() {
    return region.heading;
  }

  boolean isParagraph() {
    return region.tag.equals("p");
  }

  double linkShare() {
    return (double) linkChars / text.length();
  }

  double strongShare() {
    return (double) strongChars / text.length();
  }

  double slantedShare() {
    return (double) slantedChars / text.length();
  }
}
