/**
 * What the indexer gives: stories, the articles in them, copies, and what each decision rests on.
 */
@NullMarked
package news.parallax.story;

import org.jspecify.annotations.NullMarked;
