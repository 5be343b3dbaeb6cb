package news.parallax.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A proxy behind which every outlet has a feed that names new articles each time it is read. */
final class ScalePress implements AutoCloseable {

  private static final int ITEMS = 5;
  private static final int PARAGRAPHS = 8;
  private static final long NONE = 0;

  private final ScaleTexts texts;
  private final HttpServer server;
  private final AtomicInteger served = new AtomicInteger();
  private final AtomicLong first = new AtomicLong(NONE);

  ScalePress(ScaleTexts texts) throws IOException {
    this.texts = texts;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** How many requests there were. */
  int served() {
    return served.get();
  }

  /** Forgets the first request: the next one is the first. */
  void watch() {
    first.set(NONE);
  }

  /** When the first request since {@link #watch} came, by {@link System#nanoTime}; 0 for none. */
  long first() {
    return first.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    first.compareAndSet(NONE, System.nanoTime());
    int number = served.incrementAndGet();
    URI asked = exchange.getRequestURI();
    try (exchange) {
      if (asked.getPath().endsWith("/feed.xml")) {
        send(exchange, "application/rss+xml", feed(asked.getHost(), number));
      } else if (asked.getPath().startsWith("/new/")) {
        send(exchange, "text/html; charset=utf-8", page(number));
      } else {
        exchange.sendResponseHeaders(404, -1);
      }
    }
  }

  private static String feed(String host, int number) {
    return IntStream.range(0, ITEMS)
        .mapToObj(i -> "<item><link>http://%s/new/%d-%d</link></item>".formatted(host, number, i))
        .collect(Collectors.joining("", "<rss version='2.0'><channel>", "</channel></rss>"));
  }

  private String page(int number) {
    String[] words = texts.words(Integer.MAX_VALUE - number);
    String title = escaped(words, 0, 9);
    int length = Math.max(1, words.length / PARAGRAPHS);
    String body =
        IntStream.range(0, PARAGRAPHS)
            .mapToObj(i -> "<p>" + escaped(words, i * length, (i + 1) * length) + "</p>")
            .collect(Collectors.joining());
    return "<!doctype html><html lang=en><head><title>%s</title></head><body><article><h1>%s</h1><time datetime=\"%s\">today</time>%s</article></body></html>"
        .formatted(title, title, Instant.now(), body);
  }

  private static String escaped(String[] words, int from, int to) {
    return IntStream.range(Math.min(from, words.length), Math.min(to, words.length))
        .mapToObj(i -> words[i])
        .collect(Collectors.joining(" "))
        .replace("&", "&amp;")
        .replace("<", "&lt;");
  }

  private static void send(HttpExchange exchange, String type, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
