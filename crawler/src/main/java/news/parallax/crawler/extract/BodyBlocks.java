package news.parallax.crawler.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.parallax.article.Block;
import news.parallax.crawler.extract.Explanation.Notes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Which segments of the chosen region are the article's text, and as what kind of block. */
final class BodyBlocks {

  private static final Set<String> LISTS = Set.of("ul", "ol", "dl");
  private static final Set<String> TABLES = Set.of("table");
  private static final Set<String> FIGURES = Set.of("figure", "figcaption");
  private static final Set<String> QUOTES = Set.of("blockquote", "q");
  private static final List<Hint> NEVER =
      List.of(Hint.HIDDEN, Hint.COMMENTS, Hint.JUNK, Hint.CONSENT);
  private static final Set<Hint> NEVER_ANY = EnumSet.copyOf(NEVER);
  private static final int CAPTION_CHARS_MAX = 300;
  private static final int CELL_CHARS_MAX = 150;
  private static final int LINK_CHARS_MAX = 250;
  private static final int ASIDE_CHARS_MAX = 200;
  private static final int REPEATED_CHARS_MIN = 30;
  private static final double SLANTED = 0.9;

  private final TextTree tree;
  private final Region region;
  private final Known known;
  private final Notes notes;
  private final Set<Integer> teasers;
  private static final int TIME_CHARS_MAX = 24;
  private static final int PROSE_WEIGHT = 80;
  private static final int NEIGHBOURS = 3;

  private final RepostReader reposts;

  /** The boxes whose paragraphs were kept. */
  private final Set<@Nullable Region> boxes = new HashSet<>();

  BodyBlocks(TextTree tree, Region region, Known known, RepostReader reposts, Notes notes) {
    this.tree = tree;
    this.reposts = reposts;
    this.region = region;
    this.known = known;
    this.notes = notes;
    this.teasers = Teasers.in(tree, region);
  }

  /** What is known of the article before its text is read; folded, to compare. */
  record Known(Set<String> titles, Set<String> authors) {}

  /** A segment that belongs to the article, and as what. */
  record Placed(Segment segment, Block.Kind kind) {

    Block block() {
      return new Block(kind, saidTwice(segment.text()).orElse(segment.text()));
    }

    boolean is(Block.Kind other) {
      return kind == other;
    }
  }

