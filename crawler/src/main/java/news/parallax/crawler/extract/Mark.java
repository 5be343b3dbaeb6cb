package news.parallax.crawler.extract;

import org.jsoup.nodes.Element;

/** An element that speaks of the article, and the innermost block around it or made by it. */
record Mark(Element element, Region block) {}
