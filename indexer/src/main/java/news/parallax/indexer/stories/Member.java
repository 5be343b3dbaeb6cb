package news.parallax.indexer.stories;

import java.time.Instant;
import java.util.Map;

/** An article in the grouping's memory, its vectors weighted afresh in each epoch. */
final class Member {

  private final int number;
  private final Traits traits;
  private final Instant seen;
  private final boolean copy;
  private final Map<Integer, String> labels;
  private Sparse[] vectors = new Sparse[0];
  private int epoch = -1;

  Member(int number, Traits traits, Instant seen, boolean copy, Map<Integer, String> labels) {
    this.number = number;
    this.traits = traits;
    this.seen = seen;
    this.copy = copy;
    this.labels = labels;
  }

  int number() {
    return number;
  }

  String id() {
    return traits.id();
  }

  Traits traits() {
    return traits;
  }

  Instant seen() {
    return seen;
  }

  /** A copy adds nothing to what its story is about. */
  boolean isCopy() {
    return copy;
  }

  /** How this article prints its traits; empty when that is no longer kept. */
  Map<Integer, String> labels() {
    return labels;
  }

  Sparse vector(Trait trait, Frequencies frequencies) {
    if (epoch != frequencies.epoch()) {
      weigh(frequencies);
    }
    return vectors[trait.ordinal()];
  }

  private void weigh(Frequencies frequencies) {
    epoch = frequencies.epoch();
    Trait[] kinds = Trait.values();
    vectors = new Sparse[kinds.length];
    for (Trait kind : kinds) {
      vectors[kind.ordinal()] = kind.weighted(traits, frequencies);
    }
  }
}
