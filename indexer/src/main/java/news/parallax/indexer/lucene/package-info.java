/** The search index: the only place that knows Lucene. */
@NullMarked
package news.parallax.indexer.lucene;

import org.jspecify.annotations.NullMarked;
