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
import news.parallax.article.Article;

/** A proxy behind which every feed names new articles each time it is read. */
final class ScalePress implements AutoCloseable {

  private static final int ITEMS = 5;
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

  /** When the first request since {@link #watch} came, by {@link System#nanoTime}. */
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
        send(exchange, "text/html; charset=utf-8", page(asked, number));
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

  private String page(URI asked, int number) {
    Article article = texts.article(-number, asked.toString(), "press", Instant.now());
    String body =
        article.blocks().stream()
            .map(block -> "<p>" + escaped(block.text()) + "</p>")
            .collect(Collectors.joining());
    return "<!doctype html><html lang=en><head><title>%1$s</title></head><body><article><h1>%1$s</h1>%2$s</article></body></html>"
        .formatted(escaped(article.title()), body);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
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
