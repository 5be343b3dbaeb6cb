package news.parallax.crawler.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import news.parallax.config.Bounds;
import news.parallax.config.CrawlSettings;
import news.parallax.config.HostPort;
import news.parallax.crawler.frontier.FailureKind;
import news.parallax.crawler.frontier.RefusalReason;
import news.parallax.crawler.frontier.Validators;
import news.parallax.crawler.url.WebAddress;
import org.junit.jupiter.api.AfterEach;

/** A fetcher on a clock that is moved by hand, and the server that it asks. */
abstract class FetchCase {

  static final Instant START = Instant.parse("2026-11-02T08:00:00Z");
  static final Duration GAP = Duration.ofSeconds(1);

  final LocalServer server = new LocalServer();
  final MovedClock clock = new MovedClock(START);
  final HostPace pace = new HostPace(clock, clock);
  final HttpFetcher fetcher = fetcher(CrawlTerms.allowing(server.hostPort()));

  @AfterEach
  void closeServer() {
    server.close();
  }

  HttpFetcher fetcher(CrawlSettings terms) {
    return new HttpFetcher(terms, "9.9", pace, clock);
  }

  FetchResult fetch(String path) {
    return fetcher.fetch(request(path, Validators.NONE, HopRule.none()));
  }

  FetchResult.Fetched fetched(String path) {
    return (FetchResult.Fetched) fetch(path);
  }

  RefusalReason refusal(String path) {
    return ((FetchResult.Refused) fetch(path)).reason();
  }

  FailureKind failure(String path) {
    return ((FetchResult.Failed) fetch(path)).kind();
  }

  FetchRequest request(String path, Validators validators, HopRule rule) {
    WebAddress address = WebAddress.parse(server.address(path)).orElseThrow();
    return new FetchRequest(address, validators, BodyLimit.page(Bounds.DEFAULT), GAP, rule);
  }

  static FetchRequest request(WebAddress address) {
    return new FetchRequest(
        address, Validators.NONE, BodyLimit.page(Bounds.DEFAULT), GAP, HopRule.none());
  }

  static HostPort deadPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return new HostPort("127.0.0.1", socket.getLocalPort());
    }
  }

  static void answerOnce(ServerSocket raw, String answer) {
    try (Socket socket = raw.accept()) {
      socket.getInputStream().read(new byte[4096]);
      socket.getOutputStream().write(answer.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
