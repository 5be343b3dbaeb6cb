package news.parallax.crawler.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import news.parallax.article.ArticleUrl;
import news.parallax.config.Source;
import news.parallax.config.SourceKind;
import news.parallax.crawler.archive.Kept;
import news.parallax.crawler.extract.Extraction;
import news.parallax.crawler.extract.Page;
import news.parallax.crawler.fetch.BodyLimit;
import news.parallax.crawler.fetch.FetchRequest;
import news.parallax.crawler.fetch.FetchResult;
import news.parallax.crawler.fetch.FetchResult.Fetched;
import news.parallax.crawler.fetch.HopRule;
import news.parallax.crawler.fetch.HostPace;
import news.parallax.crawler.frontier.Capture;
import news.parallax.crawler.frontier.DuePage;
import news.parallax.crawler.frontier.FailureKind;
import news.parallax.crawler.frontier.PageOutcome;
import news.parallax.crawler.frontier.PageVisit;
import news.parallax.crawler.frontier.RefusalReason;
import news.parallax.crawler.frontier.Validators;
import news.parallax.crawler.schedule.Roster.Member;
import news.parallax.crawler.url.WebAddress;

/** One visit of an article's address: fetched, archived, read, and the next visit planned. */
final class PageVisitor {

  private final CrawlParts parts;
  private final Room room;

  PageVisitor(CrawlParts parts, Room room) {
    this.parts = parts;
    this.room = room;
  }

  /** An outcome with the pause that the server asked for. */
  private record Result(PageOutcome outcome, Optional<Duration> asked) {

    static Result of(PageOutcome outcome) {
      return new Result(outcome, Optional.empty());
    }
  }

  PageVisit visit(String id, DuePage due, Member member) throws InterruptedException {
    Instant at = parts.clock().instant();
    Result result = read(due, member);
    Instant end = parts.clock().instant();
    return new PageVisit(
        id, due, at, Duration.between(at, end), result.outcome(), next(due, result, end));
  }

  /** The visit that is recorded when reading broke: told, and tried again like any failure. */
  PageVisit broken(String id, DuePage due, Throwable why) {
    Instant at = parts.clock().instant();
    return new PageVisit(
        id,
        due,
        at,
        Duration.ZERO,
        new PageOutcome.Failed(FailureKind.UNREADABLE, "a bug: " + why),
        Optional.of(PagePlan.retry(due, Optional.empty(), at)));
  }

  /** What the page would become; neither archived nor recorded. */
  SourceTrial.ItemFate fate(DuePage due, Member member) throws InterruptedException {
    WebAddress address = WebAddress.parse(due.address().toString()).orElseThrow();
    try (Room.Seat seat = room.seat()) {
      return switch (fetch(address, Validators.NONE, member, seat)) {
        case Fetched fetched -> new SourceTrial.ItemFate.Read(extraction(due, member, fetched));
        case FetchResult.NotModified same -> new SourceTrial.ItemFate.NotFetched("304 unasked for");
        case FetchResult.HeldOff held -> new SourceTrial.ItemFate.NotFetched(held.detail());
        case FetchResult.Refused refused ->
            new SourceTrial.ItemFate.NotFetched(refused.reason().word() + ": " + refused.detail());
        case FetchResult.Failed failed ->
            new SourceTrial.ItemFate.NotFetched(failed.kind().word() + ": " + failed.detail());
      };
    }
  }

  /** What is read in an answer that came. */
  Extraction extraction(DuePage due, Member member, Fetched fetched) throws InterruptedException {
    Page page = page(due, member, fetched);
    return room.parsing(page.body().length, () -> parts.extractor().extract(page));
  }

  private Optional<Instant> next(DuePage due, Result result, Instant at) {
    return switch (result.outcome()) {
      case PageOutcome.Read read -> revisit(due, at);
      case PageOutcome.Unchanged same -> revisit(due, at);
      case PageOutcome.Refused refused -> Optional.empty();
      case PageOutcome.Failed failed -> Optional.of(PagePlan.retry(due, result.asked(), at));
    };
  }

