package news.parallax.crawler.extract;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import news.parallax.article.Block;
import news.parallax.article.PageTime;
import news.parallax.article.Repost;
import news.parallax.config.Bounds;
import news.parallax.crawler.citation.CitedOutlets;
import news.parallax.crawler.extract.Explanation.Notes;
import news.parallax.crawler.frontier.RefusalReason;
import news.parallax.crawler.language.Language;
import news.parallax.crawler.url.Canonicaliser;

/** The order in which a page is read; pure: the same bytes give the same extraction. */
public final class Extractor {

  private final Bounds bounds;
  private final Canonicaliser canonicaliser;
  private final CitedOutlets outlets;

  /** Reads within {@code bounds}: body bytes, DOM depth and CPU time for parsing. */
  public Extractor(Bounds bounds) {
    this(bounds, List.of());
  }

  /** As {@link #Extractor(Bounds)}, and knows further outlets' names when a text cites them. */
  public Extractor(Bounds bounds, Collection<String> outletNames) {
    this.bounds = bounds;
    this.canonicaliser = new Canonicaliser(bounds.pathDepthMax());
    this.outlets = new CitedOutlets(outletNames);
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

  private Extraction read(ParsedPage page) {
    Notes notes = new Notes();
    SiteNames site = SiteNames.of(page);
    Optional<HeadlineReader.Headline> headline = new HeadlineReader(page, site).read();
    headline.ifPresent(h -> notes.took("title", h.text(), h.evidence()));
    Optional<String> title = headline.map(HeadlineReader.Headline::text);
    int at = headlineIndex(page, title);
    Optional<Region> region = new BodyRegion(page.tree()).find(title);
    int start = region.map(r -> r.from).orElse(0);
    AuthorsReader.Authors authors = new AuthorsReader(page, site).read(at, start);
    authors.names().forEach(a -> notes.took("author", a, authors.evidence()));
    List<Block> blocks = region.map(r -> blocks(page, r, title, at, authors, notes)).orElse(List.of());
    List<Block> prose = blocks.stream().filter(b -> b.kind() != Block.Kind.CAPTION).toList();
    String text = prose.stream().map(Block::text).collect(Collectors.joining("\n"));
    String language = Language.of(text, declaredLanguage(page)).orElse(Reading.UNDETERMINED);
    TimesReader times = new TimesReader(page, language, at, start);
    Optional<PageTime> published = times.published();
    Optional<PageTime> modified = times.modified(published);
    published.ifPresent(t -> notes.took("published", t.at().toString(), t.evidence()));
    modified.ifPresent(t -> notes.took("modified", t.at().toString(), t.evidence()));
    RepostReader reposts = new RepostReader(page);
    Optional<RepostReader.Line> repostLine = region.flatMap(reposts::line);
    Optional<Repost> repost = region.flatMap(reposts::read);
    repost.ifPresent(r -> notes.took("repost", r.original().map(Object::toString).orElse(""), r.evidence()));
    Optional<String> credit = new CreditReader(outlets).read(prose).or(() -> repostLine.map(l -> l.segment().text()));
    credit.ifPresent(c -> notes.took("credit", c, "text"));
    java.util.LinkedHashSet<String> cited = new java.util.LinkedHashSet<>(outlets.inText(prose.stream().map(Block::text).toList()));
    credit.ifPresent(c -> cited.addAll(outlets.inCredit(c)));
    blocks.stream().filter(b -> b.kind() == Block.Kind.CAPTION).forEach(b -> cited.addAll(outlets.inCredit(b.text())));
    cited.forEach(o -> notes.took("cited outlet", o, "named as a source"));
    AddressReader addresses = new AddressReader(page, canonicaliser);
    RightsReader rights = new RightsReader(page);
    Optional<String> section = page.fromData("articleSection").or(() -> page.meta().first("article:section"));
    Reading reading = new Reading(addresses.url(), title, authors.names(), published, modified, language, blocks, section, addresses.image(), credit, List.copyOf(cited), repost, rights.rights());
    return ArticleJudge.refusal(page, reading, rights.noIndex())
        .<Extraction>map(r -> new Extraction.NotArticle(r.reason(), r.detail(), reading, notes.explanation()))
        .orElseGet(() -> new Extraction.Found(reading.article(page.page().outlet(), title.orElse("")), notes.explanation()));
  }

  private static Optional<String> declaredLanguage(ParsedPage page) {
    return Optional.of(page.document().select("html").attr("lang")).filter(l -> !l.isBlank());
  }

  private static List<Block> blocks(ParsedPage page, Region region, Optional<String> title, int at, AuthorsReader.Authors authors, Notes notes) {
    notes.took("body", region.element.cssSelector(), "most prose");
    java.util.Set<String> titles = new java.util.HashSet<>();
    title.map(Prose::folded).ifPresent(titles::add);
    page.tree().headlines().forEach(h -> titles.add(Prose.folded(h.text())));
    page.fromData("headline").map(Prose::folded).ifPresent(titles::add);
    page.meta().first("og:title").map(Prose::folded).ifPresent(titles::add);
    BodyBlocks.Known known = new BodyBlocks.Known(titles, authors.names().stream().map(Prose::folded).collect(Collectors.toSet()));
    List<BodyBlocks.Placed> placed = new BodyBlocks(page, region, known, notes).read();
    java.util.Set<String> said = placed.stream().map(p -> Prose.folded(p.segment().text())).collect(Collectors.toSet());
    java.util.List<Block> blocks = new java.util.ArrayList<>();
    for (Segment s : new LeadReader(page).read(at, region)) {
      if (said.add(Prose.folded(s.text())) && !titles.contains(Prose.folded(s.text()))) {
        notes.took("lead", s.text(), "before the text");
        blocks.add(new Block(Block.Kind.PARAGRAPH, s.text()));
      }
    }
    placed.forEach(p -> blocks.add(p.block()));
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
