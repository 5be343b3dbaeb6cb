/** What a person asked, read into a tree of our own that knows nothing of any search engine. */
@NullMarked
package news.parallax.indexer.query;

import org.jspecify.annotations.NullMarked;
