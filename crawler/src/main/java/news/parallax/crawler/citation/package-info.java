/** Whom a text names as its source: wire agencies and other outlets, by the grammar of citing. */
@NullMarked
package news.parallax.crawler.citation;

import org.jspecify.annotations.NullMarked;
