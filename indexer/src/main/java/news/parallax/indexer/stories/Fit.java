package news.parallax.indexer.stories;

/**
 * How well an article fits a story.
 *
 * @param sum of its likeness to the story's speakers
 * @param score mean likeness of the most alike, over a power of theirs among themselves
 * @param ofWithin the same mean, as a share of theirs among themselves; 1 for a lone article
 */
record Fit(Cluster cluster, double sum, double score, double ofWithin) {}
