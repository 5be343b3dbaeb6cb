package news.parallax.crawler.extract;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * A page as text: its segments in order, the blocks around them, and the elements that speak of
 * headline, authors and times. Made in one walk over the document.
 *
 * @param moments elements, not named as dates, in whose attributes scripts find a moment
 * @param deepest depth of the deepest element met
 */
record TextTree(
    Region root,
    List<Region> regions,
    List<Segment> segments,
    List<Element> headlines,
    List<Mark> times,
    List<Element> properties,
    List<Mark> bylines,
    List<Mark> dates,
    List<Mark> moments,
    List<Mark> links,
    int deepest) {}
