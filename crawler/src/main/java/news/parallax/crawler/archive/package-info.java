/** What was fetched, kept as it came: WARC files that are appended, trimmed and read back. */
@NullMarked
package news.parallax.crawler.archive;

import org.jspecify.annotations.NullMarked;
