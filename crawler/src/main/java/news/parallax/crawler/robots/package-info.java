/** What outlets allow: robots.txt read once per authority and asked before every request. */
@NullMarked
package news.parallax.crawler.robots;

import org.jspecify.annotations.NullMarked;
