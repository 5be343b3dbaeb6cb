package news.parallax.config;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The source list as it is right now: takes up every outlet file that was changed, added or
 * removed, and keeps the last good version of one that turned bad.
 *
 * <p>Every check reads and hashes the operator's files, which are small and few: size and time
 * alone miss an edit within one tick of the file system's clock, and one that puts the time back.
 */
public final class SourceListWatch implements AutoCloseable {

  /** The time between two checks; a change is taken up within it and the check's own time. */
  public static final Duration PERIOD = Duration.ofSeconds(2);

  private static final Logger LOG = LoggerFactory.getLogger(SourceListWatch.class);

  private final SourceList list;
  private final OutletLog log;
  private final Clock clock;
  private final ReentrantLock checking = new ReentrantLock();
  private final List<Consumer<Outlets>> listeners = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService beat =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofVirtual().name("source-list-watch").factory());

  private Optional<OwnFolder.Contents> seen = Optional.empty();
  private Map<String, OutletRead> reads = Map.of();
  private Map<String, OutletRead.Good> lastGood = Map.of();
  private volatile Outlets current = Outlets.NONE;

  private SourceListWatch(SourceList list, OutletLog log, Clock clock) {
    this.list = list;
    this.log = log;
    this.clock = clock;
  }

  /**
   * Reads everything once; further checks are made by {@link #check()} or after {@link #start()}.
   */
  public static SourceListWatch open(SourceList list, OutletLog log, Clock clock) {
    SourceListWatch watch = new SourceListWatch(list, log, clock);
    watch.check();
    return watch;
  }

  /** The list as last taken up. */
  public Outlets current() {
    return current;
  }

  /** Calls the listener with the list as it is, and with every later one, in order. */
  public void listen(Consumer<Outlets> listener) {
    checking.lock();
    try {
      listeners.add(listener);
      listener.accept(current);
    } finally {
      checking.unlock();
    }
  }

  /** Checks every {@link #PERIOD} from now on, until closed. */
  public void start() {
    start(PERIOD);
  }

  void start(Duration period) {
    long millis = period.toMillis();
    beat.scheduleWithFixedDelay(this::checkAndGoOn, millis, millis, TimeUnit.MILLISECONDS);
  }

  /** The top of the watch's thread: whatever one check stumbles over, the next one is made. */
  @SuppressWarnings("CatchingUnchecked")
  private void checkAndGoOn() {
    try {
      check();
    } catch (RuntimeException fault) {
      LOG.error("the outlet files could not be checked; the list stays as it was", fault);
    }
  }

  /** Looks at every file now; tells the log and the listeners if anything differs. */
  public Outlets check() {
    checking.lock();
    try {
      OwnFolder.Contents contents = list.contents();
      if (!seen.equals(Optional.of(contents))) {
        readAgain(contents);
        seen = Optional.of(contents);
      }
      return current;
    } finally {
      checking.unlock();
    }
  }

  private void readAgain(OwnFolder.Contents contents) {
    reads = readsOf(contents.files());
    lastGood = lastGoodOf(reads);
    List<OutletRead> inOrder = List.copyOf(reads.values());
    take(list.outlets(inOrder, contents.problems(), lastGood));
  }

  /** Only files that differ from the last check are read anew. */
  private Map<String, OutletRead> readsOf(List<FoundFile> files) {
    Map<String, OutletRead> now = new LinkedHashMap<>();
    for (FoundFile file : files) {
      OutletRead before = reads.get(file.name());
      boolean same = before != null && before.file().equals(file);
      now.put(file.name(), same ? before : list.read(file));
    }
    return now;
  }

  private Map<String, OutletRead.Good> lastGoodOf(Map<String, OutletRead> now) {
    Map<String, OutletRead.Good> good = new HashMap<>();
    now.forEach(
        (name, read) -> {
          OutletRead.Good version = read instanceof OutletRead.Good g ? g : lastGood.get(name);
          if (version != null) {
            good.put(name, version);
          }
        });
    return good;
  }

  private void take(Outlets now) {
    if (now.equals(current)) {
      return;
    }
    tellNewProblems(now);
    log.taken(now.stamps(), clock.instant());
    current = now;
    listeners.forEach(listener -> listener.accept(now));
  }

  private void tellNewProblems(Outlets now) {
    List<Problem> added = new ArrayList<>(now.problems());
    added.removeAll(current.problems());
    added.forEach(problem -> LOG.warn("{}", problem));
  }

  /** The list that is watched. */
  SourceList list() {
    return list;
  }

  /**
   * Ends the checks, waiting for one under way; the list stays as it is. No check is interrupted:
   * an interrupt would close the files that the log writes to.
   */
  @Override
  public void close() {
    beat.close();
  }
}
