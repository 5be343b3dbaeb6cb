package news.parallax.crawler.extract;

import org.jsoup.nodes.Element;

/**
 * An element that speaks of the article.
 *
 * @param block the innermost around it, or made by it
 * @param href where it leads; empty where nowhere
 */
record Mark(Element element, Region block, String href) {}
