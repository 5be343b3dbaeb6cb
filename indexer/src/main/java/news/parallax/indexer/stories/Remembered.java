package news.parallax.indexer.stories;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import news.parallax.indexer.checkpoint.CheckpointInput;
import news.parallax.indexer.checkpoint.CheckpointOutput;
import org.jspecify.annotations.Nullable;

/** The articles in memory, by id and in order of arrival. */
final class Remembered {

  private final Map<String, Member> byId = new HashMap<>();
  private @Nullable Member[] byNumber = new Member[1 << 10];
  private int oldest;
  private int first;
  private int next;

  Member add(Traits traits, Instant seen, boolean copy, Map<Integer, String> labels) {
    if (next - oldest == byNumber.length) {
      byNumber = Arrays.copyOf(byNumber, byNumber.length * 2);
    }
    Member member = new Member(next, traits, seen, copy, labels);
    byNumber[next - oldest] = member;
    next++;
    byId.put(member.id(), member);
    return member;
  }

  Optional<Member> of(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  Optional<Member> at(int number) {
    return isThere(number) ? Optional.ofNullable(byNumber[number - oldest]) : Optional.empty();
  }

  private boolean isThere(int number) {
    return number >= oldest && number < next;
  }

  /** Whether the number's article is still there and no copy, and not too far off in time. */
  boolean isNear(int number, Member member, long seconds) {
    Member other = isThere(number) ? byNumber[number - oldest] : null;
    if (other == null || other.isCopy()) {
      return false;
    }
    Traits one = member.traits();
    Traits two = other.traits();
    return !one.isDated()
        || !two.isDated()
        || Math.abs(one.published() - two.published()) <= seconds;
  }

  /** The number of the oldest article that may be there. */
  int oldest() {
    return oldest;
  }

  /** How many numbers there are from the oldest on. */
  int span() {
    return next - oldest;
  }

  /** In order of arrival. */
  List<Member> all() {
    return Arrays.stream(byNumber).filter(Objects::nonNull).toList();
  }

  int size() {
    return byId.size();
  }

  void drop(Member member) {
    byId.remove(member.id(), member);
    if (isThere(member.number())) {
      byNumber[member.number() - oldest] = null;
    }
    while (first < next && byNumber[first - oldest] == null) {
      first++;
    }
    if ((first - oldest) * 2 > byNumber.length) {
      byNumber = Arrays.copyOfRange(byNumber, first - oldest, first - oldest + byNumber.length);
      oldest = first;
    }
  }

  /** The oldest one, if it entered the record before the moment. */
  Optional<Member> seenBefore(Instant moment) {
    return at(first).filter(m -> m.isSeenBefore(moment));
  }

  void write(CheckpointOutput out) {
    out.number(oldest).number(first).number(next).number(byNumber.length);
    out.each(all(), member -> member.write(out));
  }

  void read(CheckpointInput in) {
    oldest = in.number();
    first = in.number();
    next = in.number();
    byNumber = new Member[in.number()];
    for (Member member : in.each(() -> Member.read(in))) {
      byNumber[member.number() - oldest] = member;
      byId.put(member.id(), member);
    }
  }
}
