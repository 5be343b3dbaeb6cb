package news.parallax.crawler.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.parallax.article.ArticleUrl;
import news.parallax.config.Outlet;
import news.parallax.config.Source;
import news.parallax.crawler.extract.Extraction;
import news.parallax.crawler.frontier.DuePage;
import news.parallax.crawler.frontier.DueSource;
import news.parallax.crawler.frontier.Lead;
import news.parallax.crawler.frontier.SourceOutcome;
import news.parallax.crawler.frontier.Validators;

/** Fetches a source and tells what its first items would become; nothing is stored or archived. */
public final class SourceTrial {

  private static final int ITEMS_MAX = 20;
  private static final String UNRECORDED = "trial";

  private final CrawlParts parts;
  private final SourceVisitor sourceVisitor;
  private final PageVisitor pageVisitor;

  public SourceTrial(CrawlParts parts) {
    this.parts = parts;
    Room room = new Room(Runtime.getRuntime().maxMemory(), 1);
    this.sourceVisitor = new SourceVisitor(parts, room);
    this.pageVisitor = new PageVisitor(parts, room);
  }

  /** What a source brought, and what became of its first items. */
  public record Report(Source source, SourceOutcome outcome, List<Item> items) {}

  /** One item of a source. */
  public record Item(Lead lead, ItemFate fate) {}

  /** What an item would become. */
  public sealed interface ItemFate {

    record Read(Extraction extraction) implements ItemFate {}

    record NotFetched(String why) implements ItemFate {}
  }

  /** Tries every source of an outlet, in its order. */
  public List<Report> reports(Outlet outlet) throws InterruptedException {
    List<Report> reports = new ArrayList<>();
    for (Source source : outlet.sources()) {
      reports.add(report(outlet, source));
    }
    return List.copyOf(reports);
  }

  /** What one address would become, as if a source of this outlet had offered it. */
  public ItemFate page(ArticleUrl url, Outlet outlet) throws InterruptedException {
    Roster.Member member =
        Roster.of(List.of(outlet), parts.settings().crawl().gap())
            .member(outlet.id())
            .orElseThrow();
    Instant now = parts.clock().instant();
    return pageVisitor.fate(
        new DuePage(
            url, outlet.id(), outlet.id(), Validators.NONE, 0, false, now, Optional.empty()),
        member);
  }

  private Report report(Outlet outlet, Source source) throws InterruptedException {
    Roster.Member member =
        Roster.of(List.of(outlet), parts.settings().crawl().gap())
            .member(outlet.id())
            .orElseThrow();
    DueSource due =
        new DueSource(
            source, Validators.NONE, Optional.empty(), 0, Optional.empty(), Optional.empty());
    SourceOutcome outcome = sourceVisitor.visit(UNRECORDED, due, member).outcome();
    List<Item> items = new ArrayList<>();
    if (outcome instanceof SourceOutcome.Read read) {
      for (Lead lead : read.leads().subList(0, Math.min(ITEMS_MAX, read.leads().size()))) {
        items.add(new Item(lead, pageVisitor.fate(due(lead, source), member)));
      }
    }
    return new Report(source, outcome, List.copyOf(items));
  }

  private DuePage due(Lead lead, Source source) {
    Instant now = parts.clock().instant();
    return new DuePage(
        lead.url(),
        lead.offered(),
        source.outlet(),
        source.id(),
        Validators.NONE,
        0,
        false,
        now,
        lead.dated());
  }
}
