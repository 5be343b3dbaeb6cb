package news.parallax.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import news.parallax.config.SettingsFile;
import news.parallax.config.SourceList;
import news.parallax.config.SourceListWatch;
import news.parallax.crawler.discover.Selectors;
import news.parallax.indexer.store.DataFolder;
import news.parallax.indexer.store.Store;

/** What a record of millions of addresses costs: a pilot that anyone can run. */
public final class ScaleRun {

  private static final int KILLS = 3;
  private static final int REQUESTS_BEFORE_KILL = 500;
  private static final double MIB = 1024.0 * 1024;

  private final ScaleSize size;
  private final ScaleTexts texts;
  private final Path data;
  private final DataFolder folder;

  private ScaleRun(ScaleSize size, Path work) throws IOException {
    this.size = size;
    this.texts = ScaleTexts.of(size.texts());
    this.data = work.resolve("data");
    this.folder = new DataFolder(data);
  }

  /**
   * Prints what is done as it is done, and a last line of figures.
   *
   * @param arguments how many addresses, sources and bodies, a file of texts, and an empty folder
   */
  public static void main(String[] arguments) throws Exception {
    new ScaleRun(ScaleSize.of(arguments), Path.of(arguments[4]).toAbsolutePath()).run();
  }

  private void run() throws Exception {
    try (ScalePress press = new ScalePress(texts)) {
      configure(press.port());
      follow();
      String filled = fill();
      String killed = kill(press);
      long began = System.nanoTime();
      try (DataFolder.Owned owned = CrawlSpeed.owned(data);
          Store store = Store.open(owned)) {
        double opened = seconds(began);
        System.out.printf(
            "addresses=%d sources=%d bodies=%d %s %s openSeconds=%.2f %s%n",
            size.addresses(),
            size.sources(),
            size.bodies(),
            filled,
            killed,
            opened,
            new ScaleLook(store, size, texts).figures());
      }
    }
  }

  private static double seconds(long began) {
    return (System.nanoTime() - began) / 1e9;
  }

  private double recordMib() throws IOException {
    try (Stream<Path> files = Files.list(folder.database())) {
      return files.mapToLong(file -> file.toFile().length()).sum() / MIB;
    }
  }

  private void configure(int proxy) throws IOException {
    Path config = data.resolve("config");
    Path outlets = Files.createDirectories(config.resolve("outlets").resolve("zz"));
    Files.writeString(
        config.resolve(SettingsFile.NAME),
        """
        shippedOutlets: false
        crawl:
          contact: https://parallax.example/about
          proxy: 127.0.0.1:%d
          gap: 0s
        """
            .formatted(proxy));
    for (int i = 0; i < size.outlets(); i++) {
      Files.writeString(outlets.resolve(ScaleSize.outlet(i) + ".yaml"), ScaleSize.yaml(i));
    }
  }

  /** Takes up the outlet files as the first start does. */
  private void follow() throws IOException {
    long began = System.nanoTime();
    SourceList list = SourceList.only(data.resolve("config"), Selectors::fault);
    try (DataFolder.Owned owned = CrawlSpeed.owned(data);
        Store store = Store.open(owned);
        SourceListWatch watch = SourceListWatch.open(list, store.outletLog(), Clock.systemUTC())) {
      store.frontier().follow(watch.current().outlets(), Instant.now());
    }
    System.out.printf("%d outlets are followed after %.0f s%n", size.outlets(), seconds(began));
  }

  private String fill() throws Exception {
    try (Connection record =
        DriverManager.getConnection(
            "jdbc:h2:file:"
                + folder.database().resolve("parallax")
                + ";DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=1000000",
            "",
            "")) {
      ScaleFill fill = new ScaleFill(record, size, texts, Instant.now());
      long began = System.nanoTime();
      fill.addresses();
      double addresses = seconds(began);
      System.out.printf("%d addresses in %.0f s%n", size.addresses(), addresses);
      fill.bodies();
      double bodies = seconds(began) - addresses;
      System.out.printf("%d bodies in %.0f s%n", size.bodies(), bodies);
      fill.derive();
      System.out.printf("all in %.0f s%n", seconds(began));
      return "filledMiB=%.0f addressesPerSecond=%.0f bodiesPerSecond=%.0f"
          .formatted(recordMib(), size.addresses() / addresses, size.bodies() / bodies);
    }
  }

  /** Kills it while it fetches and the index, which is empty, is being brought up to the record. */
  private String kill(ScalePress press) throws Exception {
    double[] seconds = new double[KILLS + 1];
    long from = System.nanoTime();
    for (int i = 0; i <= KILLS; i++) {
      try (ScaleProcess process = ScaleProcess.up(data)) {
        press.watch();
        process.awaitServed(press, press.served() + 1);
        seconds[i] = (press.first() - from) / 1e9;
        System.out.printf("the first fetch came after %.2f s%n", seconds[i]);
        process.awaitServed(press, press.served() + REQUESTS_BEFORE_KILL);
        from = System.nanoTime();
        process.kill();
      }
    }
    double[] kills = Arrays.copyOfRange(seconds, 1, seconds.length);
    Arrays.sort(kills);
    return "firstFetchSeconds=%.2f killToFetchSeconds=%.2f killToFetchMaxSeconds=%.2f recordMiB=%.0f"
        .formatted(seconds[0], kills[KILLS / 2], kills[KILLS - 1], recordMib());
  }
}
