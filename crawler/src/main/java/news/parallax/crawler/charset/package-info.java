/** From bytes to text: which character encoding a page is really written in. */
@NullMarked
package news.parallax.crawler.charset;

import org.jspecify.annotations.NullMarked;
