package news.parallax.crawler.extract;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which names of single paragraphs are to be believed. A name says what a box is for; a paragraph
 * is named for its looks ("promo", "gdpr-text"), and is text where it reads like one and more text
 * follows.
 */
final class ParagraphHints {

  private static final Set<Hint> JUDGED = EnumSet.of(Hint.JUNK, Hint.COMMENTS, Hint.CONSENT);
  private static final int PROSE_WEIGHT = 120;
  private static final double LINKED_MAX = 0.3;
  private static final double MOST = 0.5;
  private static final int BESIDE = 3;

  private final List<Segment> segments;

  ParagraphHints(TextTree tree) {
    this.segments = tree.segments();
  }

  /** Takes back the names of paragraphs in the midst of text, or of most of the page's prose. */
  void judge() {
    List<Segment> named = segments.stream().filter(s -> isNamed(s) && isProse(s)).toList();
    if (named.isEmpty()) {
      return;
    }
    int all = segments.stream().filter(ParagraphHints::isProse).mapToInt(Segment::weight).sum();
    boolean most = named.stream().mapToInt(Segment::weight).sum() > MOST * all;
    named.stream().filter(s -> most || isAmongText(s)).forEach(s -> s.region().disbelieve(JUDGED));
  }

  private static boolean isProse(Segment s) {
    return s.isParagraph()
        && s.weight() >= PROSE_WEIGHT
        && s.linkShare() < LINKED_MAX
        && Prose.endsSentence(s.text())
        && Boilerplate.rule(s.text()).isEmpty();
  }

  private static boolean isNamed(Segment s) {
    return s.region().has(JUDGED);
  }

  /** Whether plain paragraphs of the same box stand on both sides, or behind the box's first. */
  private boolean isAmongText(Segment s) {
    Region box = s.region().parent;
    boolean first = box != null && s.index() == box.from;
    return (first || hasPlain(s, s.index() - BESIDE, s.index()))
        && hasPlain(s, s.index() + 1, s.index() + 1 + BESIDE);
  }

  private boolean hasPlain(Segment s, int from, int to) {
    return segments.subList(Math.max(0, from), Math.min(segments.size(), to)).stream()
        .anyMatch(n -> n.region().parent == s.region().parent && !isNamed(n) && isProse(n));
  }
}
