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
import java.util.stream.Collectors;
import news.parallax.crawler.frontier.DuePage;
import news.parallax.crawler.frontier.DueSource;

/**
 * What is being visited. Kept in memory alone: a restart forgets it, and so frees what was held by
 * visits that it cut off.
 */
final class Claims {

  /** Held while due work is looked for, so that nothing is handed out twice. */
  private final ReentrantLock claiming = new ReentrantLock();

  /** Held for a moment only: a visit that ends never waits for a look into the database. */
  private final ReentrantLock lock = new ReentrantLock();

  private final Set<String> sources = new HashSet<>();
  private final Map<UrlKey, String> pages = new HashMap<>();

  /** Holds what {@code due} finds beside the sources that are held already. */
  List<DueSource> sources(Function<Set<String>, List<DueSource>> due) {
    claiming.lock();
    try {
      List<DueSource> found = due.apply(locked(() -> Set.copyOf(sources)));
      locked(() -> sources.addAll(found.stream().map(source -> source.source().id()).toList()));
      return found;
    } finally {
      claiming.unlock();
    }
  }

  /**
   * Holds what {@code due} finds beside the addresses that are held already, told with their hosts.
   */
  List<DuePage> pages(Function<Map<UrlKey, String>, List<DuePage>> due) {
    claiming.lock();
    try {
      List<DuePage> found = due.apply(locked(() -> Map.copyOf(pages)));
      Map<UrlKey, String> hosts =
          found.stream()
              .collect(
                  Collectors.toMap(
                      page -> UrlKey.of(page.url()), page -> Address.host(page.url())));
      locked(
          () -> {
            pages.putAll(hosts);
            return pages.size();
          });
      return found;
    } finally {
      claiming.unlock();
    }
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
