/** A small house for tests: a real record in a folder of its own, served on a free port. */
@NullMarked
package news.parallax.house;

import org.jspecify.annotations.NullMarked;
