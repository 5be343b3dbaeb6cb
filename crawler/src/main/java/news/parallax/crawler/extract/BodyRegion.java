package news.parallax.crawler.extract;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the block that holds the article: where prose outweighs furniture the most. */
final class BodyRegion {

  /** Hints that take text away from the article, unless they lie around most of the prose. */
  private static final Set<Hint> AGAINST =
      EnumSet.of(
          Hint.JUNK,
          Hint.HIDDEN,
          Hint.CONSENT,
          Hint.BYLINE,
          Hint.DATE,
          Hint.CAPTION,
          Hint.LEAD,
          Hint.HEADLINE);

  private static final int LONG_HEADING = 120;
  private static final double PROSE_SHARE = 0.5;

  /** Readers may write more than the author did. */
  private static final double PROSE_SHARE_OF_COMMENTS = 0.9;

  private static final double PROSE_SHARE_WITH_HEADLINE = 0.25;
  private static final double SHARE_OF_ARTICLE = 0.2;
  private static final int LINES_AT_END = 3;
  private static final int LINES_BEFORE_HEADING = 6;
  private static final Set<String> LISTS = Set.of("li", "dt", "dd");
  private static final Set<String> LEAVES = Set.of("p", "li");
  private static final Set<String> ARTICLE = Set.of("article");
  private static final int NOT_READ =
      Region.bits(EnumSet.of(Hint.HIDDEN, Hint.COMMENTS, Hint.JUNK, Hint.CONSENT));

  private static final int FURNITURE =
      Region.bits(EnumSet.of(Hint.JUNK, Hint.CONSENT, Hint.HIDDEN));

  /** How many times a piece's words the marked article around it must hold. */
  private static final double GAIN = 1.3;

  /** How many letters of links to a letter of text an article has at most. */
  private static final double LINKED = 0.5;

  /** With so few letters of prose, a place may be anything. */
  private static final int SCANT = 250;

  private final TextTree tree;
  private final List<Region> headlines;

  /** Sums over the segments up to each: of their values, of plain letters, of links' letters. */
  private final double[] sums;

  private final int[] plain;
  private final int[] links;

  BodyRegion(TextTree tree) {
    this.tree = tree;
    this.headlines = tree.regions().stream().filter(r -> r.tag.equals("h1")).toList();
    List<Segment> segments = tree.segments();
    judgeHints(segments);
    this.sums = new double[segments.size() + 1];
    this.plain = new int[segments.size() + 1];
    this.links = new int[segments.size() + 1];
    for (Segment s : segments) {
      int around = s.region().around();
      boolean read = (around & NOT_READ) == 0;
      plain[s.index() + 1] = plain[s.index()] + (read && s.linkShare() < 0.5 ? s.weight() : 0);
      links[s.index() + 1] = links[s.index()] + (read ? s.linkChars() : 0);
      sums[s.index() + 1] = sums[s.index()] + value(s, around);
    }
  }

  /** A name such as "sidebar" or "social" around most of the page's prose is a false friend. */
  private void judgeHints(List<Segment> segments) {
    for (Segment s : segments) {
      Region notice = ConsentNotice.box(s);
      if (notice != null && !holdsHeadline(notice)) {
        notice.believe(Hint.CONSENT);
      }
    }
    int[] prose = new int[segments.size() + 1];
    for (Segment s : segments) {
      prose[s.index() + 1] = prose[s.index()] + (isProse(s) ? s.weight() : 0);
    }
    int all = prose[segments.size()];
    for (Region r : tree.regions()) {
      if (endsPage(r) && prose[r.from] > 0) {
        continue;
      }
      int inside = prose[r.to] - prose[r.from];
      double share = (double) inside / Math.max(1, all);
      if (share > PROSE_SHARE || (share > PROSE_SHARE_WITH_HEADLINE && holdsHeadline(r))) {
        r.disbelieve(AGAINST);
      }
      if (share > PROSE_SHARE_OF_COMMENTS || (share > PROSE_SHARE && holdsHeadline(r))) {
        r.disbelieve(Set.of(Hint.COMMENTS));
      }
    }
    new ParagraphHints(tree).judge();
    for (Segment s : segments) {
      Region box = CommentsHeading.box(s);
      if (box != null && !holdsHeadline(box)) {
        box.believe(Hint.COMMENTS);
      }
    }
  }

  /** A name such as "footer" is believed at a page's very end. */
  private boolean endsPage(Region r) {
    int size = tree.segments().size();
    return size - r.from <= Math.max(LINES_AT_END, size / 20);
  }

