/** Real sockets on loopback for everything that fetches. */
@NullMarked
package news.parallax.crawler.fetch;

import org.jspecify.annotations.NullMarked;
