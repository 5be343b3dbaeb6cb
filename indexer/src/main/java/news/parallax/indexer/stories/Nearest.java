package news.parallax.indexer.stories;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the articles that share telling terms with a new one, without looking at all. */
final class Nearest {

  private static final int NEAREST_MAX = 80;
  private static final Duration WINDOW = Duration.ofDays(10);

  private final Frequencies frequencies;
  private final TermIndex index = new TermIndex();
  private final List<Optional<Member>> byNumber = new ArrayList<>();
  private float[] votes = new float[64];

  Nearest(Frequencies frequencies) {
    this.frequencies = frequencies;
  }

  Member add(Traits traits, Instant seen, boolean copy, Map<Integer, String> labels) {
    Member member = new Member(byNumber.size(), traits, seen, copy, labels);
    byNumber.add(Optional.of(member));
    index(member, member.traits().lead());
    for (Trait trait : Trait.ACROSS) {
      index(member, trait.of(traits));
    }
    return member;
  }

  void drop(Member member) {
    byNumber.set(member.number(), Optional.empty());
  }

  private void index(Member member, Sparse terms) {
    for (int key : terms.keys()) {
      index.add(key, member.number());
    }
  }

  /** At most eighty, those with the heaviest shared terms first; of dated pairs only near ones. */
  List<Member> of(Member member) {
    votes = votes.length < byNumber.size() ? new float[byNumber.size() * 2] : votes;
    List<Integer> touched = new ArrayList<>();
    vote(member, Trait.LEAD, touched);
    Trait.ACROSS.forEach(trait -> vote(member, trait, touched));
    List<Member> nearest =
        touched.stream()
            .sorted(Comparator.<Integer>comparingDouble(n -> -votes[n]).thenComparing(n -> -n))
            .flatMap(n -> byNumber.get(n).stream())
            .limit(NEAREST_MAX)
            .toList();
    touched.forEach(n -> votes[n] = 0);
    return nearest;
  }

  private void vote(Member member, Trait trait, List<Integer> touched) {
    Sparse own = member.vector(trait, frequencies);
    for (int i = 0; i < own.size(); i++) {
      float weight = own.weights()[i];
      index.each(
          own.keys()[i],
          number -> {
            if (mayBeNear(member, number)) {
              if (votes[number] == 0) {
                touched.add(number);
              }
              votes[number] += weight;
            }
          });
    }
  }

  private boolean mayBeNear(Member member, int number) {
    return number != member.number()
        && byNumber.get(number).filter(m -> !m.isCopy() && isNear(member, m)).isPresent();
  }

  private static boolean isNear(Member a, Member b) {
    Optional<Instant> one = a.traits().published();
    Optional<Instant> other = b.traits().published();
    return one.isEmpty()
        || other.isEmpty()
        || Duration.between(one.get(), other.get()).abs().compareTo(WINDOW) <= 0;
  }
}
