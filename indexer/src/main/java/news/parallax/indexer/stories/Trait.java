package news.parallax.indexer.stories;

/**
 * A kind of evidence, and how sure it must be of itself: with {@code doubt} added to its length, a
 * vector of one or two common terms is like no other vector.
 */
enum Trait {
  WORDS(0, 0),
  NAMES(7, 0),
  NUMBERS(5, 0.6),
  STATES(7, 4.5),
  CITIES(4, 1),
  DATES(0, 0),

  /** What ordinary words name, the same in all languages that the lexicon knows. */
  CONCEPTS(5, 1);

  private static final Trait[] ALL = values();

  private final double doubt;
  private final double prior;

  Trait(double doubt, double prior) {
    this.doubt = doubt;
    this.prior = prior;
  }

  static Trait of(int ordinal) {
    return ALL[ordinal];
  }

  /** Whether it is equal in every language. */
  boolean isAcross() {
    return this != WORDS;
  }

  double doubt() {
    return doubt;
  }

  /** In how many of the first sixty articles a term of this kind is expected. */
  double prior() {
    return prior;
  }
}
