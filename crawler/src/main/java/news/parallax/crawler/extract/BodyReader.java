package news.parallax.crawler.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.parallax.article.Block;
import news.parallax.crawler.extract.BodyBlocks.Known;
import news.parallax.crawler.extract.BodyBlocks.Placed;
import news.parallax.crawler.extract.Explanation.Notes;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector.SelectorParseException;

/** Where the text stands on the page, and what of it is the article. One use. */
final class BodyReader {

  /** With less text than this (in letters) on the page, its scripts are searched for more. */
  private static final int THIN = 250;

  /** So many letters at most stand before a wall. */
  private static final int TEASER = 2000;

  private static final int CAPTIONS_OVER_TEXT = 3;
  private static final int FULLER = 2;
  private static final int SCRIPT_DEPTH_MAX = 100;

  /** How many characters of a headline's spelling are no letters, beyond as many as its letters. */
  private static final int SIGNS_MAX = 40;

  private final ParsedPage page;
  private final Optional<String> title;
  private final Budget budget;
  private final Notes notes;
  private final Optional<Region> region;
  private final int headlineIndex;

  BodyReader(ParsedPage page, Optional<String> title, Budget budget, Notes notes) {
    this.page = page;
    this.title = title;
    this.budget = budget;
    this.notes = notes;
    this.region = selected().or(() -> new BodyRegion(page.tree()).find(title));
    this.headlineIndex = headline();
  }

  /**
   * What was read.
   *
   * @param placed the blocks that have a place on the page
   * @param line the line that says that it is a repost
   */
  record Body(List<Block> blocks, List<Placed> placed, Optional<RepostReader.Line> line) {

    List<Block> text() {
      return blocks.stream().filter(b -> b.kind() != Block.Kind.CAPTION).toList();
    }

    List<String> captions() {
      return blocks.stream()
          .filter(b -> b.kind() == Block.Kind.CAPTION)
          .map(Block::text)
          .distinct()
          .toList();
    }

    private int weight() {
      return weight(text());
    }

    private int chars() {
      return text().stream().mapToInt(b -> b.text().length()).sum();
    }

    private static int weight(List<Block> blocks) {
      return blocks.stream().mapToInt(b -> Prose.weight(b.text())).sum();
    }

    /** A story told in pictures: the words below them are its text. */
    private Body toldInPictures() {
      int all = weight(blocks);
      if (all - weight() < CAPTIONS_OVER_TEXT * weight() || all < THIN / 2) {
        return this;
      }
      return new Body(
          blocks.stream()
              .map(
                  b ->
                      new Block(
                          b.kind() == Block.Kind.CAPTION ? Block.Kind.PARAGRAPH : b.kind(),
                          b.text()))
              .distinct()
              .toList(),
          placed,
          line);
    }
  }

  /** Index of the text's first segment. */
  int start() {
    return region.map(r -> r.from).orElse(0);
  }

  /** Index behind the text's last segment. */
  int end() {
    return region.map(r -> r.to).orElse(0);
  }

  /** Index of the segment that shows the headline; -1 when none does. */
  int headlineIndex() {
    return headlineIndex;
  }

  Body read(List<String> authors) {
    Known known =
        new Known(titles(), authors.stream().map(Prose::folded).collect(Collectors.toSet()));
    Body shown =
        region.map(r -> shown(r, known)).orElse(new Body(List.of(), List.of(), Optional.empty()));
    if (shown.weight() >= TEASER || page.page().bodySelector().isPresent()) {
      return shown.toldInPictures();
    }
    if (shown.weight() >= THIN) {
      return fuller(shown, known).orElseGet(shown::toldInPictures);
    }
    return ScriptBody.find(page, budget)
        .flatMap(element -> inScript(element, known))
        .filter(b -> b.weight() > 2 * shown.weight())
        .orElseGet(shown::toldInPictures);
  }

