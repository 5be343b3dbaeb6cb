@NullMarked
package news.parallax.cli;

import org.jspecify.annotations.NullMarked;
