package news.parallax.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.stream.Collectors;
import news.parallax.config.HostPort;

/**
 * The built-in world: all its outlets behind one loopback port, told apart by the Host header, each
 * as {@code <outlet>.localhost} (RFC 6761 6.3). What it serves depends on the clock alone, and on
 * whether a page was fetched before.
 */
public final class DemoWorld implements AutoCloseable {

  private static final int LOG_MAX = 200_000;
  private static final int BACKLOG = 64;
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT);

  private final Clock clock;
  private final Newsroom newsroom;
  private final HttpServer server;
  private final ExecutorService threads;
  private final Map<String, Newsstand> stands = new HashMap<>();
  private final LinkedBlockingDeque<Served> log = new LinkedBlockingDeque<>(LOG_MAX);

  private DemoWorld(Clock clock, HttpServer server) {
    this.clock = clock;
    this.server = server;
    this.threads = Executors.newVirtualThreadPerTaskExecutor();
    Edition edition = new Edition(clock.instant());
    this.newsroom = Newsroom.open(edition);
    for (Press press : newsroom.presses()) {
      stands.put(press.host(), stand(press, edition));
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /**
   * Starts serving on a free port of 127.0.0.1; the clock's present is the world's start, and all
   * that it publishes is dated before it.
   */
  public static DemoWorld start(Clock clock) throws IOException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    return new DemoWorld(clock, HttpServer.create(new InetSocketAddress(loopback, 0), BACKLOG));
  }

  private Newsstand stand(Press press, Edition edition) {
    List<Piece> own = newsroom.pieces().stream().filter(p -> p.press().equals(press)).toList();
    DatedWords words = new DatedWords(edition, press.language());
    Typesetter typesetter = new Typesetter(press, words, this::address, base(press));
    return new Newsstand(press, edition, own, typesetter, base(press));
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** The pairs that a crawl of this world must be allowed to fetch. */
  public Set<HostPort> hostPorts() {
    return newsroom.presses().stream()
        .map(press -> new HostPort(press.host(), port()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The outlets' files by their path in an outlets folder: {@code gb/meridian-wire.yaml}. */
  public SortedMap<String, String> outletFiles() {
    SortedMap<String, String> files = new TreeMap<>();
    Shelf.texts("outlets")
        .forEach((path, text) -> files.put(path, text.replace("{{port}}", port() + "")));
    return files;
  }

  /** Writes {@link #outletFiles()} below {@code folder}, over those of the same name. */
  public void writeOutletFiles(Path folder) throws IOException {
    for (Map.Entry<String, String> file : outletFiles().entrySet()) {
      Path target = folder.resolve(file.getKey());
      Files.createDirectories(Optional.ofNullable(target.getParent()).orElse(folder));
      Files.writeString(target, file.getValue());
    }
  }

  /** How many articles the whole world holds; what is offered beside them is not counted. */
  public int articles() {
    return newsroom.pieces().size();
  }

  /** All requests so far, oldest first; of very many the last 200,000. */
  public List<Served> log() {
    return List.copyOf(log);
  }

  Newsroom newsroom() {
    return newsroom;
  }

  /** Where {@code outlet/slug} is served. */
  String address(String id) {
    return newsroom.pieces().stream()
        .filter(piece -> piece.id().equals(id))
        .map(piece -> base(piece.press()) + piece.path())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no article " + id));
  }

  private String base(Press press) {
    return "http://" + press.host() + ":" + port();
  }

  /** Stops serving at once; a second call changes nothing. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Answer answer = answer(exchange);
      int status = fresh(exchange, answer) ? 304 : answer.status();
      note(exchange, status);
      send(exchange, answer, status);
    }
  }

  private Answer answer(HttpExchange exchange) {
    String method = exchange.getRequestMethod();
    if (!method.equals("GET") && !method.equals("HEAD")) {
      return Answer.plain(405, "Method Not Allowed\n", Map.of("Allow", "GET, HEAD"));
    }
    Newsstand stand = stands.get(host(exchange));
    return stand == null
        ? Answer.plain(421, "No such outlet in this world\n", Map.of())
        : stand.answer(exchange.getRequestURI().getPath(), clock.instant());
  }

  private static String host(HttpExchange exchange) {
    return header(exchange, "Host")
        .map(host -> host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT))
        .orElse("");
  }

  private void note(HttpExchange exchange, int status) {
    URI uri = exchange.getRequestURI();
    boolean conditional =
        header(exchange, "If-None-Match").isPresent()
            || header(exchange, "If-Modified-Since").isPresent();
    Served line =
        new Served(clock.instant(), host(exchange), uri.getRawPath(), status, conditional);
    while (!log.offerLast(line)) {
      log.pollFirst();
    }
  }

  /** RFC 9110 13.2.2: an entity tag, where sent, outweighs the date. */
  private static boolean fresh(HttpExchange exchange, Answer answer) {
    if (answer.lastModified().isEmpty()) {
      return false;
    }
    return header(exchange, "If-None-Match")
        .map(tags -> tags.contains(answer.etag()))
        .orElseGet(() -> unmodified(exchange, answer.lastModified().get()));
  }

  private static boolean unmodified(HttpExchange exchange, Instant lastModified) {
    return header(exchange, "If-Modified-Since")
        .flatMap(DemoWorld::httpDate)
        .map(since -> !lastModified.truncatedTo(ChronoUnit.SECONDS).isAfter(since))
        .orElse(false);
  }

  private static Optional<Instant> httpDate(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text, HTTP_DATE).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> header(HttpExchange exchange, String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
  }

  private static void send(HttpExchange exchange, Answer answer, int status) throws IOException {
    var headers = exchange.getResponseHeaders();
    answer.headers().forEach(headers::set);
    headers.set("Content-Type", answer.contentType());
    answer
        .lastModified()
        .map(time -> HTTP_DATE.format(time.atOffset(ZoneOffset.UTC)))
        .ifPresent(date -> headers.set("Last-Modified", date));
    answer.lastModified().ifPresent(time -> headers.set("ETag", answer.etag()));
    if (status == 304 || exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    byte[] body = coded(exchange, answer);
    exchange.sendResponseHeaders(status, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private static byte[] coded(HttpExchange exchange, Answer answer) {
    boolean gzip =
        answer.contentType().startsWith("text/")
            && header(exchange, "Accept-Encoding")
                .map(codings -> codings.contains("gzip"))
                .orElse(false);
    if (!gzip) {
      return answer.body();
    }
    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    return Feeds.gzipped(answer.body());
  }
}
