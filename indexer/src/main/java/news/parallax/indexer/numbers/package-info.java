/** The quantities and calendar days a text states, as values that hold across languages. */
@NullMarked
package news.parallax.indexer.numbers;

import org.jspecify.annotations.NullMarked;
