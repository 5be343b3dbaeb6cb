/** Which articles tell of one event. */
@NullMarked
package news.parallax.indexer.stories;

import org.jspecify.annotations.NullMarked;
