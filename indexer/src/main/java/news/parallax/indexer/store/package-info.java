/** The record: what was fetched, stored and decided, in one database file with one writer. */
@NullMarked
package news.parallax.indexer.store;

import org.jspecify.annotations.NullMarked;
