/** Versions of one story laid side by side: pure functions over their words. */
@NullMarked
package news.parallax.indexer.compare;

import org.jspecify.annotations.NullMarked;
