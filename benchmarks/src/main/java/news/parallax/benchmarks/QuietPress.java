package news.parallax.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Outlets that do nothing wrong, under any number of names at one port: a feed and its articles,
 * every text different. Further feeds hold one given address each.
 */
final class QuietPress {

  private static final int PARAGRAPHS = 6;
  private static final int SENTENCE_WORDS = 18;
  private static final List<String> WORDS =
      List.of(
          ("harbour council budget teacher orchard bridge festival museum river farmer village mayor"
                  + " library railway hospital market glacier season witness ferry archive summer"
                  + " forecast engine gallery tenant stadium cinema valley bakery lantern compass")
              .split(" "));

  private final HttpServer server;
  private final int articles;
  private final Path log;
  private final ReentrantLock logging = new ReentrantLock();
  private final Map<String, String> listed = new ConcurrentHashMap<>();
  private final Instant now = Instant.now();

  /**
   * Serves at any free port of this machine.
   *
   * @param articles how many each outlet has
   * @param log a file to which each request of an outlet is added: {@code {t, host, path}}
   */
  QuietPress(int articles, Path log) throws IOException {
    this.articles = articles;
    this.log = log;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** From now on a feed at this path, under any name, holds this one address. */
  void list(String path, String address) {
    listed.put(path, address);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String host = exchange.getRequestHeaders().getFirst("Host");
    String path = exchange.getRequestURI().getPath();
    String one = listed.get(path);
    if (one != null) {
      send(exchange, 200, "application/rss+xml", feed(List.of(one)));
      return;
    }
    if (host.startsWith("quiet-")) {
      note(host, path);
    }
    if (path.equals("/feed.xml")) {
      send(exchange, 200, "application/rss+xml", feed(articles(host)));
    } else if (path.matches("/story/[0-9]+")) {
      send(exchange, 200, "text/html; charset=utf-8", story(host + path));
    } else {
      send(exchange, 404, "text/plain", "nothing here");
    }
  }

  private void note(String host, String path) throws IOException {
    logging.lock();
    try {
      Files.writeString(
          log,
          "{\"t\":%.3f,\"host\":\"%s\",\"path\":\"%s\"}%n"
              .formatted(System.currentTimeMillis() / 1000.0, host, path),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } finally {
      logging.unlock();
    }
  }

  private List<String> articles(String host) {
    return IntStream.rangeClosed(1, articles)
        .mapToObj(i -> "http://" + host + "/story/" + i)
        .toList();
  }

  private String feed(List<String> addresses) {
    String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC));
    return addresses.stream()
        .map(
            a ->
                "<item><title>One</title><link>%s</link><pubDate>%s</pubDate></item>"
                    .formatted(a.replace("&", "&amp;"), date))
        .collect(Collectors.joining("\n", "<rss version='2.0'><channel>", "</channel></rss>"));
  }

  private String story(String seed) {
    Random random = new Random(seed.hashCode());
    String title = sentence(random, 7);
    String body =
        IntStream.range(0, PARAGRAPHS)
            .mapToObj(
                p ->
                    sentence(random, SENTENCE_WORDS)
                        + ". "
                        + sentence(random, SENTENCE_WORDS)
                        + ".")
            .collect(Collectors.joining("</p><p>", "<p>", "</p>"));
    return "<!doctype html><html lang=en><head><title>%s</title></head><body><article><h1>%s</h1><time datetime=\"%s\">today</time>%s</article></body></html>"
        .formatted(title, title, now, body);
  }

  private static String sentence(Random random, int words) {
    String text =
        random.ints(words, 0, WORDS.size()).mapToObj(WORDS::get).collect(Collectors.joining(" "));
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
