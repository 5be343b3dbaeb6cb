package news.parallax.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import news.parallax.config.CrawlSettings;
import news.parallax.config.SettingsFile;
import news.parallax.config.SettingsRead;
import news.parallax.crawler.fetch.BodyLimit;
import news.parallax.crawler.fetch.FetchRequest;
import news.parallax.crawler.fetch.FetchResult;
import news.parallax.crawler.fetch.HopRule;
import news.parallax.crawler.fetch.HostPace;
import news.parallax.crawler.fetch.HttpFetcher;
import news.parallax.crawler.fetch.Sleeper;
import news.parallax.crawler.frontier.Validators;
import news.parallax.crawler.url.WebAddress;

/** Files as the crawler gets them: over a socket of this machine, through its own fetcher. */
final class Served implements AutoCloseable {

  private final HttpServer server;
  private final CrawlSettings settings;
  private final HttpFetcher fetcher;
  private byte[] body = {};
  private Optional<String> contentType = Optional.empty();

  Served() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    settings = settings(server.getAddress().getPort());
    Clock clock = Clock.systemUTC();
    fetcher =
        new HttpFetcher(settings, "conformance", new HostPace(clock, Sleeper.real(clock)), clock);
  }

  /** Settings under which servers on a port of this machine may be asked, without a gap. */
  static CrawlSettings settings(int port) throws IOException {
    Path file = Files.createTempFile("parallax-conformance", ".yaml");
    try {
      Files.writeString(
          file,
          """
          crawl:
            contact: mailto:desk@example.org
            allowedHosts: ["127.0.0.1:%d", "other.localhost:%d"]
            gap: 0ms
            bounds:
              exchange: 1s
          """
              .formatted(port, port));
      return switch (SettingsFile.read(file)) {
        case SettingsRead.Good good -> good.settings().crawl();
        case SettingsRead.Wrong wrong -> throw new IllegalStateException(wrong.toString());
      };
    } finally {
      Files.delete(file);
    }
  }

  /** A sitemap's bytes after fetching; none where the fetch came to something else. */
  byte[] fetched(byte[] file, Optional<String> type) {
    body = file;
    contentType = type;
    FetchResult result =
        fetcher.fetch(
            new FetchRequest(
                WebAddress.parse("http://127.0.0.1:" + server.getAddress().getPort() + "/")
                    .orElseThrow(),
                Validators.NONE,
                BodyLimit.sitemap(settings.bounds(), Runtime.getRuntime().maxMemory()),
                Duration.ZERO,
                HopRule.none()));
    return result instanceof FetchResult.Fetched fetched ? fetched.body() : new byte[0];
  }

  private void answer(HttpExchange exchange) throws IOException {
    contentType.ifPresent(t -> exchange.getResponseHeaders().add("Content-Type", t));
    exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
