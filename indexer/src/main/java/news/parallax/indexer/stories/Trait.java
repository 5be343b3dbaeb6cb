package news.parallax.indexer.stories;

import java.util.List;
import java.util.function.Function;

/**
 * A kind of evidence, and how sure it must be of itself: with {@code doubt} added to its length, a
 * vector of one or two common terms is like no other vector.
 */
enum Trait {
  ALL(Traits::all, 0, 0),
  TITLE(Traits::title, 0, 0),
  LEAD(Traits::lead, 0, 0),
  NAMES(Traits::names, 7, 0),
  NUMBERS(Traits::numbers, 5, 0.6),
  STATES(Traits::states, 7, 4.5),
  CITIES(Traits::cities, 4, 1),
  DATES(Traits::dates, 0, 0);

  /** What is equal in every language. */
  static final List<Trait> ACROSS = List.of(NAMES, NUMBERS, STATES, CITIES, DATES);

  private final Function<Traits, Sparse> part;
  private final double doubt;
  private final double prior;

  Trait(Function<Traits, Sparse> part, double doubt, double prior) {
    this.part = part;
    this.doubt = doubt;
    this.prior = prior;
  }

  /** How much the term tells among all articles. */
  float tells(int key, Frequencies frequencies) {
    return frequencies.weight(key, frequencies.articles(), prior);
  }

  Sparse of(Traits traits) {
    return part.apply(traits);
  }

  boolean isWords() {
    return this == ALL || this == TITLE || this == LEAD;
  }

  /** The counts as weights: (1 + ln(1 + n)) times what the term tells, scaled to length 1. */
  Sparse weighted(Traits traits, Frequencies frequencies) {
    Sparse counts = of(traits);
    int outOf = isWords() ? frequencies.articles(traits.language()) : frequencies.articles();
    float[] weights = new float[counts.size()];
    double square = doubt * doubt;
    for (int i = 0; i < weights.length; i++) {
      float times = (float) (1 + Math.log1p(counts.weights()[i]));
      weights[i] = times * frequencies.weight(counts.keys()[i], outOf, prior);
      square += weights[i] * weights[i];
    }
    float scale = square == 0 ? 0 : (float) (1 / Math.sqrt(square));
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= scale;
    }
    return new Sparse(counts.keys(), weights);
  }
}
