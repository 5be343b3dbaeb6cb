/** Who is read and how: outlets with their sources, and the settings of this installation. */
@NullMarked
package news.parallax.config;

import org.jspecify.annotations.NullMarked;
