package news.parallax.crawler.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.parallax.article.Block;
import news.parallax.crawler.extract.Explanation.Notes;

/** Which segments of the chosen region are the article's text, and as what kind of block. */
final class BodyBlocks {

  private static final Set<String> LISTS = Set.of("ul", "ol", "dl");
  private static final Set<String> TABLES = Set.of("table");
  private static final Set<String> FIGURES = Set.of("figure", "figcaption");
  private static final Set<String> QUOTES = Set.of("blockquote", "q");

  private final TextTree tree;
  private final Region region;
  private final Optional<String> title;
  private final Notes notes;

  BodyBlocks(TextTree tree, Region region, Optional<String> title, Notes notes) {
    this.tree = tree;
    this.region = region;
    this.title = title;
    this.notes = notes;
  }

  record Placed(Segment segment, Block.Kind kind) {}

  List<Placed> read() {
    List<Placed> kept = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Segment s : tree.segments().subList(region.from, region.to)) {
      Block.Kind kind = kind(s);
      Optional<String> fault = fault(s, kind).or(() -> seen.add(Prose.folded(s.text())) || s.text().length() < 30 ? Optional.empty() : Optional.of("said before"));
      if (fault.isPresent()) {
        notes.dropped(s.text(), fault.get());
      } else {
        kept.add(new Placed(s, kind));
      }
    }
    return withoutEmptyHeadings(kept);
  }

  private Block.Kind kind(Segment s) {
    Region r = s.region();
    if (r.isWithin(FIGURES, region) || r.hinted(Hint.CAPTION, region)) {
      return Block.Kind.CAPTION;
    }
    if (s.isHeading()) {
      return Block.Kind.HEADING;
    }
    if (r.isWithin(QUOTES, region)) {
      return Block.Kind.QUOTATION;
    }
    return r.isWithin(LISTS, region) ? Block.Kind.LIST_ITEM : Block.Kind.PARAGRAPH;
  }

  private Optional<String> fault(Segment s, Block.Kind kind) {
    Region r = s.region();
    for (Hint hint : List.of(Hint.HIDDEN, Hint.COMMENTS, Hint.JUNK, Hint.CONSENT)) {
      if (r.hinted(hint, region)) {
        return Optional.of("marked as " + hint);
      }
    }
    if (kind == Block.Kind.CAPTION) {
      return Optional.empty();
    }
    for (Hint hint : List.of(Hint.BYLINE, Hint.DATE, Hint.HEADLINE)) {
      if (r.hinted(hint, region) && s.text().length() < 200) {
        return Optional.of("marked as " + hint);
      }
    }
    if (r.tag.equals("h1") || title.isPresent() && Prose.folded(title.get()).equals(Prose.folded(s.text()))) {
      return Optional.of("the headline");
    }
    if (r.isWithin(TABLES, region) && s.text().length() < 150) {
      return Optional.of("inside a table");
    }
    if (s.linkShare() > 0.8 && s.text().length() < 250) {
      return Optional.of("a link alone");
    }
    return Boilerplate.rule(s.text());
  }

  /** A heading with nothing under it headed furniture. */
  private List<Placed> withoutEmptyHeadings(List<Placed> kept) {
    List<Placed> out = new ArrayList<>();
    boolean prose = false;
    for (Placed p : kept.reversed()) {
      if (p.kind() == Block.Kind.HEADING && !prose) {
        notes.dropped(p.segment().text(), "a heading with nothing under it");
        continue;
      }
      prose |= p.kind() != Block.Kind.CAPTION;
      out.addFirst(p);
    }
    return out;
  }
}
