package news.parallax.indexer.copies;

/**
 * A text that is held: one revision of an article.
 *
 * @param text its number
 * @param article the number of its article, the same for all its revisions
 */
record Held(int text, int article, Claim claim, Print print) {}
