/** What the crawler gives: an article as its page says it, field by field, with evidence. */
@NullMarked
package news.parallax.article;

import org.jspecify.annotations.NullMarked;
