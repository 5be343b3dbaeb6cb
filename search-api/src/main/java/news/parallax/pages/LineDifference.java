package news.parallax.pages;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/** Two texts line by line: what one has, the other has, and both. */
public final class LineDifference {

  /** A line with its sign: {@code +} only in the new text, {@code -} only in the old one. */
  public record Line(char sign, String text) {}

  private LineDifference() {}

  static List<Line> between(String before, String after) {
    List<String> old = before.lines().toList();
    List<String> now = after.lines().toList();
    List<Line> lines = new ArrayList<>();
    int done = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
      int at = delta.getSource().getPosition();
      old.subList(done, at).forEach(line -> lines.add(new Line(' ', line)));
      delta.getSource().getLines().forEach(line -> lines.add(new Line('-', line)));
      delta.getTarget().getLines().forEach(line -> lines.add(new Line('+', line)));
      done = at + delta.getSource().size();
    }
    old.subList(done, old.size()).forEach(line -> lines.add(new Line(' ', line)));
    return List.copyOf(lines);
  }
}
