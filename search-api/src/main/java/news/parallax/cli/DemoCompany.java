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

  /** So many looks in a row at which nothing waited: what can be read has been read. */
  private static final int QUIET_LOOKS = 4;

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
    Standing standing = wiring.standing();
    try (Progress progress = Progress.of(err)) {
      for (int quiet = 0; !closed && quiet < QUIET_LOOKS; standing = wiring.standing()) {
        progress.at(standing.stored() + standing.refused(), standing.leads());
        quiet = standing.leads() > 0 && standing.notDue() == 0 ? quiet + 1 : 0;
        LockSupport.parkNanos(LOOK.toNanos());
      }
    }
    if (!closed) {
      err.printf(
          "ready to search: %d of %d articles in %d stories; an outlet that is down comes back"
              + " within two minutes, a correction and a new headline follow%n",
          standing.stored(), world.articles(), wiring.stories());
      err.flush();
    }
  }

  public void close() {
    closed = true;
    world.close();
  }
}
