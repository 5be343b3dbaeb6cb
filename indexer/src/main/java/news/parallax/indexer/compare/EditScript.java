package news.parallax.indexer.compare;

import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;

/**
 * The shortest way from one sequence to another by taking out and putting in (Myers 1986, in linear
 * space).
 */
public final class EditScript {

  /** The effort grows with the square of what differs; so long a stretch is exchanged whole. */
  private static final int ELEMENTS_MAX = 4_000;

  /**
   * A stretch of the old sequence that another of the new one replaces; one of them may be empty.
   *
   * @param from index into the old sequence
   * @param to behind the last
   */
  public record Change(int from, int to, int newFrom, int newTo) {}

  private EditScript() {}

  /**
   * The changes in order; equal stretches lie between any two. Where more than {@value
   * #ELEMENTS_MAX} elements lie between equal beginnings and ends, they are one change.
   */
  public static List<Change> between(List<String> old, List<String> now) {
    int least = Math.min(old.size(), now.size());
    int head = 0;
    while (head < least && old.get(head).equals(now.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < least - head
        && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
      tail++;
    }
    List<String> oldRest = old.subList(head, old.size() - tail);
    List<String> newRest = now.subList(head, now.size() - tail);
    if (oldRest.isEmpty() && newRest.isEmpty()) {
      return List.of();
    }
    return oldRest.isEmpty() || newRest.isEmpty() || oldRest.size() + newRest.size() > ELEMENTS_MAX
        ? List.of(new Change(head, head + oldRest.size(), head, head + newRest.size()))
        : shortest(oldRest, newRest, head);
  }

  private static List<Change> shortest(List<String> old, List<String> now, int shift) {
    List<Change> changes = new ArrayList<>();
    new MyersDiffWithLinearSpace<String>()
        .computeDiff(old, now, null)
        .forEach(
            c ->
                add(
                    changes,
                    new Change(
                        shift + c.startOriginal,
                        shift + c.endOriginal,
                        shift + c.startRevised,
                        shift + c.endRevised)));
    return List.copyOf(changes);
  }

  /** What is taken out and put in at one place is one change. */
  private static void add(List<Change> changes, Change next) {
    if (!changes.isEmpty()
        && changes.getLast().to() == next.from()
        && changes.getLast().newTo() == next.newFrom()) {
      Change last = changes.removeLast();
      changes.add(new Change(last.from(), next.to(), last.newFrom(), next.newTo()));
    } else {
      changes.add(next);
    }
  }
}
