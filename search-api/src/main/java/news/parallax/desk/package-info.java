/** What the process that owns a data folder does when another command asks for it. */
@NullMarked
package news.parallax.desk;

import org.jspecify.annotations.NullMarked;
