/** Quotations in a text, where they stand and who is said to have said them. */
@NullMarked
package news.parallax.indexer.quotes;

import org.jspecify.annotations.NullMarked;
