package news.parallax.indexer.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import news.parallax.crawler.frontier.DuePage;
import news.parallax.crawler.frontier.DueSource;

/**
 * What is being visited. Kept in memory alone: a restart forgets it, and so frees what was held by
 * visits that it cut off.
 */
final class Claims {

  private final ReentrantLock lock = new ReentrantLock();
  private final Set<String> sources = new HashSet<>();
  private final Set<UrlKey> pages = new HashSet<>();

  /** Holds what {@code due} finds beside the sources that are held already. */
  List<DueSource> sources(Function<Set<String>, List<DueSource>> due) {
    return locked(
        () -> {
          List<DueSource> found = due.apply(Set.copyOf(sources));
          found.forEach(source -> sources.add(source.source().id()));
          return found;
        });
  }

  /** Holds what {@code due} finds beside the addresses that are held already. */
  List<DuePage> pages(Function<Set<UrlKey>, List<DuePage>> due) {
    return locked(
        () -> {
          List<DuePage> found = due.apply(Set.copyOf(pages));
          found.forEach(page -> pages.add(UrlKey.of(page.url())));
          return found;
        });
  }

  void free(DueSource source) {
    locked(() -> sources.remove(source.source().id()));
  }

  void free(DuePage page) {
    locked(() -> pages.remove(UrlKey.of(page.url())));
  }

  boolean any() {
    return locked(() -> !sources.isEmpty() || !pages.isEmpty());
  }

  private <T> T locked(Supplier<T> step) {
    lock.lock();
    try {
      return step.get();
    } finally {
      lock.unlock();
    }
  }
}
