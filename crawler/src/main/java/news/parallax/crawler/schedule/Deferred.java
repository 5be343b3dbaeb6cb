package news.parallax.crawler.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import news.parallax.crawler.frontier.DuePage;
import news.parallax.crawler.frontier.DueSource;

/** What failed in a round and has its second try coming; still claimed. */
final class Deferred {

  private final ReentrantLock lock = new ReentrantLock();
  private final List<DueSource> sources = new ArrayList<>();
  private final List<DuePage> pages = new ArrayList<>();

  void add(DueSource due) {
    lock.lock();
    try {
      sources.add(due.failedOnceMore());
    } finally {
      lock.unlock();
    }
  }

  void add(DuePage due) {
    lock.lock();
    try {
      pages.add(due.failedOnceMore());
    } finally {
      lock.unlock();
    }
  }

  List<DueSource> sources() {
    return List.copyOf(sources);
  }

  List<DuePage> pages() {
    return List.copyOf(pages);
  }
}
