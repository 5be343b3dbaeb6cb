package news.parallax.indexer.stories;

/**
 * The weights and thresholds of the grouping in one place: one setting for all input, whatever its
 * languages, dated or not. They were learnt on the development halves of eleven sets.
 */
final class Setting {

  /** Likeness from which on two lone articles are one story, in a stream without neighbours. */
  static final double JOIN = 0.14;

  /** Nothing less is enough, however few stories the stream has. */
  static final double JOIN_MIN = 0.1;

  /** How much the likeness of the other stories nearby raises what is wanted. */
  static final double GROUND = 1;

  /** Factor on what is wanted: base plus slope times the share of articles that found a story. */
  static final double FOUNDING_BASE = 0.56;

  static final double FOUNDING_SLOPE = 1;

  /** That share before anything is known, and how many articles that guess weighs. */
  static final double FOUNDING_FIRST = 0.35;

  static final double FOUNDING_FIRST_ARTICLES = 40;

  /** Power of a story's inner likeness by which likeness to it is divided. */
  static final double DENSITY = 0.48;

  /**
   * Which share of a story's articles, those most like it, a newcomer is held against; and of the
   * pairs of two stories. A long story moves on, so that nothing is like all of it.
   */
  static final double BEST_OF_STORY = 0.76;

  static final double BEST_OF_STORIES = 0.65;

  /** A story is two where the likeness across is below this share of that inside them. */
  static final double PART_BELOW_WITHIN = 0.38;

  /** Share of its inner likeness that a story wants of a newcomer at least. */
  static final double SHARE_OF_WITHIN = 0.32;

  /** The same for two stories that are to be one, and how much more they want than an article. */
  static final double MERGE_SHARE_OF_WITHIN = 0.49;

  static final double MERGE_OVER_JOIN = 1.2;

  /** Advantage of the story in which an article already is. */
  static final double STAYING = 1.39;

  /** Weights of the words' vectors, inside a language. */
  static final double ALL = 0.49;

  static final double TITLE = 0.18;
  static final double LEAD = 0.29;

  /** Weights of what holds across languages. */
  static final double NAMES = 0.98;

  static final double NUMBERS = 0.5;
  static final double STATES = 0.5;
  static final double CITIES = 0.22;
  static final double DATES = 0.2;

  /** Inside a language the words themselves tell it. */
  static final double CONCEPTS = 1.55;

  /** How much of the shared places counts where nothing else is shared, and what is something. */
  static final double PLACES_ALONE = 0.55;

  static final double TELLING_ENOUGH = 0.15;

  /** What holds across languages, on the scale of what words say inside one. */
  static final double ACROSS = 0.42;

  static final double ACROSS_INSIDE = 0.05;

  /** Standard deviations of the decay with time, in days. */
  static final double DAYS_INSIDE = 2.5;

  static final double DAYS_ACROSS = 1.95;

  /**
   * Two articles that both name enough (length of the vector) and share less than enough of it
   * (cosine) are doubted: that part of their likeness is taken away.
   */
  static final double NAMES_LENGTH = 12;

  static final double NAMES_ENOUGH = 0.3;
  static final double NAMES_DOUBT = 0.5;

  static final double NUMBERS_LENGTH = 8.4;
  static final double NUMBERS_ENOUGH = 0.1;
  static final double NUMBERS_DOUBT = 0.2;

  /** What is left of it where they share neither a name nor a number. */
  static final double CONTRADICTED = 0.2;

  private Setting() {}
}
