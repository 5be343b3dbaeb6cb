package news.parallax.crawler.extract;

import java.util.List;
import java.util.Optional;

/** The heading that a reader takes for the headline: the highest of those just above the text. */
final class HeadingByText {

  private static final int LOOK_BACK = 12;
  private static final int PROSE_WEIGHT = 80;
  private static final int WEIGHT_MIN = 6;
  private static final int WEIGHT_MAX = 200;
  private static final int LOWEST = 7;
  private static final List<Hint> AGAINST =
      List.of(Hint.JUNK, Hint.HIDDEN, Hint.COMMENTS, Hint.CONSENT);

  private HeadingByText() {}

  /** Its words, for pages whose title and tags tell no more than the site's name. */
  static Optional<String> find(TextTree tree, SiteNames site) {
    return new BodyRegion(tree).find(Optional.empty()).flatMap(body -> above(tree, body, site));
  }

  private static Optional<String> above(TextTree tree, Region body, SiteNames site) {
    int text = body.from;
    while (text < body.to - 1 && !isProse(tree.segments().get(text))) {
      text++;
    }
    Segment highest = null;
    for (int i = text - 1; i >= Math.max(0, text - LOOK_BACK); i--) {
      Segment s = tree.segments().get(i);
      if (isHeadline(s, site) && (highest == null || rank(s) < rank(highest))) {
        highest = s;
      }
    }
    return Optional.ofNullable(highest).map(Segment::text);
  }

  private static boolean isProse(Segment s) {
    return !s.isHeading() && s.weight() >= PROSE_WEIGHT;
  }

  private static boolean isHeadline(Segment s, SiteNames site) {
    int weight = s.weight();
    return rank(s) < LOWEST
        && weight >= WEIGHT_MIN
        && weight <= WEIGHT_MAX
        && !site.are(s.text())
        && AGAINST.stream().noneMatch(h -> s.region().hinted(h, null));
  }

  private static int rank(Segment s) {
    if (s.isHeading()) {
      return s.region().tag.charAt(1) - '0';
    }
    return s.region().has(Hint.HEADLINE) ? 1 : LOWEST;
  }
}
