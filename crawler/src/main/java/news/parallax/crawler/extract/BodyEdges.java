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
  private static final int DATE_CHARS_MAX = 90;
  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b|\\d{1,2}[:.]\\d\\d");

  private final Known known;
  private final Notes notes;

  BodyEdges(Known known, Notes notes) {
    this.known = known;
    this.notes = notes;
  }

  List<Placed> trimmed(List<Placed> blocks) {
    return withoutTail(withoutHead(withoutAuthors(blocks)));
  }

  private List<Placed> withoutAuthors(List<Placed> blocks) {
    return blocks.stream().filter(p -> !(isAuthor(p) && drop(p, "the author's name"))).toList();
  }

  private boolean isAuthor(Placed p) {
    return known.authors().contains(Prose.folded(p.segment().text()));
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
      if (i >= first || p.is(Block.Kind.CAPTION) || !drop(p, "before the text begins")) {
        out.add(p);
      }
    }
    return out;
  }

  private static boolean opens(Placed p) {
    if (p.is(Block.Kind.CAPTION) || p.is(Block.Kind.HEADING) || isDate(p.segment().text())) {
      return false;
    }
    int weight = Prose.weight(p.segment().text());
    return weight >= PROSE_WEIGHT
        || weight >= SENTENCE_WEIGHT && Prose.endsSentence(p.segment().text());
  }

  static boolean isDate(String text) {
    return text.length() <= DATE_CHARS_MAX
        && YEAR.matcher(text).find()
        && WebDates.parse(text).isPresent();
  }

  /** Credits, links and headings of what follows: lines after the last sentence. */
  private List<Placed> withoutTail(List<Placed> blocks) {
    List<Placed> out = new ArrayList<>(blocks);
    int i = out.size() - 1;
    while (i >= 0 && !closes(out.get(i))) {
      Placed p = out.get(i);
      if (!p.is(Block.Kind.CAPTION) && !CreditReader.isCredit(p.segment().text())) {
        drop(p, "after the text has ended");
        out.remove(i);
      }
      i--;
    }
    return i < 0 ? blocks : out;
  }

  private static final Set<Block.Kind> TEXT = Set.of(Block.Kind.PARAGRAPH, Block.Kind.QUOTATION);

  private static boolean closes(Placed p) {
    String text = p.segment().text();
    int weight = Prose.weight(text);
    if (p.is(Block.Kind.LIST_ITEM)) {
      return p.segment().linkShare() < 0.4;
    }
    return TEXT.contains(p.kind())
        && !isDate(text)
        && (weight >= PROSE_WEIGHT || Prose.endsSentence(text) && weight >= 8);
  }

  private boolean drop(Placed p, String why) {
    notes.dropped(p.segment().text(), why);
    return true;
  }
}
