package news.parallax.crawler.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import news.parallax.crawler.frontier.Frontier.PageReceipt;
import news.parallax.crawler.frontier.SourceOutcome;
import news.parallax.crawler.schedule.CrawlState.Round;
import news.parallax.crawler.schedule.CrawlState.RunningVisit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The visits under way, one virtual thread each, and what they have brought. */
final class Visits {

  private static final Logger LOG = LoggerFactory.getLogger(Visits.class);

  private final Clock clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition ended = lock.newCondition();
  private final Map<Thread, Running> running = new LinkedHashMap<>();
  private RoundCounts counts = RoundCounts.ZERO;
  private @Nullable Round lastRound;
  private Consumer<Snapshot> progress = s -> {};

  Visits(Clock clock) {
    this.clock = clock;
  }

  /** What is under way at one moment. */
  record Snapshot(List<RunningVisit> running, RoundCounts counts, Optional<Round> lastRound) {}

  private record Running(RunningVisit visit, Optional<String> host) {

    Running withoutHost() {
      return new Running(visit, Optional.empty());
    }
  }

  /** A visit's own work, which may be stopped; the visit's id is the one that is recorded. */
  @FunctionalInterface
  interface Work {
    void run(String visit) throws InterruptedException;
  }

  /**
   * One visit to be made.
   *
   * @param host the host that no other page visit may use meanwhile
   * @param stopped gives the claim back when the visit was stopped
   * @param broke records that the visit broke, which is a bug
   */
  record Errand(
      String address,
      String outlet,
      Optional<String> host,
      Work work,
      Runnable stopped,
      BiConsumer<String, Throwable> broke) {}

  /** Sends a visit on its way; {@code after} follows its end, while it still counts as running. */
  void run(Errand errand, Runnable after) {
    RunningVisit visit = new RunningVisit(errand.address(), errand.outlet(), clock.instant());
    Thread thread =
        Thread.ofVirtual().name("visit " + errand.address()).unstarted(() -> live(errand, after));
    locked(() -> running.put(thread, new Running(visit, errand.host())));
    thread.start();
  }

  /**
   * A thread's top: a visit that breaks, by a bug or for want of heap, is told and not tried at
   * once again.
   */
  private void live(Errand errand, Runnable after) {
    String id = UUID.randomUUID().toString();
    try (VisitMarks marks = VisitMarks.put(id, errand)) {
      work(id, errand);
    } finally {
      leave(after);
    }
  }

  private static void work(String id, Errand errand) {
    try {
      errand.work().run(id);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      errand.stopped().run();
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      LOG.error("the visit of {} broke", errand.address(), e);
      recordBreak(id, errand, e);
    }
  }

  private static void recordBreak(String id, Errand errand, Throwable broken) {
    try {
      errand.broke().accept(id, broken);
    } catch (RuntimeException e) {
      LOG.error("the claim of {} is held until the next start", errand.address(), e);
    }
  }

  /** The host is free for the next page before due work is looked for. */
  private void leave(Runnable after) {
    locked(() -> running.computeIfPresent(Thread.currentThread(), (t, r) -> r.withoutHost()));
    try {
      progress.accept(snapshot());
      after.run();
    } catch (RuntimeException e) {
      LOG.error("due work could not be claimed", e);
    } finally {
      locked(
          () -> {
            ended.signalAll();
            return running.remove(Thread.currentThread());
          });
    }
  }

  void begin(Consumer<Snapshot> told) {
    locked(
        () -> {
          counts = RoundCounts.ZERO;
          progress = told;
          return counts;
        });
  }

  Round end(Instant began) {
    return locked(
        () -> {
          progress = s -> {};
          Round round = new Round(began, clock.instant(), counts);
          lastRound = round;
          return round;
        });
  }

  void count(SourceOutcome outcome, int unseen) {
    locked(() -> counts = counts.with(outcome, unseen));
  }

  void count(PageReceipt receipt) {
    locked(() -> counts = counts.with(receipt));
  }

  int running() {
    return locked(running::size);
  }

  /** The hosts whose pages are being visited. */
  Set<String> hosts() {
    return locked(
        () ->
            running.values().stream()
                .flatMap(r -> r.host().stream())
                .collect(Collectors.toUnmodifiableSet()));
  }

  Snapshot snapshot() {
    return locked(
        () -> {
          List<RunningVisit> now =
              running.values().stream()
                  .map(Running::visit)
                  .sorted(Comparator.comparing(RunningVisit::since))
                  .toList();
          return new Snapshot(now, counts, Optional.ofNullable(lastRound));
        });
  }

  void awaitNone() throws InterruptedException {
    lock.lock();
    try {
      while (!running.isEmpty()) {
        ended.await();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Lets visits end, then stops them; false when some did not even stop within two seconds. */
  boolean drain(Duration patience) {
    if (emptyWithin(patience)) {
      return true;
    }
    locked(() -> new ArrayList<>(running.keySet())).forEach(Thread::interrupt);
    return emptyWithin(Duration.ofSeconds(2));
  }

  private boolean emptyWithin(Duration patience) {
    lock.lock();
    try {
      long left = patience.toNanos();
      while (!running.isEmpty() && left > 0) {
        left = ended.awaitNanos(left);
      }
      return running.isEmpty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  private <T extends @Nullable Object> T locked(Supplier<T> act) {
    lock.lock();
    try {
      return act.get();
    } finally {
      lock.unlock();
    }
  }
}
