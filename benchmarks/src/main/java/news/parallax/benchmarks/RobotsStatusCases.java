package news.parallax.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import news.parallax.config.CrawlSettings;
import news.parallax.crawler.fetch.FetchResult;
import news.parallax.crawler.fetch.HostPace;
import news.parallax.crawler.fetch.HttpFetcher;
import news.parallax.crawler.fetch.Sleeper;
import news.parallax.crawler.robots.Robots;
import news.parallax.crawler.url.WebAddress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/**
 * {@code status.jsonl} of robots: what fetching robots.txt came to, played by a local server. The
 * file it serves, where it serves one, bars {@code /closed/} alone; so all allowed, nothing
 * allowed, and "the body decides" can be told apart.
 */
final class RobotsStatusCases {

  private static final String BODY = "User-agent: *\nDisallow: /closed/\n";
  private static final Duration CACHE_OVER = Duration.ofHours(25);

  private final String event;
  private final HttpServer server;
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch over = new CountDownLatch(1);
  private final ShiftedClock clock = new ShiftedClock();

  private RobotsStatusCases(String event, HttpServer server) {
    this.event = event;
    this.server = server;
    server.createContext("/", this::answer);
  }

  static List<Answered> answered(Path folder) throws IOException {
    List<Answered> answered = new ArrayList<>();
    for (JsonNode wanted : CaseFiles.lines(folder.resolve("status.jsonl"))) {
      answered.add(answered(wanted));
    }
    return answered;
  }

  private static Answered answered(JsonNode wanted) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    String event =
        CaseFiles.text(wanted, "event").orElse("status-" + wanted.path("status").asInt());
    RobotsStatusCases played = new RobotsStatusCases(event, server);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      server.setExecutor(threads);
      server.start();
      try {
        return played.judged(wanted);
      } finally {
        played.over.countDown();
        server.stop(0);
      }
    }
  }

  private Answered judged(JsonNode wanted) throws IOException {
    int port = server.getAddress().getPort();
    CrawlSettings settings = Served.settings(port);
    HostPace pace = new HostPace(clock, Sleeper.real(clock));
    HttpFetcher fetcher = new HttpFetcher(settings, "conformance", pace, clock);
    Robots robots = new Robots(fetcher, pace, settings.bounds(), clock);
    String origin = origin(port);
    if (event.equals("connection-refused")) {
      server.stop(0);
    }
    if (event.startsWith("cache-older")) {
      objection(robots, origin, "/open/");
      clock.ahead = CACHE_OVER;
    }
    Optional<FetchResult> open = objection(robots, origin, "/open/");
    Optional<FetchResult> closed = objection(robots, origin, "/closed/");
    return compared(wanted, open, closed);
  }

  private static Answered compared(
      JsonNode wanted, Optional<FetchResult> open, Optional<FetchResult> closed) {
    JsonNode all =
        open.isPresent() == closed.isPresent()
            ? CaseFiles.JSON.getNodeFactory().booleanNode(open.isEmpty())
            : NullNode.getInstance();
    boolean defer = open.isPresent() && !(open.get() instanceof FetchResult.Refused);
    Answered answered = new Answered(wanted, "status");
    answered.answer().put("defer", defer).set("allowed_all", all);
    JsonNode allowed = wanted.path("allowed_all");
    boolean among = allowed.isArray() && allowed.valueStream().anyMatch(all::equals);
    return answered
        .compare("allowed_all", among ? all : allowed, all)
        .compare("defer", wanted.path("defer").asBoolean(), defer);
  }

  private static Optional<FetchResult> objection(Robots robots, String origin, String path) {
    return robots.rule(Duration.ZERO).objection(WebAddress.parse(origin + path).orElseThrow());
  }

  private String origin(int port) {
    return switch (event) {
      case "dns-failure" -> "http://nowhere.invalid:" + port;
      case "tls-failure" -> "https://127.0.0.1:" + port;
      default -> "http://127.0.0.1:" + port;
    };
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    boolean first = asked.getCount() > 0;
    asked.countDown();
    if (event.startsWith("status-")) {
      send(exchange, Integer.parseInt(event.substring("status-".length())), "");
    } else if (event.equals("timeout")) {
      awaitEnd();
    } else if (event.startsWith("cache-older")) {
      send(exchange, 200, first ? "User-agent: *\nDisallow:\n" : BODY);
    } else if (event.startsWith("redirect-cross-host") && path.equals("/robots.txt")) {
      redirect(exchange, "http://other.localhost:" + server.getAddress().getPort() + "/r/1");
    } else if (event.startsWith("redirects-") && hops(path) < hopsWanted()) {
      redirect(exchange, "/r/" + (hops(path) + 1));
    } else {
      send(exchange, 200, BODY);
    }
  }

  private static int hops(String path) {
    return path.startsWith("/r/") ? Integer.parseInt(path.substring("/r/".length())) : 0;
  }

  private int hopsWanted() {
    return Integer.parseInt(event.split("-", -1)[1]);
  }

  private void awaitEnd() {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().add("Location", to);
    send(exchange, 302, "");
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /** The real time, and what it is ahead. */
  private static final class ShiftedClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
      return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("only instants are read of this clock");
    }
  }
}
