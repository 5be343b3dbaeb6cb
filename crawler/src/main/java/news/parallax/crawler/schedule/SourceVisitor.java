package news.parallax.crawler.schedule;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.parallax.config.Bounds;
import news.parallax.config.Source;
import news.parallax.config.SourceKind;
import news.parallax.crawler.discover.Discovered;
import news.parallax.crawler.discover.Intake;
import news.parallax.crawler.discover.SourceDocument;
import news.parallax.crawler.fetch.BodyLimit;
import news.parallax.crawler.fetch.FetchRequest;
import news.parallax.crawler.fetch.FetchResult;
import news.parallax.crawler.fetch.FetchResult.Fetched;
import news.parallax.crawler.fetch.HostPace;
import news.parallax.crawler.frontier.DueSource;
import news.parallax.crawler.frontier.FailureKind;
import news.parallax.crawler.frontier.Lead;
import news.parallax.crawler.frontier.Moved;
import news.parallax.crawler.frontier.RefusalReason;
import news.parallax.crawler.frontier.SourceOutcome;
import news.parallax.crawler.frontier.SourceOutcome.Dropped;
import news.parallax.crawler.frontier.SourceVisit;
import news.parallax.crawler.frontier.Validators;
import news.parallax.crawler.schedule.Roster.Member;
import news.parallax.crawler.schedule.SourcePlan.Yield;
import news.parallax.crawler.url.WebAddress;

/** One visit of a source: fetched, read, and the next visit planned. */
final class SourceVisitor {

  private static final Duration MOVE_BELIEVED = Duration.ofDays(7);
  private static final int SUB_MAPS_MAX = 50;
  private static final int INDEX_DEPTH_MAX = 2;

  private final CrawlParts parts;
  private final Room room;

  SourceVisitor(CrawlParts parts, Room room) {
    this.parts = parts;
    this.room = room;
  }

  /** What a document's reading gave, before it is a visit. */
  private record Result(
      SourceOutcome outcome, Optional<Duration> asked, Optional<Duration> freshFor) {

    static Result of(SourceOutcome outcome) {
      return new Result(outcome, Optional.empty(), Optional.empty());
    }
  }

  SourceVisit visit(String id, DueSource due, Member member) throws InterruptedException {
    Instant at = parts.clock().instant();
    Result result = read(due, member);
    Instant end = parts.clock().instant();
    SourcePlan plan = plan(due, member, result, end);
    return new SourceVisit(
        id,
        due,
        at,
        Duration.between(at, end),
        result.outcome(),
        plan.interval(),
        plan.next(),
        plan.why());
  }

  /** The visit that is recorded when reading broke: told, and tried again like any failure. */
  SourceVisit broken(String id, DueSource due, Member member, Throwable why) {
    Instant at = parts.clock().instant();
    Result result = Result.of(new SourceOutcome.Failed(FailureKind.UNREADABLE, "a bug: " + why));
    SourcePlan plan = plan(due, member, result, at);
    return new SourceVisit(
        id, due, at, Duration.ZERO, result.outcome(), plan.interval(), plan.next(), plan.why());
  }

  private SourcePlan plan(DueSource due, Member member, Result result, Instant at) {
    Optional<Duration> fixed = member.outlet().pace().interval();
    return switch (result.outcome()) {
      case SourceOutcome.Read read -> {
        int unseen = parts.frontier().unseen(read.leads());
        Yield yield = new Yield(read.leads().size(), unseen, result.freshFor());
        yield SourcePlan.after(due, yield, fixed, parts.settings().crawl(), at);
      }
      case SourceOutcome.Unchanged same ->
          SourcePlan.after(due, Yield.NOTHING_NEW, fixed, parts.settings().crawl(), at);
      case SourceOutcome.Refused refused ->
          SourcePlan.afterRefusal(due, fixed, at, refused.reason().word());
      case SourceOutcome.Failed failed ->
          SourcePlan.afterFailure(due, result.asked(), fixed, at, failed.kind().word());
    };
  }

  private Result read(DueSource due, Member member) throws InterruptedException {
    Optional<URI> moved = due.moved().filter(m -> isBelieved(m, due)).map(Moved::target);
    if (moved.isPresent()) {
      Result there = read(due, member, moved.get(), moved);
      boolean works =
          there.outcome() instanceof SourceOutcome.Read
              || there.outcome() instanceof SourceOutcome.Unchanged;
      if (works) {
        return there;
      }
    }
    return read(due, member, due.source().address(), Optional.empty());
  }

