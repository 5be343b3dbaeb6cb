package news.parallax.crawler.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.parallax.crawler.extract.ElementNames.Names;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Walks a document once and writes down its text; one use. */
final class TextTreeBuilder {

  private static final Set<String> STRONG = Set.of("b", "strong");
  private static final Set<String> SLANTED = Set.of("i", "em");
  private static final Set<String> LEAVES = Set.of("p", "li", "dd", "td", "h1", "h2", "h3", "h4");
  private static final Pattern EMPTY_LINES = Pattern.compile("\\n[ \\t\\r]*+\\n");
  private static final int ELEMENTS_CHECKED = 512;

  private final Budget budget;
  private final int depthMax;
  private final List<Region> regions = new ArrayList<>();
  private final List<Segment> segments = new ArrayList<>();
  private final List<Element> headlines = new ArrayList<>();
  private final List<Mark> times = new ArrayList<>();
  private final List<Element> properties = new ArrayList<>();
  private final List<Mark> bylines = new ArrayList<>();
  private final List<Mark> dates = new ArrayList<>();
  private final List<Mark> moments = new ArrayList<>();
  private final List<Mark> links = new ArrayList<>();

  private final ElementNames names = new ElementNames();
  private final StringBuilder text = new StringBuilder();
  private Region region;
  private @Nullable String link;
  private @Nullable String href;
  private int linkChars;
  private int strongChars;
  private int slantedChars;
  private int inLink;
  private int inStrong;
  private int inSlanted;
  private boolean breakBefore;
  private boolean inRow;
  private int elements;
  private int deepest;
  private int pictures;

  private TextTreeBuilder(Element body, Budget budget, int depthMax) {
    this.budget = budget;
    this.depthMax = depthMax;
    this.region = new Region(null, body, 0, 0);
    regions.add(region);
  }

  static TextTree of(Element body, Budget budget, int depthMax) {
    return new TextTreeBuilder(body, budget, depthMax).build();
  }

  private TextTree build() {
    Region root = region;
    children(root.element, 2);
    flush();
    root.to = segments.size();
    return new TextTree(
        root,
        regions,
        segments,
        headlines,
        times,
        properties,
        bylines,
        dates,
        moments,
        links,
        deepest);
  }

  private void children(Element parent, int depth) {
    deepest = Math.max(deepest, depth);
    if (depth > depthMax) {
      return;
    }
    for (int i = 0; i < parent.childNodeSize(); i++) {
      Node child = parent.childNode(i);
      if (child instanceof TextNode words) {
        if (parent == region.element && region.tag.equals("pre")) {
          paragraphs(words.getWholeText());
        } else {
          words(words.getWholeText());
        }
      } else if (child instanceof Element element) {
        element(element, depth);
      }
    }
  }

  private void element(Element element, int depth) {
    if (++elements % ELEMENTS_CHECKED == 0) {
      budget.check();
    }
    String tag = element.normalName();
    TagRole role = TagRole.of(tag);
    if (role == TagRole.SKIPPED && Drawn.holds(element, region)) {
      walk(element, tag, depth);
    } else if (role == TagRole.SKIPPED) {
      pictures += tag.equals("img") || tag.equals("picture") ? 1 : 0;
    } else if (tag.equals("br")) {
      lineBreak();
    } else if (tag.equals("hr")) {
      flush();
    } else {
      Names said = names.of(element, tag);
      int own = hints(said, role);
      boolean inline = role == TagRole.INLINE || isWord(element, tag);
      if (inline && !startsBlock(element, own)) {
        note(element, tag, said);
        inline(element, tag, said, depth);
      } else {
        block(element, said, own, depth);
      }
    }
  }

  /** A heading that unfolds its answer is a button inside; the rest stands for itself. */
  private void walk(Element element, String tag, int depth) {
    if (tag.equals("button")) {
      children(element, depth + 1);
    } else {
      block(element, Names.NONE, 0, depth);
    }
  }

  /** A custom element of bare text within a paragraph is a word of it. */
  private boolean isWord(Element element, String tag) {
    return tag.indexOf('-') > 0 && region.tag.equals("p") && element.childrenSize() == 0;
  }

