package news.parallax.crawler.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Boxes inside a text that lead to other articles: a linked heading with a sentence or two. */
final class Teasers {

  private static final int SEGMENTS_MAX = 5;
  private static final int PLAIN_CHARS_MAX = 350;
  private static final double LINKED = 0.8;

  private Teasers() {}

  /** The indexes of the segments that such boxes hold. */
  static Set<Integer> in(TextTree tree, Region body) {
    Set<Integer> found = new HashSet<>();
    for (Region r : tree.regions()) {
      if (r != body
          && r.from >= body.from
          && r.to <= body.to
          && r.depth > body.depth
          && isTeaser(tree, r)) {
        for (int i = r.from; i < r.to; i++) {
          found.add(i);
        }
      }
    }
    return found;
  }

  private static boolean isTeaser(TextTree tree, Region r) {
    int size = r.to - r.from;
    if (size < 2 || size > SEGMENTS_MAX || r.tag.equals("blockquote") || r.tag.equals("ul")) {
      return false;
    }
    List<Segment> inside = tree.segments().subList(r.from, r.to);
    boolean linkedHeading =
        inside.stream()
            .anyMatch(s -> s.linkShare() > LINKED && (s.isHeading() || r.tag.equals("article")));
    int plain =
        inside.stream().filter(s -> s.linkShare() <= LINKED).mapToInt(s -> s.text().length()).sum();
    boolean repeats =
        inside.getFirst().isHeading()
            && Prose.folded(inside.get(1).text())
                .startsWith(Prose.folded(inside.getFirst().text()));
    return (linkedHeading || repeats) && plain <= PLAIN_CHARS_MAX;
  }
}
