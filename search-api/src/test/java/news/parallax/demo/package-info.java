/** The built-in world held against its own answer key. */
@NullMarked
package news.parallax.demo;

import org.jspecify.annotations.NullMarked;
