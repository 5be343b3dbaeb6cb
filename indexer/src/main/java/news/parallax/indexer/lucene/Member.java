package news.parallax.indexer.lucene;

/**
 * A matching article of a story, as far as its order needs it.
 *
 * @param copyOf empty for an original
 * @param time milliseconds of the epoch
 */
record Member(int doc, String id, String copyOf, long time, double score) {}
