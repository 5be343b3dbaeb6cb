package news.parallax.indexer.stories;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import news.parallax.indexer.checkpoint.CheckpointInput;
import news.parallax.indexer.checkpoint.CheckpointOutput;
import org.jspecify.annotations.Nullable;

/** An article in the grouping's memory. */
final class Member {

  private final int number;
  private final Traits traits;
  private final long seen;
  private boolean copy;
  private Reaction reaction = Reaction.NONE;
  private final Map<Integer, String> labels;
  private @Nullable Cluster cluster;
  private float[] lengths = NONE;
  private int epoch = -1;
  private float ground;

  private static final float[] NONE = {};

  Member(int number, Traits traits, Instant seen, boolean copy, Map<Integer, String> labels) {
    this.number = number;
    this.traits = traits;
    this.seen = seen.toEpochMilli();
    this.copy = copy;
    this.labels = labels;
  }

  /** Order of arrival. */
  int number() {
    return number;
  }

  String id() {
    return traits.id();
  }

  Traits traits() {
    return traits;
  }

  boolean isSeenBefore(Instant moment) {
    return seen < moment.toEpochMilli();
  }

  /** A copy adds nothing to what its story is about. */
  boolean isCopy() {
    return copy;
  }

  /** Its original has turned up. */
  void becomeCopy() {
    copy = true;
  }

  /** What it opens with as somebody's answer to something. */
  Reaction reaction() {
    return reaction;
  }

  void setReaction(Reaction reaction) {
    this.reaction = reaction;
  }

  /** How this article prints its traits; empty when that is no longer kept. */
  Map<Integer, String> labels() {
    return labels;
  }

  Optional<Cluster> cluster() {
    return Optional.ofNullable(cluster);
  }

  void setCluster(Cluster cluster) {
    this.cluster = cluster;
  }

  /** How like it the stories are that it does not belong to. */
  float ground() {
    return ground;
  }

  void setGround(double ground) {
    this.ground = (float) ground;
  }

  /** Lengths of its vectors as this epoch weighs them. */
  float[] lengths(Frequencies frequencies) {
    if (epoch != frequencies.epoch()) {
      epoch = frequencies.epoch();
      lengths = new Weighed(this, frequencies).lengths();
    }
    return lengths;
  }

  void setLengths(float[] lengths, int epoch) {
    this.lengths = lengths;
    this.epoch = epoch;
  }

  /** All but its story, which writes its members. */
  void write(CheckpointOutput out) {
    traits.write(out);
    out.number(number).number(seen).flag(copy).each(labels, out::number, out::text);
    out.floats(lengths).number(epoch).real(ground);
    reaction.write(out);
  }

  static Member read(CheckpointInput in) {
    Traits traits = Traits.read(in);
    int number = in.number();
    Instant seen = Instant.ofEpochMilli(in.longNumber());
    boolean copy = in.flag();
    Map<Integer, String> labels = new HashMap<>();
    in.each(labels, in::number, in::repeatedText);
    Member member = new Member(number, traits, seen, copy, labels.isEmpty() ? Map.of() : labels);
    member.setLengths(in.floats(), in.number());
    member.setGround(in.real());
    member.setReaction(Reaction.read(in));
    return member;
  }
}
