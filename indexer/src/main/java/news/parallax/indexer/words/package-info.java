/** Where the words of a text stand, in any script. */
@NullMarked
package news.parallax.indexer.words;

import org.jspecify.annotations.NullMarked;
