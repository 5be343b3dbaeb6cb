/** How the judges' memory is written to a file between two starts, and read again. */
@NullMarked
package news.parallax.indexer.checkpoint;

import org.jspecify.annotations.NullMarked;