  /** A move is believed after a week, and at once where only http became https. */
  private boolean isBelieved(Moved moved, DueSource due) {
    String old = due.source().address().toString();
    boolean upgraded =
        old.startsWith("http:") && moved.target().toString().equals("https:" + old.substring(5));
    return upgraded || !moved.since().plus(MOVE_BELIEVED).isAfter(parts.clock().instant());
  }

  private Result read(DueSource due, Member member, URI address, Optional<URI> learnt)
      throws InterruptedException {
    Optional<WebAddress> parsed = WebAddress.parse(address.toString());
    if (parsed.isEmpty()) {
      return Result.of(
          new SourceOutcome.Refused(RefusalReason.ADDRESS_INVALID, "no web address: " + address));
    }
    try (Room.Seat seat = room.seat()) {
      FetchResult result = fetch(parsed.get(), due.validators(), due.source().kind(), member, seat);
      return switch (result) {
        case Fetched fetched -> new Reading(due, member, seat, learnt).of(fetched);
        case FetchResult.NotModified same ->
            new Reading(due, member, seat, learnt).unchanged(due.validators(), Optional.empty());
        case FetchResult.HeldOff held ->
            new Result(
                new SourceOutcome.Failed(held.kind(), held.detail()),
                held.pause(),
                Optional.empty());
        case FetchResult.Refused refused ->
            Result.of(new SourceOutcome.Refused(refused.reason(), refused.detail()));
        case FetchResult.Failed failed ->
            Result.of(new SourceOutcome.Failed(failed.kind(), failed.detail()));
      };
    } finally {
      parts.pace().rest(HostPace.key(parsed.get()));
    }
  }

  private FetchResult fetch(
      WebAddress address, Validators validators, SourceKind kind, Member member, Room.Seat seat) {
    Bounds bounds = parts.settings().crawl().bounds();
    BodyLimit limit =
        kind == SourceKind.SITEMAP
            ? BodyLimit.sitemap(bounds, Runtime.getRuntime().maxMemory())
            : BodyLimit.feed(bounds);
    return parts
        .fetcher()
        .fetch(
            new FetchRequest(
                address,
                validators,
                limit,
                member.gap(),
                parts.robots().rule(member.gap()),
                seat::take));
  }

  /** The reading of one source's documents: the first, and those it leads to. */
  private final class Reading {

    private final DueSource due;
    private final Member member;
    private final Room.Seat seat;
    private final Optional<URI> learnt;
    private final Map<String, Lead> leads = new LinkedHashMap<>();
    private final List<Dropped> dropped = new ArrayList<>();

    /** The source's own address and every sitemap of this visit: indexes may list one another. */
    private final Set<URI> asked = new HashSet<>();

    /** What the index listed when it was last read, and what it lists now. */
    private final Map<URI, Validators> known;

    private final Map<URI, Validators> sitemaps = new LinkedHashMap<>();

    Reading(DueSource due, Member member, Room.Seat seat, Optional<URI> learnt) {
      this.due = due;
      this.member = member;
      this.seat = seat;
      this.learnt = learnt;
      this.known =
          due.validators().equals(Validators.NONE)
              ? Map.of()
              : parts.frontier().sitemaps(due.source().id());
      asked.add(due.source().address());
    }

    Result of(Fetched fetched) throws InterruptedException {
      Validators validators = BodyHash.validators(fetched);
      if (BodyHash.isSame(due.validators(), validators)) {
        return unchanged(validators, fetched.head().freshFor());
      }
      return switch (discovered(fetched, due.source().kind())) {
        case Discovered.Leads found -> {
          take(found);
          yield read(validators, fetched);
        }
        case Discovered.Index index -> {
          index(index, 1);
          yield read(validators, fetched);
        }
        case Discovered.Unreadable not ->
            Result.of(new SourceOutcome.Failed(FailureKind.UNREADABLE, not.detail()));
      };
    }

    private Result read(Validators validators, Fetched fetched) {
      return read(validators, learnt.or(fetched::movedTo), fetched.head().freshFor());
    }

    private Result read(Validators validators, Optional<URI> movedTo, Optional<Duration> freshFor) {
      return new Result(
          new SourceOutcome.Read(
              List.copyOf(leads.values()),
              List.copyOf(dropped),
              validators,
              movedTo,
              Collections.unmodifiableMap(sitemaps)),
          Optional.empty(),
          freshFor);
    }