  private boolean holdsHeadline(Region r) {
    for (Region h : headlines) {
      if (h != r && h.from >= r.from && h.to <= r.to) {
        return true;
      }
    }
    return false;
  }

  /** No question of consent is asked inside an article: such a name there speaks of its subject. */
  private static boolean isProse(Segment s) {
    return s.linkShare() < 0.4
        && s.weight() >= 80
        && (!s.region().hinted(Hint.CONSENT, null) || s.region().isWithin(ARTICLE, null));
  }

  /** The region whose segments' values sum up highest; the innermost of equals. */
  Optional<Region> find(Optional<String> title) {
    Region best = null;
    double bestScore = 0;
    for (Region r : tree.regions()) {
      double score = score(r);
      if (score > bestScore || (best != null && score == bestScore && r.isInside(best))) {
        best = r;
        bestScore = score;
      }
    }
    return Optional.ofNullable(best)
        .map(this::home)
        .map(this::orMarked)
        .map(b -> firstOfSeveral(b, title))
        .or(this::marked);
  }

  /**
   * Of a text in pieces one piece scores highest: what is marked as the article around it holds
   * them all.
   */
  private Region home(Region best) {
    Region home = best;
    while (LEAVES.contains(home.tag) && home.parent != null) {
      home = home.parent;
    }
    for (Region r = home.parent; r != null; r = r.parent) {
      boolean marked = r.has(Hint.BODY) || ARTICLE.contains(r.tag);
      if (marked
          && plain(r) > GAIN * plain(home)
          && links[r.to] - links[r.from] < LINKED * plain(r)) {
        home = r;
      }
    }
    return home;
  }

  /** A line or two of prose is no article where the page marks something else, and more, as one. */
  private Region orMarked(Region home) {
    boolean inside = home.hinted(Hint.BODY, null) || home.isWithin(ARTICLE, null);
    return plain(home) > SCANT || inside
        ? home
        : marked().filter(m -> plain(m) > plain(home)).orElse(home);
  }

  /** Where no prose is found, what the page itself marks as the article. */
  Optional<Region> marked() {
    return tree.regions().stream()
        .filter(r -> r.has(Hint.BODY) || r.tag.equals("article") || r.tag.equals("main"))
        .filter(r -> r.to > r.from)
        .max(Comparator.comparingInt(this::plain));
  }

  private int plain(Region region) {
    return plain[region.to] - plain[region.from];
  }

  /** A page that loads the next article below this one holds both in one block. */
  private Region firstOfSeveral(Region best, Optional<String> title) {
    double enough = score(best) * SHARE_OF_ARTICLE;
    List<Region> articles =
        tree.regions().stream()
            .filter(r -> r != best && r.tag.equals("article") && r.isInside(best))
            .filter(r -> score(r) > enough)
            .filter(this::isHeaded)
            .toList();
    if (articles.size() < 2 || articles.get(1).isInside(articles.get(0))) {
      return best;
    }
    return articles.stream()
        .filter(a -> title.isPresent() && says(a, title.get()))
        .findFirst()
        .orElse(articles.getFirst());
  }

  /** Pieces of one text may be marked as articles; one of its own begins with a heading. */
  private boolean isHeaded(Region article) {
    int end = Math.min(article.to, article.from + LINES_BEFORE_HEADING);
    return tree.segments().subList(article.from, end).stream()
        .anyMatch(s -> s.isHeading() || s.region().hinted(Hint.HEADLINE, article));
  }

  private boolean says(Region region, String title) {
    String folded = Prose.folded(title);
    return tree.segments().subList(region.from, region.to).stream()
        .anyMatch(s -> Prose.folded(s.text()).equals(folded));
  }

  double score(Region r) {
    return (sums[r.to] - sums[r.from]) * bonus(r);
  }

  private static double bonus(Region r) {
    double bonus = r.has(Hint.BODY) ? 1.25 : 1;
    bonus *= r.tag.equals("article") ? 1.1 : 1;
    return bonus;
  }

  /** Prose counts for itself, links and scraps against. */
  private static double value(Segment s, int around) {
    Region r = s.region();
    int weight = s.weight();
    if ((around & Hint.COMMENTS.bit()) != 0) {
      return -0.5 * weight;
    }
    if ((around & FURNITURE) != 0) {
      return -0.3 * Math.min(weight, 200);
    }
    if (s.linkShare() > 0.5) {
      return -1.0 * Math.min(weight, 100);
    }
    if ((around & Hint.CAPTION.bit()) != 0 || (s.isHeading() && weight < LONG_HEADING)) {
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
