/** What a source offers: feeds, sitemaps and section pages read into leads. */
@NullMarked
package news.parallax.crawler.discover;

import org.jspecify.annotations.NullMarked;
