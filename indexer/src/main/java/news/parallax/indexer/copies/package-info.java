/** Which article's text is another's. */
@NullMarked
package news.parallax.indexer.copies;

import org.jspecify.annotations.NullMarked;
