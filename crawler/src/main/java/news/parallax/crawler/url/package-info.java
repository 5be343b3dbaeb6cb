/** What an address is: parsed as browsers do, brought to one form, and told whose it is. */
@NullMarked
package news.parallax.crawler.url;

import org.jspecify.annotations.NullMarked;
