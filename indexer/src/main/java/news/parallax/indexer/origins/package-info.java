/** Whose own reporting each article of a story rests on. */
@NullMarked
package news.parallax.indexer.origins;

import org.jspecify.annotations.NullMarked;
