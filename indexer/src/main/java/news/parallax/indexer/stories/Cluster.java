package news.parallax.indexer.stories;

import java.util.ArrayList;
import java.util.List;

/** A story in the making: its members, and how much alike they are among themselves. */
final class Cluster {

  /** Of a larger story the newest members speak for it. */
  private static final int SPEAKERS_MAX = 40;

  private final String story;
  private final int number;
  private final List<Member> members = new ArrayList<>();
  private double withinSum;
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

  List<Member> members() {
    return members;
  }

  void add(Member member, Likeness likeness) {
    for (Member speaker : speakers()) {
      if (!member.isCopy()) {
        withinSum += likeness.of(member, speaker);
        withinPairs++;
      }
    }
    members.add(member);
  }

  void absorb(Cluster other, double crossSum, int crossPairs) {
    withinSum += other.withinSum + crossSum;
    withinPairs += other.withinPairs + crossPairs;
    members.addAll(other.members);
    members.sort(java.util.Comparator.comparingInt(Member::number));
  }

  void remove(Member member) {
    members.remove(member);
  }

  /** Mean likeness of its members' pairs; 1 for a lone article, of which nothing is known. */
  double within() {
    return withinPairs == 0 ? 1 : Math.max(withinSum / withinPairs, WITHIN_MIN);
  }

  private static final double WITHIN_MIN = 1e-6;

  List<Member> speakers() {
    List<Member> speakers = new ArrayList<>();
    for (int i = members.size() - 1; i >= 0 && speakers.size() < SPEAKERS_MAX; i--) {
      if (!members.get(i).isCopy()) {
        speakers.add(members.get(i));
      }
    }
    return speakers.isEmpty()
        ? List.copyOf(members.subList(0, Math.min(1, members.size())))
        : speakers;
  }
}
