/** What API, pages and command line answer with alike: the chosen columns, the JSON shapes. */
@NullMarked
package news.parallax.answers;

import org.jspecify.annotations.NullMarked;
