package news.parallax.indexer.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final Map<UrlKey, String> pages = new HashMap<>();

  /** Holds what {@code due} finds beside the sources that are held already. */
  List<DueSource> sources(Function<Set<String>, List<DueSource>> due) {
    return locked(
        () -> {
          List<DueSource> found = due.apply(Set.copyOf(sources));
          found.forEach(source -> sources.add(source.source().id()));
          return found;
        });
  }

  /**
   * Holds what {@code due} finds beside the addresses that are held already, told with their hosts.
   */
  List<DuePage> pages(Function<Map<UrlKey, String>, List<DuePage>> due) {
    return locked(
        () -> {
          List<DuePage> found = due.apply(Map.copyOf(pages));
          found.forEach(page -> pages.put(UrlKey.of(page.url()), Address.host(page.url())));
          return found;
        });
  }

  void free(DueSource source) {
    locked(() -> sources.remove(source.source().id()));
  }

  void free(DuePage page) {
    UrlKey key = UrlKey.of(page.url());
    locked(() -> Optional.ofNullable(pages.remove(key)));
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
