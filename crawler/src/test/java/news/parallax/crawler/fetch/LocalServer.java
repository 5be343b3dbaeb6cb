package news.parallax.crawler.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import news.parallax.config.HostPort;

/** A small web server on loopback: a page for each path, and what was asked for. */
public final class LocalServer implements AutoCloseable {

  /** One answer. */
  public record Page(int status, Map<String, String> headers, byte[] body) {

    public static Page text(String type, String body) {
      return new Page(200, Map.of("Content-Type", type), body.getBytes(StandardCharsets.UTF_8));
    }

    public static Page status(int status, String... headers) {
      Map<String, String> map = new ConcurrentHashMap<>();
      for (int i = 0; i < headers.length; i += 2) {
        map.put(headers[i], headers[i + 1]);
      }
      return new Page(status, map, new byte[0]);
    }
  }

  /** One request as it came. */
  public record Asked(String path, Map<String, String> headers) {}

  private final Map<String, Function<Asked, Page>> pages = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  public LocalServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException("no loopback port to be had", e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  public LocalServer on(String path, Page page) {
    return on(path, request -> page);
  }

  public LocalServer on(String path, Function<Asked, Page> page) {
    pages.put(path, page);
    return this;
  }

  /** Every path asked for, in order. */
  public List<String> paths() {
    return asked.stream().map(Asked::path).toList();
  }

  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  public HostPort hostPort() {
    return new HostPort("127.0.0.1", server.getAddress().getPort());
  }

  public String address(String path) {
    return "http://" + hostPort() + path;
  }

  private void answer(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new ConcurrentHashMap<>();
    exchange.getRequestHeaders().forEach((k, v) -> headers.put(k, String.join(", ", v)));
    Asked request = new Asked(exchange.getRequestURI().toString(), headers);
    asked.add(request);
    Page page = pages.getOrDefault(request.path(), r -> Page.status(404)).apply(request);
    page.headers().forEach(exchange.getResponseHeaders()::add);
    boolean empty = page.body().length == 0;
    exchange.sendResponseHeaders(page.status(), empty ? -1 : page.body().length);
    if (!empty) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(page.body());
      }
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
