package news.parallax.indexer.stories;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** An article in the grouping's memory, its vectors weighted afresh in each epoch. */
final class Member {

  private final int number;
  private final Traits traits;
  private final Instant seen;
  private final boolean copy;
  private final Map<Trait, Sparse> vectors = new EnumMap<>(Trait.class);
  private int epoch = -1;

  Member(int number, Traits traits, Instant seen, boolean copy) {
    this.number = number;
    this.traits = traits;
    this.seen = seen;
    this.copy = copy;
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

  Sparse vector(Trait trait, Frequencies frequencies) {
    if (epoch != frequencies.epoch()) {
      vectors.clear();
      epoch = frequencies.epoch();
    }
    return vectors.computeIfAbsent(trait, t -> t.weighted(traits, frequencies));
  }
}
