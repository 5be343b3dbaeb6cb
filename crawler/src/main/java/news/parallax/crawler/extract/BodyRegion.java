package news.parallax.crawler.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the block that holds the article: where prose outweighs furniture the most. */
final class BodyRegion {

  private static final Set<String> FURNITURE = Set.of("nav", "footer", "aside", "form", "dialog", "menu");
  private static final Set<String> LISTS = Set.of("li", "dt", "dd");

  private final TextTree tree;
  private final double[] sums;

  BodyRegion(TextTree tree) {
    this.tree = tree;
    List<Segment> segments = tree.segments();
    this.sums = new double[segments.size() + 1];
    for (Segment s : segments) {
      sums[s.index() + 1] = sums[s.index()] + value(s);
    }
  }

  /** The region whose segments' values sum up highest; the innermost of equals. */
  Optional<Region> find() {
    Region best = null;
    double bestScore = 0;
    for (Region r : tree.regions()) {
      double score = (sums[r.to] - sums[r.from]) * bonus(r);
      if (score > bestScore || best != null && score == bestScore && r.isInside(best)) {
        best = r;
        bestScore = score;
      }
    }
    return Optional.ofNullable(best);
  }

  private static double bonus(Region r) {
    double bonus = r.own.contains(Hint.BODY) ? 1.25 : 1;
    bonus *= r.tag.equals("article") ? 1.1 : 1;
    return bonus;
  }

  /** Prose counts for itself, links and scraps against. */
  double value(Segment s) {
    Region r = s.region();
    int weight = Prose.weight(s.text());
    if (r.inherited.contains(Hint.COMMENTS)) {
      return -0.5 * weight;
    }
    if (r.isWithin(FURNITURE, tree.root()) || r.inherited.contains(Hint.JUNK) || r.inherited.contains(Hint.HIDDEN)) {
      return -0.3 * Math.min(weight, 200);
    }
    if (s.linkShare() > 0.5) {
      return -1.0 * Math.min(weight, 100);
    }
    if (s.isHeading() || r.inherited.contains(Hint.CAPTION)) {
      return 0;
    }
    boolean sentence = weight >= 60 && (Prose.endsSentence(s.text()) || weight >= 120);
    if (!sentence) {
      return s.isParagraph() ? weight * 0.3 : -10;
    }
    double plain = weight - 1.5 * s.linkChars();
    return plain * (s.isParagraph() ? 1 : LISTS.contains(r.tag) ? 0.5 : 0.7);
  }
}
