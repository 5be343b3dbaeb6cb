/** Every request that the program makes: guarded, bounded, paced, and told as an outcome. */
@NullMarked
package news.parallax.crawler.fetch;

import org.jspecify.annotations.NullMarked;
