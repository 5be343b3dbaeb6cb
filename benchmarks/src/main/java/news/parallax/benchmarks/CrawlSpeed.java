package news.parallax.benchmarks;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import news.parallax.Plan;
import news.parallax.Wiring;
import news.parallax.config.Settings;
import news.parallax.config.SettingsFile;
import news.parallax.config.SettingsRead;
import news.parallax.indexer.store.DataFolder;
import news.parallax.indexer.store.Server;
import news.parallax.indexer.store.Tenancy;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jsoup.Jsoup;

/**
 * How fast whole rounds go, from the first request to the searchable index, beside bare OkHttp and
 * jsoup over the same pages in the same run.
 */
public final class CrawlSpeed {

  private static final int REFERENCE_AT_ONCE = 16;

  private final Path work;
  private final int port;
  private final List<URI> addresses;

  private CrawlSpeed(Path work, int port, List<URI> addresses) {
    this.work = work;
    this.port = port;
    this.addresses = addresses;
  }

  /**
   * Prints each round, the CPU time of each stage, and a last line of figures.
   *
   * @param arguments the folder of pages, the port of their {@link PageWorld}, how many rounds
   */
  public static void main(String[] arguments) throws Exception {
    Path work = Files.createTempDirectory("parallax-crawl-speed");
    try {
      List<URI> addresses = PageWorld.addresses(Path.of(arguments[0]));
      CrawlSpeed speed = new CrawlSpeed(work, Integer.parseInt(arguments[1]), addresses);
      speed.run(Integer.parseInt(arguments[2]));
    } finally {
      Folders.delete(work);
    }
  }

  private void run(int rounds) throws Exception {
    Path config = config();
    Settings settings = settings(config);
    List<Double> reference = new ArrayList<>();
    List<Double> product = new ArrayList<>();
    List<Long> heap = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      reference.add(addresses.size() / seconds(this::reference));
      Path data = work.resolve("data-" + round);
      product.add(addresses.size() / seconds(() -> crawl(data, config, settings)));
      Folders.delete(data);
      heap.add(usedHeap());
      System.out.printf(
          "round %d: OkHttp and jsoup %.0f pages/s, the whole line %.0f pages/s, heap after it %d"
              + " MiB%n",
          round, reference.getLast(), product.getLast(), heap.getLast());
    }
    new StageCosts(work.resolve("stages"), config, settings, addresses).print(System.out);
    double line = median(product);
    double bare = median(reference);
    System.out.printf(
        "pages=%d rounds=%d reference=%.0f line=%.0f ratio=%.3f heapFirst=%d heapLast=%d%n",
        addresses.size(), rounds, bare, line, line / bare, early(heap), heap.getLast());
  }

  /** What a measured piece of work is. */
  private interface Work {
    void run() throws Exception;
  }

  private static double seconds(Work work) throws Exception {
    long began = System.nanoTime();
    work.run();
    return (System.nanoTime() - began) / 1e9;
  }

  /** The median of the second half: the first one warms the machine up. */
  private static double median(List<Double> rates) {
    List<Double> warm = new ArrayList<>(rates.subList(rates.size() / 2, rates.size()));
    Collections.sort(warm);
    return warm.get(warm.size() / 2);
  }

  /** The heap after the third round, when all that is loaded once has been loaded. */
  private static long early(List<Long> heap) {
    return heap.get(Math.min(2, heap.size() - 1));
  }

  private static long usedHeap() {
    Runtime runtime = Runtime.getRuntime();
    System.gc();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }

  private Path config() throws IOException {
    Path config = Files.createDirectories(work.resolve("config"));
    Path outlets = Files.createDirectories(config.resolve("outlets/zz"));
    Files.writeString(
        config.resolve(SettingsFile.NAME),
        """
        shippedOutlets: false
        crawl:
          contact: https://parallax.example/about
          proxy: 127.0.0.1:%d
          gap: 0s
          backfill: all
        """
            .formatted(port));
    for (String host : PageWorld.hosts()) {
      Files.writeString(
          outlets.resolve(host.replace('.', '-') + ".yaml"),
          """
          name: %1$s
          home: http://%1$s/
          sources:
            - kind: feed
              address: http://%1$s/feed.xml
          """
              .formatted(host));
    }
    return config;
  }

  private static Settings settings(Path config) {
    return switch (SettingsFile.read(config.resolve(SettingsFile.NAME))) {
      case SettingsRead.Good good -> good.settings();
      case SettingsRead.Wrong wrong -> throw new IllegalStateException(wrong.problems().toString());
    };
  }

  /** Fetches and parses every page, nothing more. */
  private void reference() throws Exception {
    OkHttpClient client =
        new OkHttpClient.Builder()
            .proxy(new Proxy(Proxy.Type.HTTP, new InetSocketAddress("127.0.0.1", port)))
            .build();
    Semaphore room = new Semaphore(REFERENCE_AT_ONCE);
    ConcurrentLinkedQueue<Future<Integer>> parsed = new ConcurrentLinkedQueue<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (URI address : addresses) {
        room.acquire();
        parsed.add(threads.submit(() -> elements(client, address, room)));
      }
      for (Future<Integer> count : parsed) {
        if (count.get() == 0) {
          throw new IllegalStateException("a page without elements");
        }
      }
    } finally {
      client.connectionPool().evictAll();
      client.dispatcher().executorService().shutdown();
    }
  }

  private static int elements(OkHttpClient client, URI address, Semaphore room) throws IOException {
    Request request = new Request.Builder().url(address.toString()).build();
    try (Response answer = client.newCall(request).execute()) {
      return Jsoup.parse(answer.body().byteStream(), null, address.toString())
          .getAllElements()
          .size();
    } finally {
      room.release();
    }
  }

  /** One round into a fresh folder, until everything that was stored can be searched. */
  private void crawl(Path data, Path config, Settings settings) throws Exception {
    Plan plan = Plan.of(config, settings, Plan.Mode.ON_REQUEST);
    try (Wiring wiring = Wiring.open(owned(data), plan);
        HttpClient client = HttpClient.newHttpClient()) {
      Server server = wiring.serve();
      HttpRequest round =
          HttpRequest.newBuilder(URI.create(server.address() + "/owner/crawl"))
              .header("Authorization", "Bearer " + server.token())
              .header("Content-Type", "application/json")
              .timeout(Duration.ofMinutes(10))
              .POST(HttpRequest.BodyPublishers.ofString("{}"))
              .build();
      String lines = client.send(round, HttpResponse.BodyHandlers.ofString()).body();
      long known = wiring.standing().stored() + wiring.standing().refused();
      if (known != addresses.size()) {
        throw new IllegalStateException(known + " of the pages were taken: " + lines);
      }
    }
  }

  static DataFolder.Owned owned(Path data) {
    return switch (DataFolder.own(data)) {
      case DataFolder.Owned owned -> owned;
      case Tenancy.Taken taken -> throw new IllegalStateException(data + " is taken");
    };
  }
}
