/** What the crawler must remember between two visits, declared here and kept by the store. */
@NullMarked
package news.parallax.crawler.frontier;

import org.jspecify.annotations.NullMarked;
