package news.parallax.config;

import java.util.ArrayList;
import java.util.List;

/** Which lines one version of a text has and the other has not, with all that both have between. */
public final class LineDiff {

  /** More cells than this are not compared one by one: the middle is told as replaced. */
  private static final int CELLS_MAX = 4_000_000;

  /** Who has a line. */
  public enum Side {
    BOTH,
    THEIRS,
    MINE
  }

  /** One line of the two versions laid together. */
  public record Line(Side side, String text) {}

  private final List<String> theirs;
  private final List<String> mine;
  private final List<Line> lines = new ArrayList<>();

  private LineDiff(List<String> theirs, List<String> mine) {
    this.theirs = theirs;
    this.mine = mine;
  }

  /** The lines of both in order; where they differ, theirs stand before mine. */
  public static List<Line> between(String theirs, String mine) {
    LineDiff diff = new LineDiff(theirs.lines().toList(), mine.lines().toList());
    diff.compare();
    return List.copyOf(diff.lines);
  }

  private void compare() {
    int head = sameAtHead();
    int tail = sameAtTail(head);
    add(Side.BOTH, theirs.subList(0, head));
    middle(theirs.subList(head, theirs.size() - tail), mine.subList(head, mine.size() - tail));
    add(Side.BOTH, theirs.subList(theirs.size() - tail, theirs.size()));
  }

  private int sameAtHead() {
    int head = 0;
    while (head < shorter() && theirs.get(head).equals(mine.get(head))) {
      head++;
    }
    return head;
  }

  private int sameAtTail(int head) {
    int tail = 0;
    while (tail < shorter() - head
        && theirs.get(theirs.size() - 1 - tail).equals(mine.get(mine.size() - 1 - tail))) {
      tail++;
    }
    return tail;
  }

  private int shorter() {
    return Math.min(theirs.size(), mine.size());
  }

  private void middle(List<String> left, List<String> right) {
    if ((long) left.size() * right.size() > CELLS_MAX) {
      add(Side.THEIRS, left);
      add(Side.MINE, right);
    } else {
      walk(left, right, commonLengths(left, right));
    }
  }

  /** The length of the longest common run of lines from each pair of positions to the ends. */
  private static int[][] commonLengths(List<String> left, List<String> right) {
    int[][] common = new int[left.size() + 1][right.size() + 1];
    for (int i = left.size() - 1; i >= 0; i--) {
      for (int j = right.size() - 1; j >= 0; j--) {
        common[i][j] =
            left.get(i).equals(right.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private void walk(List<String> left, List<String> right, int[][] common) {
    int i = 0;
    int j = 0;
    while (i < left.size() && j < right.size()) {
      if (left.get(i).equals(right.get(j))) {
        add(Side.BOTH, left.subList(i, ++i));
        j++;
      } else if (common[i + 1][j] >= common[i][j + 1]) {
        add(Side.THEIRS, left.subList(i, ++i));
      } else {
        add(Side.MINE, right.subList(j, ++j));
      }
    }
    add(Side.THEIRS, left.subList(i, left.size()));
    add(Side.MINE, right.subList(j, right.size()));
  }

  private void add(Side side, List<String> texts) {
    texts.forEach(text -> lines.add(new Line(side, text)));
  }
}
