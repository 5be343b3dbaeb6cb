package news.parallax.indexer.names;

/**
 * A place where the text names it.
 *
 * @param firstWord index into the list of words
 * @param words how many words it takes
 */
public record PlaceMention(int firstWord, int words, Place place) {}
