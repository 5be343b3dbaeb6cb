package news.parallax.benchmarks;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.Callable;
import news.parallax.indexer.store.DataFolder;
import news.parallax.indexer.store.Store;

/** What a record of millions of addresses costs: a pilot that anyone can run. */
public final class ScaleRun {

  private static final int KILLS = 3;
  private static final int REQUESTS_BEFORE_KILL = 500;
  private static final double MIB = 1024.0 * 1024;

  private final ScaleSize size;
  private final ScaleFolder folder;
  private final ScaleTexts texts;

  private ScaleRun(ScaleSize size, Path work) {
    this.size = size;
    this.folder = new ScaleFolder(work.resolve("data"));
    this.texts = ScaleTexts.of(size.texts());
  }

  /**
   * Prints what is done as it is done, and a last line of figures.
   *
   * @param arguments {@code --addresses N --sources N --bodies N}, a file of texts
   */
  public static void main(String[] arguments) throws Exception {
    ScaleSize size = ScaleSize.of(arguments);
    Path work = Files.createTempDirectory("parallax-scale");
    try {
      new ScaleRun(size, work).run();
    } finally {
      Folders.delete(work);
    }
  }

  private void run() throws Exception {
    String filled = fill();
    try (ScalePress press = new ScalePress(texts)) {
      folder.configure(size, press.port());
      String started = start(press);
      Timed<Store> opened;
      try (DataFolder.Owned owned = folder.owned()) {
        opened = timed(() -> Store.open(owned));
        try (Store store = opened.value()) {
          System.out.printf(
              "addresses=%d sources=%d bodies=%d %s %s openMs=%.0f %s%n",
              size.addresses(),
              size.sources(),
              size.bodies(),
              filled,
              started,
              opened.seconds() * 1000,
              new ScaleLook(store.frontier(), size, folder).figures());
        }
      }
    }
  }

  private record Timed<T>(double seconds, T value) {}

  private static <T> Timed<T> timed(Callable<T> work) throws Exception {
    long began = System.nanoTime();
    T value = work.call();
    return new Timed<>((System.nanoTime() - began) / 1e9, value);
  }

  private String fill() throws Exception {
    Instant now = Instant.now();
    try (DataFolder.Owned owned = folder.owned();
        Store store = Store.open(owned)) {
      store.frontier().record(ScaleTemplate.visit(now.minusSeconds(1)));
      double followed = timed(() -> follow(store, now)).seconds();
      System.out.printf("%d outlets are followed after %.1f s%n", size.sources(), followed);
    }
    ScaleFill fill = new ScaleFill(folder.record(), size, texts, now);
    fill.begin();
    double addresses = timed(() -> step(fill::addresses)).seconds();
    System.out.printf("%d addresses in %.0f s%n", size.addresses(), addresses);
    double bodies = timed(() -> step(fill::bodies)).seconds();
    System.out.printf("%d bodies in %.0f s%n", size.bodies(), bodies);
    double indexes = timed(() -> step(fill::end)).seconds();
    System.out.printf("indexes in %.0f s%n", indexes);
    return "filledMiB=%.0f addressesPerSecond=%.0f bodiesPerSecond=%.0f indexesSeconds=%.0f"
        .formatted(
            folder.recordBytes() / MIB,
            size.addresses() / addresses,
            size.bodies() / bodies,
            indexes);
  }

  private boolean follow(Store store, Instant now) {
    store.frontier().follow(ScaleFolder.outlets(size), now);
    return true;
  }

  /** One part of filling. */
  private interface Step {
    void run() throws Exception;
  }

  private static boolean step(Step step) throws Exception {
    step.run();
    return true;
  }

  /** The first start, which reads every outlet file and makes the index; then kills and starts. */
  private String start(ScalePress press) throws Exception {
    long began = System.nanoTime();
    ScaleProcess process = ScaleProcess.up(folder.data());
    URI address = process.address();
    double listens = (System.nanoTime() - began) / 1e9;
    System.out.printf("the first start listens after %.1f s%n", listens);
    process.awaitReady(address);
    double ready = (System.nanoTime() - began) / 1e9;
    System.out.printf("and has its index after %.0f s%n", ready);
    double[] seconds = new double[KILLS];
    for (int i = 0; i < KILLS; i++) {
      process.awaitServed(press, press.served() + REQUESTS_BEFORE_KILL);
      long killed = System.nanoTime();
      process.kill();
      press.watch();
      process = ScaleProcess.up(folder.data());
      process.awaitServed(press, press.served() + 1);
      seconds[i] = (press.first() - killed) / 1e9;
      System.out.printf("from kill -9 to the next fetch %.2f s%n", seconds[i]);
    }
    process.awaitServed(press, press.served() + REQUESTS_BEFORE_KILL);
    process.kill();
    Arrays.sort(seconds);
    return "firstListensSeconds=%.1f firstReadySeconds=%.0f killToFetchSeconds=%.2f killToFetchMaxSeconds=%.2f recordMiB=%.0f indexMiB=%.0f"
        .formatted(
            listens,
            ready,
            seconds[KILLS / 2],
            seconds[KILLS - 1],
            folder.recordBytes() / MIB,
            folder.indexBytes() / MIB);
  }
}