    /** An index may stay as it is while the sitemaps change that it lists. */
    Result unchanged(Validators validators, Optional<Duration> freshFor)
        throws InterruptedException {
      for (URI address : known.keySet()) {
        if (asked.add(address)) {
          subMap(address, 1);
        }
      }
      return sitemaps.equals(known)
          ? new Result(new SourceOutcome.Unchanged(validators), Optional.empty(), freshFor)
          : read(validators, learnt, freshFor);
    }

    private Discovered discovered(Fetched fetched, SourceKind kind) throws InterruptedException {
      Source source = due.source();
      SourceDocument document =
          new SourceDocument(
              kind,
              fetched.address().uri().orElse(source.address()),
              fetched.body(),
              fetched.head().contentType(),
              source.linkSelector());
      return room.parsing(document.body().length, () -> parts.discovery().read(document, intake()));
    }

    private Intake intake() {
      Instant reference = due.firstRead().orElse(parts.clock().instant());
      Optional<Instant> notBefore = parts.settings().crawl().backfill().map(reference::minus);
      return new Intake(member.hosts(), member.outlet().ownQueryKeys(), notBefore);
    }

    private void take(Discovered.Leads found) {
      int max = parts.settings().crawl().bounds().sitemapEntriesMax();
      for (Lead lead : found.leads()) {
        if (leads.size() < max) {
          leads.putIfAbsent(lead.url().keyHex(), lead);
        }
      }
      dropped.addAll(found.dropped().subList(0, Math.min(found.dropped().size(), max)));
    }

    private void index(Discovered.Index index, int depth) throws InterruptedException {
      dropped.addAll(index.dropped());
      List<Discovered.SubMap> maps = index.sitemaps().stream().filter(this::isRecent).toList();
      for (Discovered.SubMap map : maps) {
        if (asked.contains(map.address())) {
          drop(map.address(), RefusalReason.EMPTY, "sitemap listed more than once");
        } else if (asked.size() > SUB_MAPS_MAX) {
          drop(map.address(), RefusalReason.TOO_LARGE, "sitemap beyond " + SUB_MAPS_MAX);
        } else {
          asked.add(map.address());
          subMap(map.address(), depth);
        }
      }
    }

    /** A sitemap that has not changed within the backfill has nothing that was not seen there. */
    private boolean isRecent(Discovered.SubMap map) {
      Optional<Instant> from =
          parts.settings().crawl().backfill().map(parts.clock().instant()::minus);
      boolean old =
          map.changed().isPresent() && from.filter(map.changed().get()::isBefore).isPresent();
      if (old) {
        drop(
            map.address(),
            RefusalReason.BEFORE_BACKFILL,
            "sitemap unchanged since " + map.changed().get());
      }
      return !old;
    }

    private void subMap(URI map, int depth) throws InterruptedException {
      Validators before = known.getOrDefault(map, Validators.NONE);
      sitemaps.put(map, before);
      WebAddress address = WebAddress.parse(map.toString()).orElseThrow();
      switch (fetch(address, before, SourceKind.SITEMAP, member, seat)) {
        case Fetched fetched -> {
          Validators now = BodyHash.validators(fetched);
          sitemaps.put(map, now);
          if (!BodyHash.isSame(before, now)) {
            subMap(map, fetched, depth);
          }
        }
        case FetchResult.NotModified same -> sitemaps.put(map, before);
        case FetchResult.HeldOff held -> drop(map, RefusalReason.EMPTY, held.detail());
        case FetchResult.Refused refused -> drop(map, refused.reason(), refused.detail());
        case FetchResult.Failed failed ->
            drop(map, RefusalReason.EMPTY, failed.kind().word() + ": " + failed.detail());
      }
    }

    private void subMap(URI map, Fetched fetched, int depth) throws InterruptedException {
      switch (discovered(fetched, SourceKind.SITEMAP)) {
        case Discovered.Leads found -> take(found);
        case Discovered.Index index -> {
          // Read anew each time, as long as what it lists is known by the outer index alone.
          sitemaps.put(map, Validators.NONE);
          if (depth < INDEX_DEPTH_MAX) {
            index(index, depth + 1);
          } else {
            drop(map, RefusalReason.TOO_DEEP, "an index within indexes");
          }
        }
        case Discovered.Unreadable not -> drop(map, RefusalReason.EMPTY, not.detail());
      }
    }

    private void drop(URI address, RefusalReason reason, String detail) {
      dropped.add(new Dropped(address.toString(), reason, detail));
    }
  }
}
