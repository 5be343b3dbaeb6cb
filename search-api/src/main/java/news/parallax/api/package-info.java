/** The front of the house: HTTP, the JSON API, its guards, and the one table of routes. */
@NullMarked
package news.parallax.api;

import org.jspecify.annotations.NullMarked;
