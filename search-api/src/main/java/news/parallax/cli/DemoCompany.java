package news.parallax.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import news.parallax.Wiring;
import news.parallax.crawler.frontier.Standing;
import news.parallax.demo.DemoWorld;

/** The demo's world beside its house: it shows how far the crawl is until all can be searched. */
final class DemoCompany {

  private static final Duration LOOK = Duration.ofMillis(500);

  private final DemoWorld world;
  private final PrintWriter err;
  private volatile boolean closed;

  DemoCompany(DemoWorld world, PrintWriter err) {
    this.world = world;
    this.err = err;
  }

  public void begin(Wiring wiring) {
    Thread.ofVirtual().name("demo-progress").start(() -> follow(wiring));
  }

  private void follow(Wiring wiring) {
    try (Progress progress = Progress.of(err)) {
      while (!closed && wiring.standing().stored() < world.articles()) {
        Standing standing = wiring.standing();
        progress.at(standing.stored() + standing.refused(), standing.leads());
        LockSupport.parkNanos(LOOK.toNanos());
      }
    }
    if (!closed) {
      err.printf(
          "ready to search: %d articles in %d stories; a correction and a new headline follow%n",
          wiring.standing().stored(), wiring.stories());
      err.flush();
    }
  }

  public void close() {
    closed = true;
    world.close();
  }
}
