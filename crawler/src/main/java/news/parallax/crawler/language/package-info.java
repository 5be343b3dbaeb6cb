/** Which language a text is written in, told from the text alone. */
@NullMarked
package news.parallax.crawler.language;

import org.jspecify.annotations.NullMarked;
