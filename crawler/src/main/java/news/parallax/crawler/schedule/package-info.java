/** When what is visited, and the way of one visit from claim to record. */
@NullMarked
package news.parallax.crawler.schedule;

import org.jspecify.annotations.NullMarked;
