/** Dates as the web writes them: one door for feeds, sitemaps, headers and pages. */
@NullMarked
package news.parallax.crawler.date;

import org.jspecify.annotations.NullMarked;