  /** Before a wall stands the beginning of what the page's data may give in full. */
  private Optional<Body> fuller(Body shown, Known known) {
    Optional<String> opening =
        shown.text().stream()
            .filter(b -> b.kind() == Block.Kind.PARAGRAPH && Prose.weight(b.text()) >= THIN / 2)
            .map(b -> Prose.folded(b.text()))
            .findFirst();
    return ScriptBody.declared(page)
        .filter(full -> full.text().length() > FULLER * shown.chars())
        .filter(full -> opening.filter(Prose.folded(full.text())::contains).isPresent())
        .flatMap(full -> inScript(full, known))
        .filter(b -> b.weight() > FULLER * shown.weight());
  }

  private Optional<Body> inScript(Element element, Known known) {
    ParsedPage script = page.withTree(TextTreeBuilder.of(element, budget, SCRIPT_DEPTH_MAX));
    return new BodyRegion(script.tree()).find(title).map(r -> body(script, r, known, List.of()));
  }

  /** What the operator's selector names. */
  private Optional<Region> selected() {
    return page.page().bodySelector().flatMap(this::first).flatMap(this::regionOf);
  }

  private Optional<Element> first(String selector) {
    try {
      return Optional.ofNullable(page.document().selectFirst(selector));
    } catch (SelectorParseException e) {
      notes.dropped(selector, "no CSS selector: " + e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<Region> regionOf(Element element) {
    return page.tree().regions().stream().filter(r -> r.element.equals(element)).findFirst();
  }

  private Body body(ParsedPage source, Region region, Known known, List<Segment> before) {
    notes.took("body", region.place(), "most prose");
    RepostReader reposts = new RepostReader(source);
    List<Placed> placed = new BodyBlocks(source.tree(), region, known, reposts, notes).read();
    List<Block> blocks = lead(before, placed, known);
    placed.forEach(p -> blocks.add(p.block()));
    return new Body(blocks, placed, reposts.line(region));
  }

  /** The text on the page, with the standfirst that may stand before it. */
  private Body shown(Region region, Known known) {
    return body(page, region, known, new LeadReader(page).read(headlineIndex, region));
  }

  private List<Block> lead(List<Segment> before, List<Placed> placed, Known known) {
    if (before.isEmpty()) {
      return new ArrayList<>();
    }
    Set<String> said =
        placed.stream().map(p -> Prose.folded(p.segment().text())).collect(Collectors.toSet());
    List<Block> lead = new ArrayList<>();
    for (Segment s : before) {
      String folded = Prose.folded(s.text());
      if (!known.titles().contains(folded) && said.add(folded)) {
        notes.took("lead", s.text(), "before the text");
        lead.add(new Block(Block.Kind.PARAGRAPH, s.text()));
      }
    }
    return lead;
  }

  private Set<String> titles() {
    Set<String> titles = new HashSet<>();
    title.map(Prose::folded).ifPresent(titles::add);
    int before = Math.max(start(), headlineIndex);
    page.tree().regions().stream()
        .filter(r -> r.tag.equals("h1") && r.from <= before)
        .forEach(r -> titles.add(Prose.folded(r.element.text())));
    Stream.of(page.fromData("headline"), page.meta().first("og:title"))
        .flatMap(Optional::stream)
        .map(Prose::folded)
        .forEach(titles::add);
    return titles;
  }

  /** Of all places that show the headline, the one closest to the text; else the first h1. */
  private int headline() {
    String folded = title.map(Prose::folded).orElse("");
    int found = -1;
    int h1 = -1;
    for (Segment s : page.tree().segments()) {
      boolean closer = found < 0 || Math.abs(s.index() - start()) < Math.abs(found - start());
      boolean likely = closer && s.text().length() <= 2 * folded.length() + SIGNS_MAX;
      if (likely && Prose.folded(s.text()).equals(folded) && !isFurniture(s.region())) {
        found = s.index();
      }
      h1 = h1 < 0 && s.region().tag.equals("h1") ? s.index() : h1;
    }
    return found >= 0 ? found : h1;
  }

  /** Players and share bars show the headline once more. */
  private static boolean isFurniture(Region r) {
    return r.hinted(Hint.JUNK, null) || r.hinted(Hint.HIDDEN, null);
  }
}