  /** Inline tags that stand for blocks of their own: captions, bylines, rows of scraps. */
  private boolean startsBlock(Element element, int own) {
    if (has(own, Hint.CAPTION) || (has(own, Hint.HIDDEN) && text.isEmpty())) {
      return true;
    }
    if (element.normalName().equals("time")) {
      return text.isEmpty() && !LEAVES.contains(region.tag) && InlineLayout.isBeforeText(element);
    }
    return element.normalName().equals("span")
        && !region.tag.equals("p")
        && (has(own, Hint.BYLINE)
            || has(own, Hint.DATE)
            || inRow
            || InlineLayout.isDrawnAsBlock(element));
  }

  private void block(Element element, Names said, int own, int depth) {
    flush();
    Region outer = region;
    region = new Region(outer, element, own, segments.size());
    regions.add(region);
    note(element, region.tag, said);
    int picturesBefore = pictures;
    boolean outerRow = inRow;
    inRow = InlineLayout.isRow(element);
    children(element, depth + 1);
    flush();
    inRow = outerRow;
    region.pictures = pictures - picturesBefore;
    region.to = segments.size();
    region = outer;
  }

  private void inline(Element element, String tag, Names said, int depth) {
    if (has(said.hints(), Hint.HIDDEN) || element.attr("role").equals("tooltip")) {
      return;
    }
    String own = tag.equals("a") ? said.href() : null;
    boolean isLink = own != null;
    if (own != null && Drawn.isAnchorSign(element, own)) {
      return;
    }
    String around = href;
    href = own != null ? own : href;
    inLink += isLink ? 1 : 0;
    inStrong += STRONG.contains(tag) ? 1 : 0;
    inSlanted += SLANTED.contains(tag) ? 1 : 0;
    children(element, depth + 1);
    href = around;
    inLink -= isLink ? 1 : 0;
    inStrong -= STRONG.contains(tag) ? 1 : 0;
    inSlanted -= SLANTED.contains(tag) ? 1 : 0;
  }

  /** A text typed out line by line parts its paragraphs by empty lines; code does so too. */
  private void paragraphs(String typed) {
    String[] paragraphs = EMPTY_LINES.split(typed, -1);
    long sentences = Stream.of(paragraphs).filter(p -> Prose.endsSentence(p.strip())).count();
    if (2 * sentences < paragraphs.length) {
      words(typed);
      return;
    }
    for (int i = 0; i < paragraphs.length; i++) {
      if (i > 0) {
        flush();
      }
      words(paragraphs[i]);
    }
  }

  private void words(String words) {
    int before = text.length();
    Prose.append(text, words);
    int added = text.length() - before;
    if (added > 1 || (added == 1 && text.charAt(before) != ' ')) {
      breakBefore = false;
      link = link == null ? href : link;
    }
    linkChars += inLink > 0 ? added : 0;
    strongChars += inStrong > 0 ? added : 0;
    slantedChars += inSlanted > 0 ? added : 0;
  }

  /** Two breaks in a row part paragraphs, one alone is a space. */
  private void lineBreak() {
    if (breakBefore) {
      flush();
    } else {
      words(" ");
      breakBefore = true;
    }
  }

  private void flush() {
    String done = Prose.trimmed(text);
    if (!done.isEmpty()) {
      segments.add(
          new Segment(
              segments.size(),
              region,
              done,
              Prose.weight(done),
              Math.min(linkChars, done.length()),
              Math.min(strongChars, done.length()),
              Math.min(slantedChars, done.length()),
              Optional.ofNullable(link)));
    }
    text.setLength(0);
    link = null;
    linkChars = 0;
    strongChars = 0;
    slantedChars = 0;
    breakBefore = false;
  }

  private void note(Element element, String tag, Names said) {
    switch (tag) {
      case "h1" -> headlines.add(element);
      case "time" -> times.add(mark(element, said));
      case "a" -> links.add(mark(element, said));
      default -> {}
    }
    if (said.property()) {
      properties.add(element);
    }
    if (has(said.hints(), Hint.BYLINE) || said.byAuthor()) {
      bylines.add(mark(element, said));
    }
    if (has(said.hints(), Hint.DATE)) {
      dates.add(mark(element, said));
    } else if (said.moment()) {
      moments.add(mark(element, said));
    }
  }

  private Mark mark(Element element, Names said) {
    return new Mark(element, region, said.href() == null ? "" : said.href());
  }

  private static int hints(Names names, @Nullable TagRole role) {
    return names.hints() | (role == TagRole.FURNITURE ? Hint.JUNK.bit() : 0);
  }

  private static boolean has(int hints, Hint hint) {
    return (hints & hint.bit()) != 0;
  }
}
