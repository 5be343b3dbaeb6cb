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
    Optional<HeadlineReader.Headline> headline = new HeadlineReader(page).read();
    Optional<String> title = headline.map(HeadlineReader.Headline::text);
    List<Block> blocks = bodyRegion(page, title, notes).map(r -> new BodyBlocks(page.tree(), r, new BodyBlocks.Known(title.map(Prose::folded).stream().collect(Collectors.toSet()), java.util.Set.of()), notes).read()).orElse(List.of()).stream().map(p -> new Block(p.kind(), p.segment().text())).toList();
    TimesReader times = new TimesReader(page);
    String text = blocks.stream().filter(b -> b.kind() != Block.Kind.CAPTION).map(Block::text).collect(Collectors.joining("\n"));
    Reading reading = new Reading(page.page().url(), title, List.of(), times.published(), times.modified(), Language.of(text, Optional.of(page.document().select("html").attr("lang"))).orElse(Reading.UNDETERMINED), blocks, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Rights.OPEN);
    return title.isEmpty() ? new Extraction.NotArticle(RefusalReason.NO_HEADLINE, "no headline", reading, notes.explanation()) : new Extraction.Found(reading.article(page.page().outlet(), title.get()), notes.explanation());
  }

  private static Optional<Region> bodyRegion(ParsedPage page, Optional<String> title, Notes notes) {
    Optional<Region> region = new BodyRegion(page.tree()).find(title);
    region.ifPresent(r -> notes.took("body", r.element.cssSelector(), "most prose"));
    return region;
  }
}
