/** From the bytes of a page to the article that it tells, with the reason for every choice. */
@NullMarked
package news.parallax.crawler.extract;

import org.jspecify.annotations.NullMarked;
