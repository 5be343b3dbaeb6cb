package news.parallax.indexer.stories;

/**
 * How near two stories are.
 *
 * @param sum of the likeness of their speakers' pairs
 * @param score mean likeness of the most alike, over a power of theirs among themselves
 * @param ofWithin the same mean, as a share of theirs among themselves
 */
record Crossing(Cluster other, double sum, int pairs, double score, double ofWithin) {}
