package news.parallax.indexer.stories;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import news.parallax.indexer.checkpoint.CheckpointInput;
import news.parallax.indexer.checkpoint.CheckpointOutput;

/** A story in the making: its members, and how much alike they are among themselves. */
final class Cluster {

  /** Of a larger story the newest members speak for it. */
  static final int SPEAKERS_MAX = 24;

  private final String story;
  private final int number;
  private final ArrayList<Member> members = new ArrayList<>(1);
  private List<Member> speakers = List.of();
  private int originals;
  private float withinSum;
  private int withinPairs;

  Cluster(String story, int number) {
    this.story = story;
    this.number = number;
  }

  String story() {
    return story;
  }

  /** Order of founding. */
  int number() {
    return number;
  }

  int size() {
    return members.size();
  }

  /** How many of them are no copies. */
  int originals() {
    return originals;
  }

  List<Member> members() {
    return List.copyOf(members);
  }

  boolean isEmpty() {
    return members.isEmpty();
  }

  /**
   * @param likeness sum over the speakers; told of an original alone
   */
  void add(Member member, double likeness) {
    if (!member.isCopy()) {
      withinSum += (float) likeness;
      withinPairs += speakers().size();
      originals++;
    }
    members.add(member);
    member.setCluster(this);
    speakers = List.of();
  }

  /** Takes all members of the other story, which is empty afterwards. */
  void absorb(Cluster other, double crossSum, int crossPairs) {
    withinSum += other.withinSum + (float) crossSum;
    withinPairs += other.withinPairs + crossPairs;
    originals += other.originals;
    members.addAll(other.members);
    members.sort(Comparator.comparingInt(Member::number));
    other.members.forEach(m -> m.setCluster(this));
    other.members.clear();
    other.originals = 0;
    other.speakers = List.of();
    speakers = List.of();
  }

  /** What its members have in common stays as it was, in proportion. */
  void remove(Member member) {
    if (members.remove(member) && !member.isCopy()) {
      originals--;
      float kept = originals / (originals + 1f);
      withinSum = originals < 2 ? 0 : withinSum * kept * kept;
      withinPairs = originals < 2 ? 0 : Math.max(1, Math.round(withinPairs * kept * kept));
    }
    speakers = List.of();
  }

  /** Mean likeness of its members' pairs; 1 for a lone article, of which nothing is known. */
  double within() {
    return withinPairs == 0 ? 1 : Math.max(withinSum / withinPairs, WITHIN_MIN);
  }

  private static final double WITHIN_MIN = 1e-6;

  /** Mean over the speakers of how like them the other stories are. */
  double ground() {
    double sum = 0;
    for (Member speaker : speakers()) {
      sum += speaker.ground();
    }
    return sum / Math.max(1, speakers().size());
  }

  /** The newest members that are no copies; of copies alone the first. */
  List<Member> speakers() {
    if (members.size() == 1) {
      return members;
    }
    if (speakers.isEmpty() && !members.isEmpty()) {
      speakers = chosen();
    }
    return speakers;
  }

  private List<Member> chosen() {
    List<Member> chosen = new ArrayList<>(Math.min(SPEAKERS_MAX, members.size()));
    for (int i = members.size() - 1; i >= 0 && chosen.size() < SPEAKERS_MAX; i--) {
      if (!members.get(i).isCopy()) {
        chosen.add(members.get(i));
      }
    }
    return chosen.isEmpty() ? List.of(members.getFirst()) : chosen;
  }

  void write(CheckpointOutput out) {
    out.text(story).number(number).real(withinSum).number(withinPairs);
    out.each(members, member -> out.number(member.number()));
  }

  static Cluster read(CheckpointInput in, IntFunction<Member> byNumber) {
    Cluster cluster = new Cluster(in.text(), in.number());
    cluster.withinSum = (float) in.real();
    cluster.withinPairs = in.number();
    for (int number : in.each(in::number)) {
      Member member = byNumber.apply(number);
      cluster.members.add(member);
      cluster.originals += member.isCopy() ? 0 : 1;
      member.setCluster(cluster);
    }
    return cluster;
  }
}
