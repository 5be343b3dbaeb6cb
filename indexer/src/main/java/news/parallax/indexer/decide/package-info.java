/** The one thread that decides: copies, then stories, then the index, in the outbox's order. */
@NullMarked
package news.parallax.indexer.decide;

import org.jspecify.annotations.NullMarked;
