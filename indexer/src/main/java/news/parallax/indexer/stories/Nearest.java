package news.parallax.indexer.stories;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the articles that share telling terms with a new one, without looking at all. */
final class Nearest {

  private static final int NEAREST_MAX = 80;
  private static final int RELATED_MAX = 24;
  private static final int TERMS_MAX = 40;

  private static final long WINDOW_SECONDS = 10 * 86_400L;

  private final Remembered remembered;
  private final TermTable table;
  private float[] votes = new float[1 << 10];
  private int[] touched = new int[1 << 10];
  private int touches;

  Nearest(Remembered remembered, TermTable table) {
    this.remembered = remembered;
    this.table = table;
  }

  void index(Weighed weighed) {
    Terms terms = weighed.member().traits().terms();
    for (int at : telling(weighed)) {
      table.post(terms.key(at), weighed.member().number());
    }
  }

  /**
   * Where the terms stand that tell most, of those in title and lead and those across languages;
   * concepts are no way in, as there are so many that they would take the place of names.
   */
  private static int[] telling(Weighed weighed) {
    Traits traits = weighed.member().traits();
    Terms terms = traits.terms();
    long[] order = new long[terms.size()];
    int size = 0;
    for (int i = 0; i < terms.size(); i++) {
      float vote = vote(weighed, i);
      if (vote > 0) {
        order[size++] = (long) Float.floatToIntBits(vote) << 32 | i;
      }
    }
    Arrays.sort(order, 0, size);
    int[] telling = new int[Math.min(TERMS_MAX, size)];
    for (int i = 0; i < telling.length; i++) {
      telling[i] = (int) order[size - 1 - i];
    }
    return telling;
  }

  private static float vote(Weighed weighed, int at) {
    Traits traits = weighed.member().traits();
    Trait trait = traits.terms().trait(at);
    if (trait == Trait.CONCEPTS) {
      return 0;
    }
    int vector = trait.isAcross() ? Weighed.vector(trait) : Weighed.LEAD;
    int times = trait.isAcross() ? traits.named(at) : traits.lead(at);
    float length = weighed.lengths()[vector];
    return length == 0 ? 0 : Weighed.times(times) * weighed.tells(at) / length;
  }

  /**
   * What shares telling terms with an article, the heaviest first.
   *
   * @param near at most eighty; of dated pairs only those of a few days
   * @param related at most twenty-four, however long ago
   */
  record Found(List<Member> near, List<Member> related) {}

  Found found(Weighed weighed) {
    vote(weighed);
    List<Member> near = heaviest(weighed.member(), WINDOW_SECONDS, NEAREST_MAX);
    List<Member> related = heaviest(weighed.member(), Long.MAX_VALUE, RELATED_MAX);
    forgetVotes();
    return new Found(near, related);
  }

  /** At most eighty, those with the heaviest shared terms first; of dated pairs only near ones. */
  List<Member> of(Weighed weighed) {
    vote(weighed);
    List<Member> near = heaviest(weighed.member(), WINDOW_SECONDS, NEAREST_MAX);
    forgetVotes();
    return near;
  }

  private void vote(Weighed weighed) {
    int span = remembered.span();
    if (votes.length < span) {
      votes = new float[span * 2];
    }
    for (int at : telling(weighed)) {
      vote(weighed, at, vote(weighed, at));
    }
  }

  private void vote(Weighed weighed, int at, float weight) {
    Member member = weighed.member();
    int[] posted = table.posted(member.traits().terms().key(at));
    int newest = Math.min(posted[0], posted.length - 1);
    for (int n = 1; n <= newest; n++) {
      int number = posted[n];
      if (number != member.number() && number >= remembered.oldest()) {
        touch(number - remembered.oldest(), weight);
      }
    }
  }

  private void touch(int at, float weight) {
    if (votes[at] == 0) {
      if (touches == touched.length) {
        touched = Arrays.copyOf(touched, touches * 2);
      }
      touched[touches++] = at;
    }
    votes[at] += weight;
  }

  private void forgetVotes() {
    for (int i = 0; i < touches; i++) {
      votes[touched[i]] = 0;
    }
    touches = 0;
  }

  /** The newer of equals first. */
  private List<Member> heaviest(Member member, long seconds, int most) {
    Heaviest heaviest = new Heaviest(most);
    for (int i = 0; i < touches; i++) {
      int at = touched[i];
      if (heaviest.wants(at, votes[at])
          && remembered.isNear(remembered.oldest() + at, member, seconds)) {
        heaviest.add(at, votes[at]);
      }
    }
    List<Member> members = new ArrayList<>(most);
    heaviest.forEach(at -> remembered.at(remembered.oldest() + at).ifPresent(members::add));
    return members;
  }
}
