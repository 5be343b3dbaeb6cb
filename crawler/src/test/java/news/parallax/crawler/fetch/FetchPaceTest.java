package news.parallax.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import news.parallax.config.HostPort;
import news.parallax.crawler.fetch.LocalServer.Page;
import news.parallax.crawler.frontier.FailureKind;
import news.parallax.crawler.url.WebAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FetchPaceTest extends FetchCase {

  @ParameterizedTest
  @CsvSource({"429, 90", "503, 90", "500, 90", "429, 'Mon, 02 Nov 2026 08:01:30 GMT'"})
  void retryAfterClosesTheHostUntilThen(int status, String value) {
    server
        .on("/a", Page.status(status, "Retry-After", value))
        .on("/b", Page.text("text/html", "x"));
    assertThat(fetch("/a"))
        .isInstanceOfSatisfying(
            FetchResult.HeldOff.class, r -> assertThat(r.pause()).contains(Duration.ofSeconds(90)));
    assertThat(fetch("/b")).isInstanceOf(FetchResult.HeldOff.class);
    assertThat(server.paths()).containsExactly("/a");
    assertThat(pace.closed()).containsExactly(server.hostPort().toString());
    assertThat(pace.nextOpening()).contains(START.plusSeconds(90));
    clock.advance(Duration.ofSeconds(91));
    assertThat(fetch("/b")).isInstanceOf(FetchResult.Fetched.class);
  }

  @Test
  void tooManyRequestsWithoutADateClosesTheHostForAMinute() {
    server.on("/a", Page.status(429, "Retry-After", "soon"));
    fetch("/a");
    assertThat(pace.nextOpening()).contains(START.plusSeconds(60));
  }

  @Test
  void hostThatAsksForPausesAgainAndAgainIsLeftAloneLonger() {
    server.on("/a", Page.status(503, "Retry-After", "30"));
    fetch("/a");
    assertThat(pace.nextOpening()).contains(START.plusSeconds(30));
    clock.advance(Duration.ofSeconds(31));
    fetch("/a");
    assertThat(pace.nextOpening()).contains(clock.instant().plusSeconds(60));
    clock.advance(Duration.ofSeconds(61));
    fetch("/a");
    assertThat(pace.nextOpening()).contains(clock.instant().plusSeconds(120));
    clock.advance(Duration.ofSeconds(121));
    server.on("/a", Page.text("text/html", "x"));
    fetch("/a");
    server.on("/a", Page.status(503, "Retry-After", "30"));
    fetch("/a");
    assertThat(pace.nextOpening()).contains(clock.instant().plusSeconds(30));
  }

  @Test
  void unreachableHostIsLeftAloneLongerEachTime() throws IOException {
    HostPort dead = deadPort();
    HttpFetcher own = fetcher(CrawlTerms.allowing(dead));
    FetchRequest request = request(WebAddress.parse("http://" + dead + "/").orElseThrow());
    assertThat(own.fetch(request))
        .isInstanceOfSatisfying(
            FetchResult.Failed.class, f -> assertThat(f.kind()).isEqualTo(FailureKind.CONNECT));
    assertThat(pace.nextOpening()).contains(START.plusSeconds(15));
    assertThat(own.fetch(request))
        .isInstanceOfSatisfying(
            FetchResult.HeldOff.class,
            h -> {
              assertThat(h.kind()).isEqualTo(FailureKind.CONNECT);
              assertThat(h.detail()).contains("is left alone until", "ConnectException");
            });
    clock.advance(Duration.ofSeconds(16));
    own.fetch(request);
    assertThat(pace.nextOpening()).contains(START.plusSeconds(16 + 30));
  }

  @Test
  void thirdServerErrorInARowClosesTheHost() {
    server.on("/a", Page.status(500));
    fetch("/a");
    fetch("/a");
    assertThat(pace.closed()).isEmpty();
    fetch("/a");
    assertThat(pace.closed()).hasSize(1);
  }

  @Test
  void gapLiesBetweenTwoRequestsToOneHost() {
    server.on("/a", Page.text("text/html", "x"));
    fetch("/a");
    fetch("/a");
    fetch("/a");
    assertThat(clock.instant()).isEqualTo(START.plus(GAP.multipliedBy(2)));
  }

  @Test
  void redirectPaysTheGapToo() {
    server.on("/a", Page.status(302, "Location", "/b")).on("/b", Page.text("text/html", "x"));
    fetch("/a");
    assertThat(clock.instant()).isEqualTo(START.plus(GAP));
  }

  @Test
  void crawlDelayLengthensTheGap() {
    server.on("/a", Page.text("text/html", "x"));
    pace.slow(server.hostPort().toString(), Duration.ofSeconds(20), Duration.ofMinutes(1));
    fetch("/a");
    fetch("/a");
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(20));
  }

  @Test
  void hostRestsOnceForADelayThatNoVisitWaitsFor() {
    server.on("/a", Page.text("text/html", "x"));
    String host = server.hostPort().toString();
    pace.slow(host, Duration.ofDays(9), Duration.ofMinutes(1));
    pace.rest(host);
    assertThat(fetch("/a")).isInstanceOf(FetchResult.Fetched.class);
    pace.rest(host);
    assertThat(fetch("/a")).isInstanceOf(FetchResult.HeldOff.class);
    pace.rest(host);
    clock.advance(Duration.ofDays(1));
    assertThat(fetch("/a")).isInstanceOf(FetchResult.Fetched.class);
  }

  /** Nobody can tell whether the host received what went unanswered: the gap is paid again. */
  @Test
  void keptConnectionThatTheServerHasClosedIsNoFailureButPaysTheGapAgain() throws Exception {
    String answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1\r\n\r\nx";
    try (ServerSocket raw = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      HostPort at = new HostPort("127.0.0.1", raw.getLocalPort());
      HttpFetcher once = fetcher(CrawlTerms.allowing(at));
      FetchRequest request = request(WebAddress.parse("http://" + at + "/").orElseThrow());
      for (int visit = 0; visit < 3; visit++) {
        Thread server = Thread.ofVirtual().start(() -> answerOnce(raw, answer));
        assertThat(once.fetch(request)).isInstanceOf(FetchResult.Fetched.class);
        server.join();
        assertThat(clock.instant()).isEqualTo(START.plus(GAP.multipliedBy(2L * visit)));
      }
    }
  }
}
