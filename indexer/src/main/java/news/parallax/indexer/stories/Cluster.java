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
  private List<Member> speakers = List.of();
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
    return List.copyOf(members);
  }

  boolean isEmpty() {
    return members.isEmpty();
  }

  void empty() {
    members.clear();
    speakers = List.of();
  }

  void add(Member member, Likeness likeness) {
    for (Member speaker : speakers()) {
      if (!member.isCopy()) {
        withinSum += likeness.of(member, speaker);
        withinPairs++;
      }
    }
    members.add(member);
    speakers = List.of();
  }

  void absorb(Cluster other, double crossSum, int crossPairs) {
    withinSum += other.withinSum + crossSum;
    withinPairs += other.withinPairs + crossPairs;
    speakers = List.of();
    members.addAll(other.members);
    members.sort(java.util.Comparator.comparingInt(Member::number));
  }

  void remove(Member member, Likeness likeness) {
    members.remove(member);
    List<Member> rest = List.copyOf(members);
    members.clear();
    speakers = List.of();
    withinSum = 0;
    withinPairs = 0;
    rest.forEach(m -> add(m, likeness));
  }

  /** Mean likeness of its members' pairs; 1 for a lone article, of which nothing is known. */
  double within() {
    return withinPairs == 0 ? 1 : Math.max(withinSum / withinPairs, WITHIN_MIN);
  }

  private static final double WITHIN_MIN = 1e-6;

  /** The newest members that are no copies; of copies alone the first. */
  List<Member> speakers() {
    if (speakers.isEmpty() && !members.isEmpty()) {
      speakers = chosen();
    }
    return speakers;
  }

  private List<Member> chosen() {
    List<Member> originals = members.stream().filter(m -> !m.isCopy()).toList();
    return originals.isEmpty()
        ? List.of(members.getFirst())
        : originals.subList(Math.max(0, originals.size() - SPEAKERS_MAX), originals.size());
  }
}