  List<Placed> read() {
    List<Placed> kept = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Segment s : tree.segments().subList(region.from, region.to)) {
      Block.Kind kind = kind(s);
      String folded = Prose.folded(s.text());
      Optional<String> fault = fault(s, folded, kind).or(() -> repeated(s, folded, seen));
      if (fault.isPresent()) {
        notes.dropped(s.text(), fault.get());
      } else {
        kept.add(new Placed(s, kind));
        if (kind == Block.Kind.PARAGRAPH && s.weight() >= PROSE_WEIGHT) {
          boxes.add(s.region().parent);
        }
      }
    }
    return new BodyEdges(known, notes).trimmed(withoutLabels(kept));
  }

  /** The first line of a box of which nothing else was kept is the label of what was dropped. */
  private List<Placed> withoutLabels(List<Placed> kept) {
    List<Placed> out = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      Placed p = kept.get(i);
      int next = i + 1 < kept.size() ? kept.get(i + 1).segment().index() : region.to;
      if (isLabel(p.segment(), next)) {
        notes.dropped(p.segment().text(), "the label of furniture");
      } else {
        out.add(p);
      }
    }
    return out;
  }

  private boolean isLabel(Segment s, int next) {
    Region box = s.region().parent;
    return box != null
        && box != region
        && box.isInside(region)
        && box.from == s.index()
        && box.to > s.index() + 1
        && box.to <= next
        && s.weight() < PROSE_WEIGHT
        && !Prose.endsSentence(s.text());
  }

  private Block.Kind kind(Segment s) {
    Region r = s.region();
    if (r.isWithin(FIGURES, region)
        || r.hinted(Hint.CAPTION, region)
        || isBelowPicture(s)
        || isSlantedBehindPicture(s)
        || saidTwice(s.text()).isPresent()) {
      return Block.Kind.CAPTION;
    }
    if (s.isHeading()) {
      return Block.Kind.HEADING;
    }
    if (r.isWithin(QUOTES, region)) {
      return Block.Kind.QUOTATION;
    }
    boolean cell = s.text().length() < CELL_CHARS_MAX && r.isWithin(TABLES, region);
    return cell || r.isWithin(LISTS, region) ? Block.Kind.LIST_ITEM : Block.Kind.PARAGRAPH;
  }

  /** "X X", two lines of one block that say the same, is how captions are doubled for phones. */
  static Optional<String> saidTwice(String text) {
    int middle = text.length() / 2;
    boolean twice =
        text.length() % 2 == 1
            && text.charAt(middle) == ' '
            && text.length() > 20
            && text.substring(0, middle).equals(text.substring(middle + 1));
    return twice ? Optional.of(text.substring(0, middle)) : Optional.empty();
  }

  /** A box with a picture and a line or two of words, and nothing else. */
  private boolean isBelowPicture(Segment s) {
    for (Region r = s.region(); r != null && r != region; r = r.parent) {
      if (r.to - r.from > 2) {
        return false;
      }
      if (r.pictures > 0 && (!r.tag.equals("p") || isSlantedBelow(s))) {
        return s.text().length() <= CAPTION_CHARS_MAX;
      }
    }
    return false;
  }

  /**
   * A paragraph of a picture and words in italics behind it; not where the picture is among them.
   */
  private static boolean isSlantedBelow(Segment s) {
    return s.slantedShare() > SLANTED
        && s.region().element.selectFirst("em img, i img, em picture, i picture") == null;
  }

  /** A line in italics, and no sentence, right behind a paragraph that is a picture. */
  private static boolean isSlantedBehindPicture(Segment s) {
    if (s.slantedShare() <= SLANTED
        || s.text().length() > CAPTION_CHARS_MAX
        || Prose.endsSentence(s.text())) {
      return false;
    }
    Element before = s.region().element.previousElementSibling();
    return before != null && before.selectFirst("img, picture") != null && before.text().isBlank();
  }

  private Optional<String> fault(Segment s, String folded, Block.Kind kind) {
    Region r = s.region();
    for (Hint hint : r.hinted(NEVER_ANY, region) ? NEVER : List.<Hint>of()) {
      if (r.hinted(hint, region)) {
        return Optional.of("marked as " + hint);
      }
    }
    if (teasers.contains(s.index())) {
      return Optional.of("a teaser of another article");
    }
    return kind == Block.Kind.CAPTION ? Optional.empty() : faultOfText(s, folded, r);
  }

  private Optional<String> faultOfText(Segment s, String folded, Region r) {
    int length = s.text().length();
    for (Hint hint : List.of(Hint.BYLINE, Hint.DATE)) {
      if (length < ASIDE_CHARS_MAX && r.hinted(hint, region)) {
        return Optional.of("marked as " + hint);
      }
    }
    if ((r.tag.equals("h1") && !isWithinText(r)) || isHeadline(folded)) {
      return Optional.of("the headline");
    }
    if (isLinkAlone(s, length) && !isLinkedSentence(s) && !isLinkedToItself(s)) {
      return Optional.of("a link alone");
    }
    return reposts
        .evidence(s)
        .map(l -> "evidence of a repost: " + l.repost().evidence())
        .or(() -> Boilerplate.rule(s.text()).filter(rule -> !CreditReader.isCredit(s.text())));
  }

  /** Templates set the headings within a text as h1 too: behind its paragraphs, or in sections. */
  private boolean isWithinText(Region h1) {
    return boxes.contains(h1.parent)
        || (!boxes.isEmpty() && h1.parent != null && h1.parent.tag.equals("section"));
  }

  private static boolean isLinkAlone(Segment s, int length) {
    boolean headed =
        s.linkShare() > 0.6 && length < ASIDE_CHARS_MAX && !Prose.endsSentence(s.text());
    return headed || (length < LINK_CHARS_MAX && s.linkShare() > 0.8);
  }

  /** A paragraph of the text may be a link as a whole: a long sentence among others. */
  private boolean isLinkedSentence(Segment s) {
    return s.isParagraph()
        && s.weight() >= PROSE_WEIGHT
        && Prose.endsSentence(s.text())
        && hasProse(Math.max(region.from, s.index() - NEIGHBOURS), s.index())
        && hasProse(s.index() + 1, Math.min(region.to, s.index() + 1 + NEIGHBOURS));
  }

  private boolean hasProse(int from, int to) {
    return tree.segments().subList(from, to).stream()
        .anyMatch(
            s ->
                s.isParagraph()
                    && s.linkShare() < 0.5
                    && s.weight() >= PROSE_WEIGHT
                    && NEVER.stream().noneMatch(h -> s.region().hinted(h, region)));
  }

  /** Headings lead to themselves, so that they can be linked to. */
  private static boolean isLinkedToItself(Segment s) {
    return s.isHeading() && s.link().filter(l -> l.startsWith("#")).isPresent();
  }

  /** A headline again, perhaps with its date and time behind it. */
  private boolean isHeadline(String folded) {
    for (String title : known.titles()) {
      if (folded.equals(title)
          || (!title.isEmpty()
              && folded.startsWith(title)
              && folded.length() <= title.length() + TIME_CHARS_MAX
              && folded.substring(title.length()).chars().noneMatch(Character::isLetter))) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> repeated(Segment s, String folded, Set<String> seen) {
    boolean first = seen.add(folded);
    return first || s.text().length() < REPEATED_CHARS_MIN
        ? Optional.empty()
        : Optional.of("said before");
  }
}
