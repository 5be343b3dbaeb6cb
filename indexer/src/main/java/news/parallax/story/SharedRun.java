package news.parallax.story;

/**
 * A run of words that stands in a copy and in its original alike.
 *
 * @param child which word of the copy it begins with, counted from 0 as the judge of copies counts
 * @param parent the same for the original
 * @param words how long it is
 */
public record SharedRun(int child, int parent, int words) {}
