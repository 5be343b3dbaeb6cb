package news.parallax.crawler.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import news.parallax.article.Block;
import news.parallax.article.Rights;
import news.parallax.config.Bounds;
import news.parallax.crawler.extract.Explanation.Notes;
import news.parallax.crawler.frontier.RefusalReason;
import news.parallax.crawler.language.Language;

/** The order in which a page is read; pure: the same bytes give the same extraction. */
public final class Extractor {

  private final Bounds bounds;

  /** Reads within {@code bounds}: body bytes, DOM depth and CPU time for parsing. */
  public Extractor(Bounds bounds) {
    this.bounds = bounds;
  }

  /** What the page is, and every field found on it. Never throws for what a page holds. */
  public Extraction extract(Page page) {
    if (page.body().length > bounds.bodyBytesMax()) {
      return refused(page, RefusalReason.TOO_LARGE, page.body().length + " bytes");
    }
    Budget budget = Budget.ofThisThread(bounds.parseCpu());
    try {
      ParsedPage parsed = new PageParser(bounds).parse(page, budget);
      return parsed.tree().deepest() > bounds.domDepthMax()
          ? refused(page, RefusalReason.TOO_DEEP, "elements deeper than " + bounds.domDepthMax())
          : read(parsed);
    } catch (Budget.Spent e) {
      return refused(
          page, RefusalReason.PARSE_TOO_SLOW, "more than " + bounds.parseCpu().toMillis() + " ms");
    }
  }

  private static Extraction refused(Page page, RefusalReason reason, String detail) {
    return new Extraction.NotArticle(
        reason, detail, Reading.empty(page.url()), new Notes().explanation());
  }

  private static Extraction read(ParsedPage page) {
    Notes notes = new Notes();
    SiteNames site = SiteNames.of(page);
    Optional<HeadlineReader.Headline> headline = new HeadlineReader(page, site).read();
    headline.ifPresent(h -> notes.took("title", h.text(), h.evidence()));
    Optional<String> title = headline.map(HeadlineReader.Headline::text);
    int at = headlineIndex(page, title);
    Optional<Region> region = new BodyRegion(page.tree()).find(title);
    AuthorsReader.Authors authors = new AuthorsReader(page, site).read(at, region.map(r -> r.from).orElse(0));
    authors.names().forEach(a -> notes.took("author", a, authors.evidence()));
    List<Block> blocks = region.map(r -> blocks(page, r, title, at, authors, notes)).orElse(List.of());
    TimesReader times = new TimesReader(page);
    String text = blocks.stream().filter(b -> b.kind() != Block.Kind.CAPTION).map(Block::text).collect(Collectors.joining("\n"));
    Reading reading = new Reading(page.page().url(), title, authors.names(), times.published(), times.modified(), Language.of(text, Optional.of(page.document().select("html").attr("lang"))).orElse(Reading.UNDETERMINED), blocks, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Rights.OPEN);
    return title.isEmpty() ? new Extraction.NotArticle(RefusalReason.NO_HEADLINE, "no headline", reading, notes.explanation()) : new Extraction.Found(reading.article(page.page().outlet(), title.get()), notes.explanation());
  }

  private static List<Block> blocks(ParsedPage page, Region region, Optional<String> title, int at, AuthorsReader.Authors authors, Notes notes) {
    notes.took("body", region.element.cssSelector(), "most prose");
    java.util.Set<String> titles = new java.util.HashSet<>();
    title.map(Prose::folded).ifPresent(titles::add);
    page.tree().headlines().forEach(h -> titles.add(Prose.folded(h.text())));
    page.fromData("headline").map(Prose::folded).ifPresent(titles::add);
    page.meta().first("og:title").map(Prose::folded).ifPresent(titles::add);
    BodyBlocks.Known known = new BodyBlocks.Known(titles, authors.names().stream().map(Prose::folded).collect(Collectors.toSet()));
    List<BodyBlocks.Placed> placed = new BodyBlocks(page.tree(), region, known, notes).read();
    java.util.Set<String> said = placed.stream().map(p -> Prose.folded(p.segment().text())).collect(Collectors.toSet());
    java.util.List<Block> blocks = new java.util.ArrayList<>();
    for (Segment s : new LeadReader(page).read(at, region)) {
      if (said.add(Prose.folded(s.text())) && !titles.contains(Prose.folded(s.text()))) {
        notes.took("lead", s.text(), "before the text");
        blocks.add(new Block(Block.Kind.PARAGRAPH, s.text()));
      }
    }
    placed.forEach(p -> blocks.add(new Block(p.kind(), p.segment().text())));
    return blocks;
  }

  /** Where the headline stands among the segments; -1 when it is not shown. */
  private static int headlineIndex(ParsedPage page, Optional<String> title) {
    String folded = title.map(Prose::folded).orElse("");
    int h1 = -1;
    for (Segment s : page.tree().segments()) {
      if (Prose.folded(s.text()).equals(folded)) {
        return s.index();
      }
      h1 = h1 < 0 && s.region().tag.equals("h1") ? s.index() : h1;
    }
    return h1;
  }
}
