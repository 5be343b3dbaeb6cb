package news.parallax.indexer.stories;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.parallax.indexer.stories.Halves.Side;

/**
 * Finds stories that have come to be two: the twin of an event joins while there is too little to
 * tell them apart, and later each has reports enough of its own.
 */
final class Parting {

  private static final int FIRST_LOOK = 4;
  private static final double GROWN = 1.25;

  private final Likeness likeness;

  Parting(Likeness likeness) {
    this.likeness = likeness;
  }

  /** The originals of the two stories, each in order of arrival; the larger one first. */
  record Parts(List<Member> staying, List<Member> leaving) {}

  /** A story is looked at each time it has grown by a quarter. */
  Optional<Parts> of(Cluster cluster) {
    if (!isDue(cluster.originals())) {
      return Optional.empty();
    }
    List<Member> speakers = cluster.speakers();
    return Halves.of(likenesses(speakers))
        .filter(halves -> halves.across() < Setting.PART_BELOW_WITHIN * halves.within())
        .map(halves -> parts(cluster, speakers, halves));
  }

  private static boolean isDue(int originals) {
    int look = FIRST_LOOK;
    while (look < originals) {
      look = (int) Math.ceil(look * GROWN);
    }
    return look == originals;
  }

  private double[][] likenesses(List<Member> members) {
    double[][] likenesses = new double[members.size()][members.size()];
    for (int i = 0; i < members.size(); i++) {
      Weighed weighed = likeness.weighed(members.get(i));
      for (int j = 0; j < i; j++) {
        likenesses[i][j] = likeness.of(weighed, members.get(j));
        likenesses[j][i] = likenesses[i][j];
      }
    }
    return likenesses;
  }

  private Parts parts(Cluster cluster, List<Member> speakers, Halves halves) {
    Map<Member, Side> sides = new HashMap<>();
    for (int i = 0; i < speakers.size(); i++) {
      sides.put(speakers.get(i), halves.side(i));
    }
    List<Member> first = new ArrayList<>();
    List<Member> second = new ArrayList<>();
    for (Member member : cluster.members()) {
      if (!member.isCopy()) {
        Side side = sides.computeIfAbsent(member, m -> side(m, speakers, halves));
        (side == Side.FIRST ? first : second).add(member);
      }
    }
    return first.size() >= second.size() ? new Parts(first, second) : new Parts(second, first);
  }

  /** Where an older article goes, which speaks no more: to those it is more like. */
  private Side side(Member member, List<Member> speakers, Halves halves) {
    Weighed weighed = likeness.weighed(member);
    double[] likenesses = speakers.stream().mapToDouble(s -> likeness.of(weighed, s)).toArray();
    return halves.nearer(likenesses);
  }
}
