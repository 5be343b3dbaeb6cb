/** Pages for people: view models in words ready to print, and the only place that knows jte. */
@NullMarked
package news.parallax.pages;

import org.jspecify.annotations.NullMarked;
