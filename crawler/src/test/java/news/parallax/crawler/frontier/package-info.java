/** What every frontier must keep, whoever implements it. */
@NullMarked
package news.parallax.crawler.frontier;

import org.jspecify.annotations.NullMarked;
