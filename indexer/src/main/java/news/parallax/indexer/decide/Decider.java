package news.parallax.indexer.decide;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import news.parallax.config.Outlet;
import news.parallax.indexer.lucene.LuceneIndex;
import news.parallax.indexer.store.DamagedText;
import news.parallax.indexer.store.Decided;
import news.parallax.indexer.store.Decision;
import news.parallax.indexer.store.Outbox;
import news.parallax.indexer.store.OutboxEntry;
import news.parallax.indexer.stories.Match;
import news.parallax.story.CopyVerdict;
import news.parallax.story.Correction;
import news.parallax.story.Holdings;
import news.parallax.story.Membership;
import news.parallax.story.Origin;
import news.parallax.story.Report;
import news.parallax.story.StoredArticle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that takes the outbox strictly in order: it judges whose copy and which story,
 * stores both in the second transaction, and brings the index up to that number, once a second
 * while more keeps coming. Killed anywhere, it goes on from what is stored; each step may be
 * repeated.
 */
public final class Decider implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Decider.class);
  private static final int BATCH = 64;
  private static final Duration PATIENCE = Duration.ofMillis(500);
  private static final Duration AFTER_FAULT = Duration.ofSeconds(5);

  /** A commit of the index costs the same for one article as for a hundred. */
  private static final Duration INDEXED_EVERY = Duration.ofSeconds(1);

  private static final Duration CORRECTED_WITHIN = Duration.ofSeconds(10);
  private static final Duration MATCHED_WITHIN = Duration.ofSeconds(3);

  private final Outbox outbox;
  private final Holdings holdings;
  private final LuceneIndex index;
  private final IndexFeed feed;
  private final Supplier<Memory> empty;
  private final Checkpoint checkpoint;
  private Memory memory;
  private final Corrections corrections;
  private final Clock clock;
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private final Queue<Runnable> wishes = new ConcurrentLinkedQueue<>();
  private final List<Runnable> later = new ArrayList<>();
  private final Set<String> unindexed = new LinkedHashSet<>();
  private long unindexedUpTo;
  private long lastIndexed = System.nanoTime();
  private boolean remembers;
  private volatile boolean caughtUp;
  private volatile boolean closing;

  private Decider(
      Outbox outbox,
      Holdings holdings,
      LuceneIndex index,
      Path checkpoint,
      Supplier<List<Outlet>> outlets,
      Clock clock) {
    this.outbox = outbox;
    this.holdings = holdings;
    this.index = index;
    this.empty = () -> new Memory(outlets);
    this.memory = empty.get();
    this.checkpoint = new Checkpoint(checkpoint);
    this.corrections = new Corrections(holdings);
    this.feed = new IndexFeed(holdings, index, outlets, () -> closing);
    this.clock = clock;
  }

  /**
   * Begins to decide on a thread of its own, once it has taken up what was decided before and has
   * brought the index up to it; until then {@link #behind()} says so.
   *
   * @param checkpoint the file in which it keeps what it remembers
   * @param outlets the source list as it stands, for what the index tells of an outlet
   */
  public static Decider start(
      Outbox outbox,
      Holdings holdings,
      LuceneIndex index,
      Path checkpoint,
      Supplier<List<Outlet>> outlets,
      Clock clock) {
    Decider decider = new Decider(outbox, holdings, index, checkpoint, outlets, clock);
    Thread.ofPlatform().name("decider").start(decider::run);
    return decider;
  }

  /** Whether what was decided before this start is not yet all in the index. */
  public boolean behind() {
    return !caughtUp;
  }

  private void bringUp() {
    long decided = holdings.decided();
    long reached = index.reached();
    if (reached == 0 && decided > 0) {
      feed.rebuild(decided);
    } else if (reached < decided) {
      feed.refresh(touchedAfter(reached), decided);
    }
    caughtUp = true;
  }

  /** Readers have their answers meanwhile; only what is new waits for it. */
  private void remember() {
    Optional<String> damage = index.damage();
    if (damage.isPresent()) {
      LOG.warn("the index is damaged ({}) and is made anew", damage.get());
      caughtUp = false;
      feed.rebuild(holdings.decided());
      caughtUp = true;
    }
    memory = empty.get();
    Optional<Checkpoint.Kept> kept = checkpoint.read(memory, this::entry);
    if (kept.isPresent()) {
      holdings.corrections(kept.get().number()).forEach(memory::take);
      judgeAgain(kept.get().number());
    } else {
      memory = empty.get();
      holdings.corrections(holdings.decided()).forEach(memory::take);
      restore();
    }
    remembers = !closing;
  }

  private Optional<OutboxEntry> entry(long number) {
    return number < 1 || number > holdings.decided()
        ? Optional.empty()
        : outbox.after(number - 1).findFirst();
  }

  /** What was decided since the checkpoint; where the record says otherwise, that is kept. */
  private void judgeAgain(long number) {
    try (Stream<Decided> since = outbox.decidedAfter(number)) {
      since.takeWhile(decided -> !closing).forEach(this::judgeAgain);
    }
  }

  private void judgeAgain(Decided decided) {
    if (decided.entry().isCorrection()) {
      memory.decide(correction(decided.entry().number()), decided.decision().memberships());
    } else {
      memory.follow(decide(decided.entry()), decided.decision());
    }
  }

  private void restore() {
    try (Stream<StoredArticle> young =
        holdings.seenSince(clock.instant().minus(Memory.SPAN), holdings.decided())) {
      memory.restore(
          young.takeWhile(stored -> !closing),
          stored -> holdings.revisions(stored.id(), holdings.decided()));
    }
    if (!closing) {
      entry(holdings.decided()).ifPresent(last -> checkpoint.write(memory, last));
    }
  }

  /** Blocks until everything that is stored now has been decided and is in the index. */
  public void awaitIdle() {
    CompletableFuture<Void> idle = new CompletableFuture<>();
    long latest = holdings.latest();
    wish(() -> answerWhenReached(latest, idle));
    CompletableFuture.anyOf(idle, ended).join();
  }

  /** Asks again after each batch until the index is there. */
  private void answerWhenReached(long latest, CompletableFuture<Void> idle) {
    if (holdings.decided() >= latest && index.reached() >= latest) {
      idle.complete(null);
    } else {
      later.add(() -> answerWhenReached(latest, idle));
    }
  }

  private Set<String> touchedAfter(long reached) {
    Set<String> articles = new LinkedHashSet<>();
    try (Stream<Decided> decided = outbox.decidedAfter(reached)) {
      decided.forEach(d -> articles.addAll(touched(d.decision())));
    }
    holdings.corrections(holdings.decided()).stream()
        .filter(correction -> correction.number() > reached)
        .forEach(correction -> articles.addAll(correction.named()));
    return articles;
  }

  /**
   * The top of the deciding thread: whatever goes wrong in one batch, for want of heap too, it is
   * tried again. Rounds wait for this thread, so it lives on.
   */
  private void run() {
    while (!closing) {
      try {
        step();
      } catch (InterruptedException e) {
        closing = true;
      } catch (CancellationException e) {
        LOG.info("{}", e.getMessage());
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        LOG.error("deciding failed and is tried again in {}", AFTER_FAULT, e);
        rest();
      }
    }
    try {
      index();
    } catch (RuntimeException e) {
      LOG.error("the index was left behind the record and is brought up at the next start", e);
    }
    if (remembers && checkpoint.isQuick(holdings.decided())) {
      entry(holdings.decided()).ifPresent(last -> checkpoint.write(memory, last));
    }
    ended.complete(null);
  }

  private void step() throws InterruptedException {
    if (!caughtUp) {
      bringUp();
    }
    for (Runnable wish = wishes.poll(); wish != null; wish = wishes.poll()) {
      wish.run();
    }
    wishes.addAll(later);
    later.clear();
    if (!remembers) {
      remember();
      return;
    }
    boolean more = outbox.awaitUndecided(patience());
    if (more) {
      decide(outbox.undecided(BATCH));
    }
    if (untilIndexed().isZero() || (!more && !wishes.isEmpty())) {
      index();
    }
  }

  /** Nobody who waits for the index to be complete waits longer for that than for the decisions. */
  private Duration patience() {
    if (unindexed.isEmpty()) {
      return PATIENCE;
    }
    return wishes.isEmpty() ? untilIndexed() : Duration.ZERO;
  }

  private Duration untilIndexed() {
    Duration left = INDEXED_EVERY.minusNanos(System.nanoTime() - lastIndexed);
    return left.isNegative() ? Duration.ZERO : left;
  }

  private void index() {
    if (!unindexed.isEmpty()) {
      feed.refresh(unindexed, unindexedUpTo);
      unindexed.clear();
      lastIndexed = System.nanoTime();
    }
  }

  private void rest() {
    long until = clock.millis() + AFTER_FAULT.toMillis();
    while (!closing && clock.millis() < until) {
      LockSupport.parkNanos(PATIENCE.toNanos());
    }
  }

  private void decide(List<OutboxEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    if (entries.getFirst().isCorrection()) {
      correct(entries.getFirst().number());
      return;
    }
    List<Decision> decisions = new ArrayList<>();
    for (OutboxEntry entry : entries) {
      if (entry.isCorrection()) {
        break;
      }
      decisions.add(decide(entry));
    }
    outbox.decide(decisions);
    memory.forgetBefore(clock.instant().minus(Memory.SPAN));
    decisions.forEach(d -> unindexed.addAll(touched(d)));
    taken(decisions.getLast().number());
  }

  /** In a batch of its own, since what follows from it depends on what is decided before it. */
  private void correct(long number) {
    Correction correction = correction(number);
    Decision decision = memory.decide(correction, corrections.memberships(correction, number - 1));
    outbox.decide(List.of(decision));
    unindexed.addAll(touched(decision));
    unindexed.addAll(correction.named());
    taken(number);
  }

  private Correction correction(long number) {
    return holdings
        .correction(number, number)
        .orElseThrow(
            () -> new IllegalStateException("outbox entry " + number + " is no correction"));
  }

  private void taken(long number) {
    unindexedUpTo = number;
    if (checkpoint.isDue(number)) {
      entry(number).ifPresent(entry -> checkpoint.write(memory, entry));
    }
  }

  private Decision decide(OutboxEntry entry) {
    try {
      Optional<StoredArticle> stored =
          holdings.article(entry.article(), entry.revision(), entry.number());
      return memory.decide(
          entry.number(),
          stored.orElseThrow(
              () ->
                  new IllegalStateException(
                      "outbox entry %d names article %s, revision %d, which is not in the record"
                          .formatted(entry.number(), entry.article(), entry.revision()))));
    } catch (DamagedText damaged) {
      LOG.error("outbox entry {} is judged without its text", entry.number(), damaged);
      return Memory.unreadable(entry.number(), entry.article());
    }
  }

  private static Set<String> touched(Decision decision) {
    Set<String> articles = new LinkedHashSet<>();
    decision.memberships().stream().map(Membership::article).forEach(articles::add);
    decision.revised().stream().map(CopyVerdict::child).forEach(articles::add);
    articles.addAll(decision.withdrawn());
    decision.origins().stream().map(Origin::article).forEach(articles::add);
    return articles;
  }

  /**
   * Makes the index anew from the record while the old one goes on answering, then switches.
   *
   * @return how many articles it holds
   */
  public long reindex() {
    CompletableFuture<Long> count = new CompletableFuture<>();
    wish(() -> completeWith(count));
    CompletableFuture.anyOf(count, ended).join();
    if (!count.isDone()) {
      throw new IllegalStateException("stopped before the index was made anew");
    }
    return count.join();
  }

  /** Only this thread writes the index; a failure is the asker's to hear. */
  private void completeWith(CompletableFuture<Long> count) {
    try {
      count.complete(feed.rebuild(holdings.decided()));
      unindexed.clear();
    } catch (RuntimeException e) {
      count.completeExceptionally(e);
    }
  }

  /**
   * Enters what an operator says of stories; waits a while until it is decided and in the index.
   *
   * @throws IllegalArgumentException when it cannot be; its message says why
   * @throws JudgeBusy when it could not be entered in time
   */
  public Correction correct(Correction.Asked asked) {
    Correction entered = ask(new Question<>(() -> entered(asked)), CORRECTED_WITHIN);
    CompletableFuture<Void> idle = new CompletableFuture<>();
    wish(() -> answerWhenReached(entered.number(), idle));
    CompletableFuture.anyOf(idle, ended)
        .completeOnTimeout(entered, CORRECTED_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
        .join();
    return entered;
  }

  private Correction entered(Correction.Asked asked) {
    long decided = holdings.decided();
    long number = outbox.enter(corrections.checked(asked, clock.instant(), decided));
    return holdings.correction(number, number).orElseThrow();
  }

  /**
   * Which story a text would go into, or which are nearest; the text is forgotten at once.
   *
   * @throws JudgeBusy when the judges were not there in time
   */
  public Match match(Report report) {
    return ask(
        new Question<>(
            () -> {
              if (!remembers) {
                throw new JudgeBusy("the stories of before are still being read; ask again later");
              }
              return memory.match(report);
            }),
        MATCHED_WITHIN);
  }

  /** Taken up at once where nothing is being decided. */
  private void wish(Runnable wish) {
    wishes.add(wish);
    outbox.nudge();
  }

  private <T> T ask(Question<T> question, Duration patience) {
    wish(question);
    return question.await(patience, ended);
  }

  /** Ends after the batch in hand; what was not decided waits in the outbox. */
  @Override
  public void close() {
    closing = true;
    try {
      ended.join();
    } catch (CompletionException e) {
      throw new IllegalStateException("the deciding thread ended badly", e.getCause());
    }
  }
}
