/** Where everything is composed. */
@NullMarked
package news.parallax;

import org.jspecify.annotations.NullMarked;
