package news.parallax.config;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The source list as it is right now: takes up every outlet file that was changed, added or
 * removed, and keeps the last good version of one that turned bad. It begins with what the log says
 * was taken up last, so that a start reads no file that has not changed; a long list is taken up on
 * a thread of its own, and whoever needs one outlet before asks for {@link #known}.
 *
 * <p>A check looks at every file and reads those whose size or time has changed. The time is that
 * of the last change of the file's attributes, where the system keeps it: no editor puts it back.
 * What was read at the last check is read once more, since the file may have been written again
 * within one tick of the file system's clock.
 */
public final class SourceListWatch implements AutoCloseable {

  /** The time between two checks; a change is taken up within it and the check's own time. */
  public static final Duration PERIOD = Duration.ofSeconds(2);

  private static final Logger LOG = LoggerFactory.getLogger(SourceListWatch.class);

  private final SourceList list;
  private final OutletLog log;
  private final Clock clock;
  private final String reader;
  private final ReentrantLock checking = new ReentrantLock();
  private final List<Consumer<Outlets>> listeners = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService beat =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("source-list-watch").factory());

  private List<OutletRead> shipped = List.of();
  private List<Problem> unlisted = List.of();
  private Map<String, SeenFile> seen = Map.of();
  private Set<String> justRead = Set.of();
  private Map<String, OutletRead> reads = Map.of();
  private Map<String, OutletRead.Good> lastGood = Map.of();
  private Map<String, OutletStamp> logged = Map.of();
  private boolean untold = true;
  private final CompletableFuture<Void> begun = new CompletableFuture<>();
  private volatile Optional<List<OutletStamp>> stale = Optional.empty();
  private volatile Outlets current = Outlets.NONE;

  private SourceListWatch(SourceList list, OutletLog log, Clock clock) {
    this.list = list;
    this.log = log;
    this.clock = clock;
    this.reader = list.reader();
  }

  /**
   * Begins to take up the list as the log has it; has read every file, where the log has none or
   * another program's. Further checks are made by {@link #check()} or after {@link #start()}.
   */
  public static SourceListWatch open(SourceList list, OutletLog log, Clock clock) {
    SourceListWatch watch = new SourceListWatch(list, log, clock);
    if (log.knows(watch.reader)) {
      Thread.ofPlatform().daemon().name("source-list").start(watch::begin);
    } else {
      watch.readAll();
    }
    return watch;
  }

  /** The top of a thread: what the log kept badly is read from the files again. */
  @SuppressWarnings("CatchingUnchecked")
  private void begin() {
    try {
      kept().ifPresentOrElse(this::remember, this::readAll);
    } catch (RuntimeException fault) {
      LOG.error("the outlets are known, and not everyone could be told", fault);
    }
  }

  private Optional<List<OutletRead.Good>> kept() {
    try {
      return Optional.of(log.forms(reader).parallelStream().map(OutletForm::read).toList());
    } catch (RuntimeException fault) {
      LOG.warn("the outlets that were kept cannot be taken up; their files are read", fault);
      return Optional.empty();
    }
  }

  private void readAll() {
    checking.lock();
    try {
      shipped = list.shipped();
      look();
    } finally {
      begun.complete(null);
      checking.unlock();
    }
  }

  private void remember(List<OutletRead.Good> kept) {
    checking.lock();
    try {
      takeUp(kept);
      listeners.forEach(listener -> listener.accept(current));
    } finally {
      begun.complete(null);
      checking.unlock();
    }
  }

  private void takeUp(List<OutletRead.Good> kept) {
    Map<String, OutletRead> own = new LinkedHashMap<>();
    Map<String, SeenFile> files = new HashMap<>();
    Map<String, OutletRead.Good> good = new HashMap<>();
    List<OutletRead> theirs = new ArrayList<>();
    for (OutletRead.Good read : kept) {
      String name = read.stamp().file();
      if (FoundFile.isShipped(name)) {
        theirs.add(read);
      } else {
        own.put(name, read);
        good.put(name, read);
        files.put(name, SeenFile.of(read.stamp()));
      }
    }
    shipped = theirs;
    reads = own;
    seen = files;
    lastGood = good;
    logged = stamps(kept);
    current = list.outlets(List.copyOf(own.values()), shipped, unlisted, lastGood);
    untold = false;
  }

  private static Map<String, OutletStamp> stamps(List<OutletRead.Good> reads) {
    return reads.stream()
        .map(OutletRead.Good::stamp)
        .collect(Collectors.toMap(OutletStamp::file, stamp -> stamp));
  }

  /** The list as last taken up; waits for the first one. */
  public Outlets current() {
    begun.join();
    return current;
  }

  /**
   * An outlet as it was taken up last, which can be asked before the list is there: what the log
   * kept of it, an operator's file before a shipped one.
   */
  public Optional<Outlet> known(String id) {
    return log.forms(reader, id).stream()
        .map(OutletForm::read)
        .min(Comparator.comparing(read -> FoundFile.isShipped(read.stamp().file())))
        .map(OutletRead.Good::outlet);
  }

  /**
   * What the log had taken up last of those files that, at the first check, were changed or gone;
   * empty before it.
   */
  public List<OutletStamp> stale() {
    return stale.orElse(List.of());
  }

  /**
   * Calls the listener with the list as it is, or once it is there, and with every later one, in
   * order.
   */
  public void listen(Consumer<Outlets> listener) {
    checking.lock();
    try {
      listeners.add(listener);
      if (begun.isDone()) {
        listener.accept(current);
      }
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
    begun.join();
    return look();
  }

  private Outlets look() {
    checking.lock();
    try {
      OwnFolder.Listing listing = list.listing();
      readAgain(listing.files());
      untold |= !listing.problems().equals(unlisted);
      unlisted = listing.problems();
      if (stale.isEmpty()) {
        stale = Optional.of(stampsOfOthers());
      }
      if (untold) {
        take(list.outlets(List.copyOf(reads.values()), shipped, unlisted, lastGood));
        untold = false;
      }
      return current;
    } finally {
      checking.unlock();
    }
  }

  private void readAgain(List<SeenFile> files) {
    Map<String, OutletRead> now = new LinkedHashMap<>();
    Set<String> readNow = new HashSet<>();
    for (SeenFile file : files) {
      Optional<OutletRead> before = Optional.ofNullable(reads.get(file.name()));
      boolean same = file.equals(seen.get(file.name())) && !justRead.contains(file.name());
      Optional<OutletRead> read = same ? before : list.read(file, before);
      read.ifPresent(
          what -> {
            now.put(file.name(), what);
            untold |= before.filter(known -> known == what).isEmpty();
          });
      if (!same) {
        readNow.add(file.name());
      }
    }
    untold |= now.size() != reads.size();
    lastGood = lastGoodOf(now);
    reads = now;
    justRead = readNow;
    seen = files.stream().collect(Collectors.toMap(SeenFile::name, Function.identity()));
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

  /** What the log has of files that are not what they were, or not there. */
  private List<OutletStamp> stampsOfOthers() {
    Set<String> found =
        Stream.concat(reads.values().stream(), shipped.stream())
            .filter(OutletRead.Good.class::isInstance)
            .map(read -> text(read.stamp()))
            .collect(Collectors.toSet());
    return log.stamps().stream().filter(stamp -> !found.contains(text(stamp))).toList();
  }

  private static String text(OutletStamp stamp) {
    return stamp.sha256() + " " + stamp.file();
  }

  private void take(Outlets now) {
    tellNewProblems(now);
    tellLog();
    if (!now.equals(current)) {
      current = now;
      listeners.forEach(listener -> listener.accept(now));
    }
  }

  private void tellNewProblems(Outlets now) {
    Set<Problem> known = new HashSet<>(current.problems());
    now.problems().stream()
        .filter(problem -> !known.contains(problem))
        .forEach(problem -> LOG.warn("{}", problem));
  }

  private void tellLog() {
    List<OutletRead.Good> all = new ArrayList<>(lastGood.values());
    shipped.forEach(
        read -> {
          if (read instanceof OutletRead.Good good) {
            all.add(good);
          }
        });
    Map<String, OutletStamp> after = stamps(all);
    List<OutletForm> changed =
        all.stream()
            .filter(read -> !read.stamp().equals(logged.get(read.stamp().file())))
            .map(OutletForm::of)
            .toList();
    Set<String> gone = new HashSet<>(logged.keySet());
    gone.removeAll(after.keySet());
    if (!changed.isEmpty() || !gone.isEmpty()) {
      log.taken(reader, changed, gone, clock.instant());
      logged = after;
    }
  }

  /**
   * What a new version of an operator's file adds to the problems of the whole list; all of its
   * own. Nothing is taken up.
   */
  List<Problem> problemsWith(FoundFile after) {
    checking.lock();
    try {
      check();
      Set<Problem> known = new HashSet<>(problems(reads));
      Map<String, OutletRead> changed = new TreeMap<>(reads);
      changed.put(after.name(), list.read(after));
      return problems(changed).stream()
          .filter(problem -> problem.file().equals(after.name()) || !known.contains(problem))
          .toList();
    } finally {
      checking.unlock();
    }
  }

  private List<Problem> problems(Map<String, OutletRead> own) {
    return list.outlets(List.copyOf(own.values()), shipped, List.of(), Map.of()).problems();
  }

  /** The operator's file of this outlet as it lies there now, whatever it holds. */
  Optional<FoundFile> file(String outlet) {
    checking.lock();
    try {
      check();
      return seen.values().stream()
          .filter(file -> file.outlet().equals(outlet))
          .min(Comparator.comparing(SeenFile::path))
          .flatMap(file -> list.own().flatMap(own -> own.read(file)));
    } finally {
      checking.unlock();
    }
  }

  /** The list that is watched. */
  SourceList list() {
    return list;
  }

  /** Ends the checks, waiting for one under way; the list stays as it is. */
  @Override
  public void close() {
    begun.join();
    beat.close();
  }
}
