package news.parallax.crawler.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import news.parallax.article.Block;
import news.parallax.crawler.date.WebDates;
import news.parallax.crawler.extract.BodyBlocks.Known;
import news.parallax.crawler.extract.BodyBlocks.Placed;
import news.parallax.crawler.extract.Explanation.Notes;

/** What clings to a text's beginning and end without being part of it. */
final class BodyEdges {

  private static final int PROSE_WEIGHT = 80;
  private static final int SENTENCE_WEIGHT = 35;
  private static final int LINE_WEIGHT = 25;
  private static final int BRIEF_WEIGHT = 10;
  private static final int DATE_CHARS_MAX = 90;
  private static final int LINES_BEHIND_LEAD = 4;
  private static final int BIO_BLOCKS = 3;
  private static final int LINKED_TAIL_CHARS = 160;
  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b|\\d{1,2}[:.]\\d\\d");

  private final Known known;
  private final Notes notes;

  BodyEdges(Known known, Notes notes) {
    this.known = known;
    this.notes = notes;
  }

  List<Placed> trimmed(List<Placed> blocks) {
    return withoutTail(withoutPortraits(withoutHead(withoutAuthors(blocks))));
  }

  private List<Placed> withoutAuthors(List<Placed> blocks) {
    return blocks.stream().filter(p -> !(isAuthor(p) && drop(p, "the author's name"))).toList();
  }

  /** "Jane Roe is a senior researcher …": the author in the third person, behind the text. */
  private List<Placed> withoutPortraits(List<Placed> blocks) {
    List<Placed> out = new ArrayList<>(blocks);
    for (int i = out.size() - 1; i > 0 && i >= blocks.size() - BIO_BLOCKS; i--) {
      Placed p = out.get(i);
      String folded = Prose.folded(p.segment().text());
      boolean portrait =
          p.is(Block.Kind.PARAGRAPH)
              && known.authors().stream().anyMatch(a -> a.length() > 6 && folded.startsWith(a));
      if (portrait && drop(p, "a portrait of the author")) {
        out.remove(i);
      }
    }
    return out;
  }

  private boolean isAuthor(Placed p) {
    return !known.authors().isEmpty() && known.authors().contains(Prose.folded(p.segment().text()));
  }

  /** Kickers, bylines, dates: short lines before the first sentence. */
  private List<Placed> withoutHead(List<Placed> blocks) {
    int first = 0;
    while (first < blocks.size() && !opens(blocks.get(first))) {
      first++;
    }
    if (first == blocks.size()) {
      return blocks;
    }
    List<Placed> out = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Placed p = blocks.get(i);
      boolean scrap =
          (i < first && !belongsTo(p, i, first, blocks))
              || (i <= first + LINES_BEHIND_LEAD && isByOrDateLine(p));
      if (p.is(Block.Kind.CAPTION) || !scrap || !drop(p, "before the text begins")) {
        out.add(i == first ? asText(p) : p);
      }
    }
    return out;
  }

  /** What stands in the very box of the first paragraph: its heading, and lines above. */
  private static boolean belongsTo(Placed p, int i, int first, List<Placed> blocks) {
    return inOneBox(p, blocks.get(first))
        && (p.is(Block.Kind.HEADING) ? i == first - 1 : isLine(p));
  }

  private static boolean inOneBox(Placed one, Placed other) {
    return one.segment().region().parent == other.segment().region().parent;
  }

  /** A line of words that is neither a link nor of the byline. */
  private static boolean isLine(Placed p) {
    Segment s = p.segment();
    return s.isParagraph()
        && s.linkShare() == 0
        && s.text().indexOf('@') < 0
        && (s.weight() >= LINE_WEIGHT || isBriefSentence(s.text()))
        && !isByOrDateLine(p);
  }

  /** "It was over.": stories begin with such, and furniture seldom has a full stop. */
  private static boolean isBriefSentence(String text) {
    return text.endsWith(".") && text.indexOf(' ') > 0 && Prose.weight(text) >= BRIEF_WEIGHT;
  }

  private static Placed asText(Placed opening) {
    return opening.is(Block.Kind.HEADING)
        ? new Placed(opening.segment(), Block.Kind.PARAGRAPH)
        : opening;
  }

  /** A standfirst may come before the byline and the date. */
  private static boolean isByOrDateLine(Placed p) {
    String text = p.segment().text();
    return isDate(text)
        || (text.length() <= DATE_CHARS_MAX
            && PersonNames.leadsIn(text)
            && !Prose.endsSentence(text));
  }

  private static boolean opens(Placed p) {
    if (p.is(Block.Kind.CAPTION) || isDate(p.segment().text())) {
      return false;
    }
    int weight = p.segment().weight();
    if (p.is(Block.Kind.HEADING)) {
      return isStandfirst(p.segment(), weight);
    }
    return weight >= PROSE_WEIGHT
        || (weight >= SENTENCE_WEIGHT && Prose.endsSentence(p.segment().text()));
  }

  /** Pages set the standfirst as a heading: so named, or longer than headings are. */
  private static boolean isStandfirst(Segment s, int weight) {
    return s.linkShare() == 0
        && (weight >= PROSE_WEIGHT
            || (weight >= SENTENCE_WEIGHT && s.region().hinted(Hint.LEAD, null)));
  }

  static boolean isDate(String text) {
    return text.length() <= DATE_CHARS_MAX
        && YEAR.matcher(text).find()
        && WebDates.parse(text).isPresent();
  }

  /** Credits, links and headings of what follows: lines after the last sentence. */
  private List<Placed> withoutTail(List<Placed> blocks) {
    int last = blocks.size() - 1;
    while (last >= 0 && !closes(blocks.get(last))) {
      last--;
    }
    if (last < 0) {
      return blocks;
    }
    List<Placed> out = new ArrayList<>(blocks.subList(0, last + 1));
    for (int i = last + 1; i < blocks.size(); i++) {
      Placed p = blocks.get(i);
      boolean kept =
          p.is(Block.Kind.CAPTION)
              || CreditReader.isCredit(p.segment().text())
              || (i == last + 1 && isLine(p) && inOneBox(p, blocks.get(last)));
      if (kept || !drop(p, "after the text has ended")) {
        out.add(p);
      }
    }
    return out;
  }

  private static final Set<Block.Kind> TEXT = Set.of(Block.Kind.PARAGRAPH, Block.Kind.QUOTATION);

  private static boolean closes(Placed p) {
    String text = p.segment().text();
    int weight = Prose.weight(text);
    if (p.is(Block.Kind.LIST_ITEM)) {
      return p.segment().linkShare() == 0 || text.length() > LINKED_TAIL_CHARS;
    }
    return TEXT.contains(p.kind())
        && !isDate(text)
        && (weight >= PROSE_WEIGHT || (Prose.endsSentence(text) && weight >= 8));
  }

  private boolean drop(Placed p, String why) {
    notes.dropped(p.segment().text(), why);
    return true;
  }
}
