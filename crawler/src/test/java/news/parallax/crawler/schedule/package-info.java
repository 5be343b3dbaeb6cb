/** The crawl against a real server on loopback, under a moved clock. */
@NullMarked
package news.parallax.crawler.schedule;

import org.jspecify.annotations.NullMarked;
