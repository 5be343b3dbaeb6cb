/** A built-in world of invented outlets, served on loopback for a first look and for tests. */
@NullMarked
package news.parallax.demo;

import org.jspecify.annotations.NullMarked;
