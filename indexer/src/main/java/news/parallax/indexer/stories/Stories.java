package news.parallax.indexer.stories;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import news.parallax.indexer.checkpoint.CheckpointInput;
import news.parallax.indexer.checkpoint.CheckpointOutput;
import news.parallax.story.Evidence;
import news.parallax.story.Membership;

/** The stories that have remembered articles, by id. */
final class Stories {

  private final Map<String, Cluster> byId = new HashMap<>();
  private int founded;

  int count() {
    return byId.size();
  }

  Cluster opened(String story) {
    return byId.computeIfAbsent(story, s -> new Cluster(s, founded++));
  }

  Cluster foundedBy(Member member) {
    String story = StoryIds.foundedBy(member.id());
    for (int times = 2; byId.containsKey(story); times++) {
      story = StoryIds.foundedAgainBy(member.id(), times);
    }
    return opened(story);
  }

  void remove(Member member) {
    member.cluster().ifPresent(cluster -> remove(member, cluster));
  }

  private void remove(Member member, Cluster cluster) {
    cluster.remove(member);
    dropIfEmpty(cluster);
  }

  void dropIfEmpty(Cluster cluster) {
    if (cluster.isEmpty()) {
      byId.remove(cluster.story());
    }
  }

  /** The younger story goes into the older one, whose id stays. */
  List<Membership> merged(Cluster a, Cluster b, Crossing crossing, Evidence evidence) {
    Cluster older = a.number() < b.number() ? a : b;
    Cluster younger = older == a ? b : a;
    List<Member> moving = younger.members();
    older.absorb(younger, crossing.sum(), crossing.pairs());
    byId.remove(younger.story());
    return moving.stream().map(m -> new Membership(m.id(), older.story(), evidence)).toList();
  }

  void write(CheckpointOutput out) {
    out.number(founded).each(byId.values(), cluster -> cluster.write(out));
  }

  void read(CheckpointInput in, IntFunction<Member> byNumber) {
    founded = in.number();
    in.each(() -> Cluster.read(in, byNumber)).forEach(c -> byId.put(c.story(), c));
  }
}
