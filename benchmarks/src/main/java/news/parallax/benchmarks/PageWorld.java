package news.parallax.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The pages of a folder, dealt out to a hundred hosts behind one loopback proxy, each host with a
 * feed of its own; served as they are, as fast as the machine can.
 */
final class PageWorld {

  private static final int HOSTS = 100;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Map<String, Served> byAddress;

  private record Served(String type, byte[] body) {}

  private PageWorld(Map<String, Served> byAddress) {
    this.byAddress = byAddress;
  }

  static String host(int number) {
    return "outlet-%02d.test".formatted(number);
  }

  /** The addresses of all pages of a folder's {@code manifest.jsonl}, in its order. */
  static List<URI> addresses(Path folder) {
    List<URI> addresses = new ArrayList<>();
    try (Stream<String> lines = Files.lines(folder.resolve("manifest.jsonl"))) {
      lines.forEach(line -> addresses.add(address(JSON.readTree(line), addresses.size())));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the manifest of " + folder, e);
    }
    return addresses;
  }

  private static URI address(JsonNode row, int number) {
    return URI.create(
        "http://%s/news/%s".formatted(host(number % HOSTS), row.path("id").stringValue()));
  }

  static List<String> hosts() {
    return Stream.iterate(0, i -> i < HOSTS, i -> i + 1).map(PageWorld::host).toList();
  }

  private static PageWorld read(Path folder) throws IOException {
    Map<String, Served> served = new LinkedHashMap<>();
    Map<String, StringBuilder> feeds = new LinkedHashMap<>();
    List<URI> addresses = addresses(folder);
    List<String> rows = Files.readAllLines(folder.resolve("manifest.jsonl"));
    for (int i = 0; i < rows.size(); i++) {
      URI address = addresses.get(i);
      Path file = folder.resolve(JSON.readTree(rows.get(i)).path("file").stringValue());
      served.put(address.toString(), new Served("text/html", unpacked(file)));
      feeds
          .computeIfAbsent(address.getHost(), h -> new StringBuilder())
          .append("<item><link>%s</link></item>".formatted(address));
    }
    feeds.forEach((host, items) -> served.put("http://" + host + "/feed.xml", feed(items)));
    return new PageWorld(served);
  }

  private static Served feed(StringBuilder items) {
    String feed = "<rss version=\"2.0\"><channel>%s</channel></rss>".formatted(items);
    return new Served("application/rss+xml", feed.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] unpacked(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return in.readAllBytes();
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Served served = byAddress.get(exchange.getRequestURI().toString());
      if (served == null) {
        exchange.sendResponseHeaders(404, -1);
      } else {
        exchange.getResponseHeaders().set("Content-Type", served.type());
        exchange.sendResponseHeaders(200, served.body().length);
        exchange.getResponseBody().write(served.body());
      }
    }
  }

  /**
   * Serves until it is killed; prints its port once it listens.
   *
   * @param arguments the folder
   */
  public static void main(String[] arguments) throws IOException {
    PageWorld world = read(Path.of(arguments[0]));
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HttpServer server = HttpServer.create(any, 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", world::answer);
    server.start();
    System.out.println(server.getAddress().getPort());
  }
}
