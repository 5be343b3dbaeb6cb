package news.parallax.crawler.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.parallax.config.CrawlSettings;
import news.parallax.config.Outlet;
import news.parallax.crawler.fetch.HostPace;
import news.parallax.crawler.frontier.DuePage;
import news.parallax.crawler.frontier.DueSource;
import news.parallax.crawler.frontier.FailureKind;
import news.parallax.crawler.frontier.Frontier.PassedOver;
import news.parallax.crawler.frontier.PageOutcome;
import news.parallax.crawler.frontier.PageVisit;
import news.parallax.crawler.frontier.SourceOutcome;
import news.parallax.crawler.frontier.SourceVisit;
import news.parallax.crawler.schedule.Roster.Member;
import news.parallax.crawler.url.WebAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The crawl as a whole: claims what is due, sends each visit its way on a virtual thread, records
 * what came of it. Runs by the clock ({@link #start}) or in rounds ({@link #once}).
 */
public final class Crawl implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Crawl.class);
  private static final int VISITS_MAX = 128;
  private static final int SOURCES_A_CLAIM = 32;

  /** Of the ten seconds that a stop may take; the rest is for what does not end by itself. */
  private static final Duration DRAIN = Duration.ofSeconds(7);

  private static final Duration WORTH_WAITING_FOR = Duration.ofSeconds(30);

  private final CrawlParts parts;
  private final SourceVisitor sourceVisitor;
  private final PageVisitor pageVisitor;
  private final OutletBudget budget;
  private final Visits visits;
  private final ReentrantLock claiming = new ReentrantLock();
  private final ReentrantLock round = new ReentrantLock();
  private volatile boolean wished;
  private volatile Roster roster;
  private volatile @Nullable Deferred deferred;
  private volatile @Nullable Instant roundBegan;
  private volatile boolean closing;
  private volatile boolean claimsClosedHosts;
  private volatile @Nullable Instant lastBeat;
  private @Nullable CrawlSchedule schedule;

  /**
   * @param known an outlet that the frontier follows already, by id: what is visited before {@link
   *     #follow} says whom to follow
   */
  public Crawl(CrawlParts parts, Function<String, Optional<Outlet>> known) {
    this.parts = parts;
    this.roster = new Roster(known, parts.settings().crawl().gap());
    Room room =
        new Room(Runtime.getRuntime().maxMemory(), Runtime.getRuntime().availableProcessors());
    this.sourceVisitor = new SourceVisitor(parts, room);
    this.pageVisitor = new PageVisitor(parts, room);
    this.visits = new Visits(parts.clock());
    this.budget = new OutletBudget(pagesMax(parts.settings().crawl()));
  }

  /** An operator who wants everything wants it in one round. */
  private static int pagesMax(CrawlSettings settings) {
    return settings.backfill().isEmpty() ? Integer.MAX_VALUE : settings.bounds().pagesPerRoundMax();
  }

  /** Makes these outlets the ones that are visited, from the next claim on. */
  public void follow(List<Outlet> outlets) {
    claiming.lock();
    try {
      roster = Roster.of(outlets, parts.settings().crawl().gap());
      parts.frontier().follow(outlets, parts.clock().instant());
    } finally {
      claiming.unlock();
    }
  }

  /** Begins to look for due work each second, until {@link #close}. */
  public void start() {
    schedule = CrawlSchedule.start(this::beat, this::keepHouse);
  }

  /** Looks for due work once and sends it on its way; returns at once. */
  public void beat() {
    lastBeat = parts.clock().instant();
    claiming.lock();
    try {
      budget.beginIfOver(parts.clock().instant());
    } finally {
      claiming.unlock();
    }
    claim(parts.clock().instant());
  }

  /** Visits until nothing is due any more at the clock's time. */
  public void settle() throws InterruptedException {
    lastBeat = parts.clock().instant();
    do {
      visits.awaitNone();
    } while (claim(asOf()) > 0);
  }

  /**
   * One round over these outlets, which are followed from now on: every enabled source and every
   * failed address, due or not; what fails is tried once more at the end.
   *
   * @param revisit known articles again too
   * @param progress told after each visit, on the visit's thread
   */
  public CrawlState.Round once(List<Outlet> outlets, boolean revisit, Consumer<CrawlState> progress)
      throws InterruptedException {
    round.lock();
    try {
      follow(outlets);
      Instant began = parts.clock().instant();
      visits.begin(snapshot -> progress.accept(state(snapshot)));
      claiming.lock();
      budget.begin(began);
      claiming.unlock();
      firstTries(began, outlets, revisit);
      claimsClosedHosts = true;
      settle();
      return visits.end(began);
    } finally {
      deferred = null;
      roundBegan = null;
      claimsClosedHosts = false;
      round.unlock();
    }
  }

  /** What fails is kept for a second try; a short pause of a host is waited for before it. */
  private void firstTries(Instant began, List<Outlet> outlets, boolean revisit)
      throws InterruptedException {
    Deferred second = new Deferred();
    deferred = second;
    roundBegan = began;
    Set<String> ids = outlets.stream().map(Outlet::id).collect(Collectors.toSet());
    parts.frontier().beginRound(began, ids, revisit);
    settle();
    deferred = null;
    waitForOpening();
    second.sources().forEach(this::send);
    second.pages().forEach(this::send);
    settle();
  }

  /** A pause that a host asked for is waited for where it is short. */
  private void waitForOpening() throws InterruptedException {
    Optional<Instant> opening = parts.pace().nextOpening();
    Instant latest = parts.clock().instant().plus(WORTH_WAITING_FOR);
    if (opening.isPresent() && opening.get().isBefore(latest)) {
      parts.sleeper().until(opening.get());
    }
  }

  /** What the crawl is doing now. */
  public CrawlState state() {
    return state(visits.snapshot());
  }

  private CrawlState state(Visits.Snapshot snapshot) {
    return new CrawlState(
        snapshot.running(),
        snapshot.counts(),
        Optional.ofNullable(lastBeat),
        snapshot.lastRound(),
        pausedBecause());
  }

  /** Why nothing is fetched; empty: it is. */
  private Optional<String> pausedBecause() {
    long free = parts.freeBytes().getAsLong();
    if (free < parts.settings().freeBytesMin()) {
      return Optional.of(
          "%d MiB of disk are free, %d are wanted: make room, and fetching goes on by itself"
              .formatted(mib(free), mib(parts.settings().freeBytesMin())));
    }
    CrawlSettings crawl = parts.settings().crawl();
    boolean anonymous =
        crawl.contact().isEmpty() && crawl.proxy().isEmpty() && crawl.allowedHosts().isEmpty();
    return anonymous
        ? Optional.of("no contact is set: set crawl.contact in parallax.yaml, or --contact")
        : Optional.empty();
  }

  private static long mib(long bytes) {
    return bytes / (1024 * 1024);
  }

  private void keepHouse() {
    parts.archive().trim();
  }

  /**
   * A round visits what was due when it began: however long it lasts, what failed twice in it is
   * not asked for a third time.
   */
  private Instant asOf() {
    Instant began = roundBegan;
    return began == null ? parts.clock().instant() : began;
  }

  /** Looks for due work, and again while visits wish for it; returns how much was sent. */
  private int claim(Instant now) {
    claiming.lock();
    int sent;
    try {
      wished = false;
      sent = send(now);
    } finally {
      claiming.unlock();
    }
    return sent + claimIfWished();
  }

  /** A crowd of visits that end needs one look, not one each. */
  private void wishForWork() {
    wished = true;
    claimIfWished();
  }

  private int claimIfWished() {
    int sent = 0;
    while (wished && claiming.tryLock()) {
      try {
        wished = false;
        sent += send(asOf());
      } finally {
        claiming.unlock();
      }
    }
    return sent;
  }

  /** Claims and sends what is due and has room; returns how much that was. */
  private int send(Instant now) {
    int room = VISITS_MAX - visits.running();
    if (closing || room <= 0 || pausedBecause().isPresent()) {
      return 0;
    }
    List<DueSource> sources = parts.frontier().claimSources(now, Math.min(room, SOURCES_A_CLAIM));
    sources.forEach(due -> budget.take(due.source().outlet()));
    sources.forEach(this::send);
    return sources.size() + claimPages(now, room - sources.size());
  }

  private int claimPages(Instant now, int room) {
    Set<String> busy = new HashSet<>(visits.hosts());
    if (!claimsClosedHosts) {
      busy.addAll(parts.pace().closed());
    }
    PassedOver passed = new PassedOver(busy, budget.spent());
    List<DuePage> due = room <= 0 ? List.of() : parts.frontier().claimPages(now, room, passed);
    List<DuePage> beyond = new ArrayList<>();
    for (DuePage page : due) {
      if (budget.take(page.outlet())) {
        send(page);
      } else {
        beyond.add(page);
      }
    }
    parts.frontier().release(List.of(), beyond);
    return due.size();
  }

  private static String host(DuePage page) {
    return HostPace.key(WebAddress.parse(page.url().toString()).orElseThrow());
  }

  private void send(DueSource due) {
    Optional<Member> member = roster.member(due.source().outlet());
    if (member.isEmpty()) {
      parts.frontier().release(List.of(due), List.of());
      return;
    }
    visits.run(
        new Visits.Errand(
            due.source().address().toString(),
            due.source().outlet(),
            Optional.empty(),
            visit -> recordSource(due, sourceVisitor.visit(visit, due, member.get())),
            () -> parts.frontier().release(List.of(due), List.of()),
            (visit, broken) ->
                parts.frontier().record(sourceVisitor.broken(visit, due, member.get(), broken))),
        this::wishForWork);
  }

  private void send(DuePage due) {
    Optional<Member> member = roster.member(due.outlet());
    if (member.isEmpty()) {
      parts.frontier().release(List.of(), List.of(due));
      return;
    }
    visits.run(
        new Visits.Errand(
            due.url().toString(),
            due.outlet(),
            Optional.of(host(due)),
            visit -> recordPage(due, pageVisitor.visit(visit, due, member.get())),
            () -> parts.frontier().release(List.of(), List.of(due)),
            (visit, broken) -> parts.frontier().record(pageVisitor.broken(visit, due, broken))),
        this::wishForWork);
  }

  private void recordSource(DueSource due, SourceVisit visit) {
    boolean interrupted =
        visit.outcome() instanceof SourceOutcome.Failed failed
            && failed.kind() == FailureKind.INTERRUPTED;
    Deferred second = deferred;
    if (!interrupted) {
      tell(visit.outcome());
    }
    if (interrupted) {
      parts.frontier().release(List.of(due), List.of());
    } else if (second != null && visit.outcome() instanceof SourceOutcome.Failed) {
      second.add(due);
    } else {
      visits.count(visit.outcome(), parts.frontier().record(visit));
    }
  }

  private void recordPage(DuePage due, PageVisit visit) {
    boolean interrupted =
        visit.outcome() instanceof PageOutcome.Failed failed
            && failed.kind() == FailureKind.INTERRUPTED;
    Deferred second = deferred;
    if (!interrupted) {
      tell(visit.outcome());
    }
    if (interrupted) {
      parts.frontier().release(List.of(), List.of(due));
    } else if (second != null && visit.outcome() instanceof PageOutcome.Failed) {
      second.add(due);
    } else {
      visits.count(parts.frontier().record(visit));
    }
  }

  private static void tell(SourceOutcome outcome) {
    switch (outcome) {
      case SourceOutcome.Read read -> LOG.debug("source read: {} leads", read.leads().size());
      case SourceOutcome.Unchanged same -> LOG.debug("source unchanged");
      case SourceOutcome.Refused refused ->
          LOG.info("source refused: {}: {}", refused.reason().word(), refused.detail());
      case SourceOutcome.Failed failed ->
          LOG.info("source failed: {}: {}", failed.kind().word(), failed.detail());
    }
  }

  private static void tell(PageOutcome outcome) {
    switch (outcome) {
      case PageOutcome.Read read -> LOG.debug("page read");
      case PageOutcome.Unchanged same -> LOG.debug("page unchanged");
      case PageOutcome.Refused refused ->
          LOG.debug("page refused: {}: {}", refused.reason().word(), refused.detail());
      case PageOutcome.Failed failed ->
          LOG.debug("page failed: {}: {}", failed.kind().word(), failed.detail());
    }
  }

  /**
   * Claims no more, lets visits end for seven seconds, then stops them; their claims are given
   * back.
   */
  @Override
  public void close() {
    close(DRAIN);
  }

  void close(Duration patience) {
    closing = true;
    CrawlSchedule beating = schedule;
    if (beating != null) {
      beating.close();
    }
    if (!visits.drain(patience)) {
      LOG.warn("visits still ran {} s after the crawl was closed", patience.toSeconds());
    }
    parts.archive().close();
  }
}
