/** Names of people and places as keys that hold across scripts. */
@NullMarked
package news.parallax.indexer.names;

import org.jspecify.annotations.NullMarked;
