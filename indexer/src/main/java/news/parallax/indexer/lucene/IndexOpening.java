package news.parallax.indexer.lucene;

/** What opening an index comes to; whatever it is, the index in it can be written and searched. */
public sealed interface IndexOpening {

  LuceneIndex index();

  /** Sound; it wants what the outbox has after {@link LuceneIndex#reached()}. */
  record Sound(LuceneIndex index) implements IndexOpening {}

  /** What lay there cannot be opened; the index is a new, empty one. */
  record Damaged(LuceneIndex index, String detail) implements IndexOpening {}

  /** What lay there knew more than the database; the index is a new, empty one. */
  record Ahead(LuceneIndex index, long reached, long latest) implements IndexOpening {}
}