  private Optional<Instant> revisit(DuePage due, Instant at) {
    return PagePlan.revisit(due, parts.settings().crawl().revisits(), at);
  }

  private Result read(DuePage due, Member member) throws InterruptedException {
    WebAddress address = WebAddress.parse(due.address().toString()).orElseThrow();
    try (Room.Seat seat = room.seat()) {
      FetchResult result = fetch(address, due.validators(), member, seat);
      return switch (result) {
        case Fetched fetched -> Result.of(read(due, member, fetched));
        case FetchResult.NotModified same -> Result.of(new PageOutcome.Unchanged(due.validators()));
        case FetchResult.HeldOff held ->
            new Result(new PageOutcome.Failed(held.kind(), held.detail()), held.pause());
        case FetchResult.Refused refused ->
            Result.of(
                new PageOutcome.Refused(refused.reason(), refused.detail(), Optional.empty()));
        case FetchResult.Failed failed ->
            Result.of(new PageOutcome.Failed(failed.kind(), failed.detail()));
      };
    }
  }

  private FetchResult fetch(
      WebAddress address, Validators validators, Member member, Room.Seat seat) {
    HopRule rule = ownHosts(member).and(parts.robots().rule(member.gap()));
    FetchRequest request =
        new FetchRequest(
            address,
            validators,
            BodyLimit.page(parts.settings().crawl().bounds()),
            member.gap(),
            rule,
            seat::take);
    FetchResult result = parts.fetcher().fetch(request);
    parts.pace().rest(HostPace.key(address));
    return result;
  }

  /** A redirect out of the outlet's hosts leads to another outlet, a consent page, or a shop. */
  private static HopRule ownHosts(Member member) {
    return hop ->
        hop.uri().filter(member.hosts()::contains).isPresent()
            ? Optional.empty()
            : Optional.of(
                new FetchResult.Refused(
                    RefusalReason.FOREIGN_HOST, "leads to " + hop.host() + ", not the outlet's"));
  }

  private PageOutcome read(DuePage due, Member member, Fetched fetched)
      throws InterruptedException {
    Validators validators = BodyHash.validators(fetched);
    if (due.stored() && BodyHash.isSame(due.validators(), validators)) {
      return new PageOutcome.Unchanged(validators);
    }
    return switch (parts.archive().keep(fetched.exchange())) {
      case Kept.NoRoom no -> new PageOutcome.Failed(FailureKind.DISK_FULL, no.detail());
      case Kept.At at -> outcome(extraction(due, member, fetched), at.capture(), validators);
    };
  }

  private static PageOutcome outcome(
      Extraction extraction, Capture capture, Validators validators) {
    return switch (extraction) {
      case Extraction.Found found -> new PageOutcome.Read(found.article(), capture, validators);
      case Extraction.NotArticle not ->
          new PageOutcome.Refused(not.reason(), not.detail(), Optional.of(capture));
    };
  }

  private Page page(DuePage due, Member member, Fetched fetched) {
    String tags = String.join(", ", fetched.head().robotsTags());
    Optional<Source> source = member.source(due.source());
    return new Page(
        landed(due, member, fetched),
        fetched.body(),
        fetched.head().contentType(),
        tags.isEmpty() ? Optional.empty() : Optional.of(tags),
        fetched.head().reserved(),
        due.outlet(),
        member.outlet().country(),
        member.hosts(),
        member.outlet().ownQueryKeys(),
        source.flatMap(Source::bodySelector),
        parts.frontier().furniture(due.outlet()),
        source.filter(s -> s.kind() == SourceKind.FEED).flatMap(s -> due.dated()));
  }

  private ArticleUrl landed(DuePage due, Member member, Fetched fetched) {
    return parts
        .canonicaliser()
        .canonical(fetched.address().href(), member.outlet().ownQueryKeys())
        .accepted()
        .orElse(due.url());
  }
}
