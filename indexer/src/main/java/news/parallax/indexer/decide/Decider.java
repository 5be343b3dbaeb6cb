package news.parallax.indexer.decide;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import news.parallax.config.Outlet;
import news.parallax.indexer.lucene.LuceneIndex;
import news.parallax.indexer.store.Outbox;
import news.parallax.indexer.stories.Match;
import news.parallax.story.Correction;
import news.parallax.story.Holdings;
import news.parallax.story.Report;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that takes the outbox strictly in order: it judges whose copy and which story,
 * stores both in the second transaction, brings the index up to that number, and answers what only
 * it can answer. Killed anywhere, it goes on from what is stored; each step may be repeated.
 */
public final class Decider implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Decider.class);
  private static final Duration PATIENCE = Duration.ofMillis(500);
  private static final Duration AFTER_FAULT = Duration.ofSeconds(5);
  private static final Duration CORRECTED_WITHIN = Duration.ofSeconds(10);
  private static final Duration MATCHED_WITHIN = Duration.ofSeconds(3);

  private final Outbox outbox;
  private final Holdings holdings;
  private final Judges judges;
  private final IndexQueue index;
  private final Clock clock;
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private final Queue<Runnable> wishes = new ConcurrentLinkedQueue<>();
  private final List<Runnable> later = new ArrayList<>();
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
    this.judges = new Judges(outbox, holdings, checkpoint, outlets, clock, () -> closing);
    this.index = new IndexQueue(outbox, holdings, index, outlets, () -> closing);
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
    return index.isBehind();
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
      index.flush();
    } catch (RuntimeException e) {
      LOG.error("the index was left behind the record and is brought up at the next start", e);
    }
    judges.close();
    ended.complete(null);
  }

  private void step() throws InterruptedException {
    if (index.isBehind()) {
      index.bringUp();
    }
    for (Runnable wish = wishes.poll(); wish != null; wish = wishes.poll()) {
      wish.run();
    }
    wishes.addAll(later);
    later.clear();
    if (judges.isReady()) {
      decide();
    } else {
      index.mend();
      judges.remember();
    }
  }

  private void decide() throws InterruptedException {
    boolean more = outbox.awaitUndecided(patience());
    if (more) {
      Optional<Judges.Batch> batch = judges.decide();
      batch.ifPresent(index::add);
      batch.ifPresent(b -> judges.settle(b.number()));
    }
    if (index.untilDue().isZero() || (!more && !wishes.isEmpty())) {
      index.flush();
    }
  }

  /** Nobody who waits for the index to be complete waits longer for that than for the decisions. */
  private Duration patience() {
    if (index.isEmpty()) {
      return PATIENCE;
    }
    return wishes.isEmpty() ? index.untilDue() : Duration.ZERO;
  }

  private void rest() {
    long until = clock.millis() + AFTER_FAULT.toMillis();
    while (!closing && clock.millis() < until) {
      LockSupport.parkNanos(PATIENCE.toNanos());
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
    if (holdings.decided() >= latest && index.hasReached(latest)) {
      idle.complete(null);
    } else {
      later.add(() -> answerWhenReached(latest, idle));
    }
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
      count.complete(index.rebuild());
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
    Correction entered = ask(new Question<>(() -> judges.enter(asked)), CORRECTED_WITHIN);
    CompletableFuture<Void> idle = new CompletableFuture<>();
    wish(() -> answerWhenReached(entered.number(), idle));
    CompletableFuture.anyOf(idle, ended)
        .completeOnTimeout(entered, CORRECTED_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
        .join();
    return entered;
  }

  /**
   * Which story a text would go into, or which are nearest; the text is forgotten at once.
   *
   * @throws JudgeBusy when the judges were not there in time
   */
  public Match match(Report report) {
    return ask(new Question<>(() -> judges.match(report)), MATCHED_WITHIN);
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
