package news.parallax.crawler.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import news.parallax.config.Bounds;
import news.parallax.config.CrawlSettings;
import news.parallax.config.HostPort;
import news.parallax.crawler.fetch.LocalServer.Page;
import news.parallax.crawler.frontier.FailureKind;
import news.parallax.crawler.frontier.RefusalReason;
import news.parallax.crawler.frontier.Validators;
import news.parallax.crawler.url.WebAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpFetcherTest {

  private static final Instant START = Instant.parse("2026-11-02T08:00:00Z");
  private static final Duration GAP = Duration.ofSeconds(1);

  private final LocalServer server = new LocalServer();
  private final MovedClock clock = new MovedClock(START);
  private final HostPace pace = new HostPace(clock, clock);
  private final HttpFetcher fetcher = fetcher(CrawlTerms.allowing(server.hostPort()));

  @AfterEach
  void closeServer() {
    server.close();
  }

  @Test
  void bodyComesWithWhatTheArchiveNeeds() {
    server.on(
        "/a?b=1",
        new Page(
            200,
            Map.of(
                "Content-Type",
                "text/html; charset=utf-8",
                "ETag",
                "\"1\"",
                "X-Robots-Tag",
                "noindex",
                "TDM-Reservation",
                "1"),
            "Envoy leaves".getBytes(UTF_8)));
    FetchResult.Fetched fetched = fetched("/a?b=1");
    assertThat(fetched.body()).asString(UTF_8).isEqualTo("Envoy leaves");
    assertThat(fetched.address()).hasToString(server.address("/a?b=1"));
    assertThat(fetched.movedTo()).isEmpty();
    assertThat(fetched.head().mediaType()).isEqualTo("text/html");
    assertThat(fetched.head().etag()).contains("\"1\"");
    assertThat(fetched.head().robotsTags()).containsExactly("noindex");
    assertThat(fetched.head().reserved()).isTrue();
    assertThat(fetched.exchange().at()).isEqualTo(START);
    assertThat(fetched.exchange().requestHead())
        .startsWith("GET /a?b=1 HTTP/1.1\r\nHost: " + server.hostPort() + "\r\n")
        .contains("User-Agent: Parallax/9.9 (+mailto:desk@example.org)\r\n");
    assertThat(fetched.exchange().responseHead())
        .startsWith("HTTP/1.1 200 OK\r\n")
        .contains("Content-Length: 12\r\n");
  }

  @Test
  void knownValidatorsMakeTheRequestConditional() {
    server.on("/a", Page.status(304));
    Validators known =
        new Validators(
            Optional.of("W/\"1\""), Optional.of("Mon, 02 Nov 2026 08:00:00 GMT"), Optional.empty());
    assertThat(fetcher.fetch(request("/a", known, HopRule.none())))
        .isEqualTo(new FetchResult.NotModified(Optional.empty()));
    assertThat(server.asked().getFirst().headers())
        .containsEntry("If-none-match", "W/\"1\"")
        .containsEntry("If-modified-since", "Mon, 02 Nov 2026 08:00:00 GMT")
        .doesNotContainKey("Cookie");
  }

  @Test
  void unchangedThatNobodyAskedForIsAProtocolFailure() {
    server.on("/a", Page.status(304));
    assertThat(failure("/a")).isEqualTo(FailureKind.PROTOCOL);
  }

  @Test
  void permanentRedirectIsFollowedAndTold() {
    server.on("/old", Page.status(301, "Location", "/new")).on("/new", Page.text("text/html", "x"));
    FetchResult.Fetched fetched = fetched("/old");
    assertThat(fetched.address()).hasToString(server.address("/new"));
    assertThat(fetched.movedTo()).contains(URI.create(server.address("/new")));
  }

  @Test
  void temporaryRedirectIsFollowedAndForgotten() {
    server
        .on("/old", Page.status(302, "Location", "/mid"))
        .on("/mid", Page.status(301, "Location", "/new"))
        .on("/new", Page.text("text/html", "x"));
    assertThat(fetched("/old").movedTo()).isEmpty();
  }

  @Test
  void onlyTheLeadingPermanentHopsCount() {
    server
        .on("/old", Page.status(308, "Location", "/mid"))
        .on("/mid", Page.status(307, "Location", "/new"))
        .on("/new", Page.text("text/html", "x"));
    assertThat(fetched("/old").movedTo()).contains(URI.create(server.address("/mid")));
  }

  @Test
  void redirectLoopIsFound() {
    server
        .on("/a", Page.status(302, "Location", "/b"))
        .on("/b", Page.status(302, "Location", "/a"));
    assertThat(failure("/a")).isEqualTo(FailureKind.REDIRECT_LOOP);
    assertThat(server.paths()).containsExactly("/a", "/b");
  }

  @Test
  void sixthRedirectIsTooMany() {
    for (int i = 0; i < 8; i++) {
      server.on("/" + i, Page.status(302, "Location", "/" + (i + 1)));
    }
    assertThat(failure("/0")).isEqualTo(FailureKind.REDIRECT_LOOP);
    assertThat(server.paths()).hasSize(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://paper.example/x", "file:///etc/passwd", "http://"})
  void redirectOutOfTheWebIsRefused(String location) {
    server.on("/a", Page.status(302, "Location", location));
    assertThat(refusal("/a")).isEqualTo(RefusalReason.ADDRESS_INVALID);
  }

  @Test
  void redirectWithoutTargetIsAProtocolFailure() {
    server.on("/a", Page.status(302));
    assertThat(failure("/a")).isEqualTo(FailureKind.PROTOCOL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:1/",
        "http://0x7f.1:1/",
        "http://[::1]:1/",
        "http://[::ffff:10.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://[fd00::1]/",
        "http://localhost:1/",
        "http://LOCALHOST.:1/",
        "http://paper.localhost:1/",
        "http://10.1.2.3/",
        "http://100.64.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://192.168.1.1/",
        "http://198.18.0.1/",
        "http://255.255.255.255/",
        "http://0.0.0.0/"
      })
  void redirectIntoTheHouseIsRefused(String location) {
    server.on("/a", Page.status(302, "Location", location));
    assertThat(refusal("/a")).isEqualTo(RefusalReason.ADDRESS_NOT_PUBLIC);
  }

  @Test
  void hopRuleIsAskedBeforeEveryHop() {
    server.on("/a", Page.status(302, "Location", "/private/b"));
    FetchResult no = new FetchResult.Refused(RefusalReason.ROBOTS, "Disallow: /private");
    HopRule rule = hop -> hop.path().startsWith("/private") ? Optional.of(no) : Optional.empty();
    assertThat(fetcher.fetch(request("/a", Validators.NONE, rule.and(HopRule.none()))))
        .isEqualTo(no);
    assertThat(server.paths()).containsExactly("/a");
  }

  @ParameterizedTest
  @CsvSource({"404, NOT_FOUND", "410, GONE", "402, PAYWALL"})
  void finalStatusIsARefusal(int status, RefusalReason reason) {
    server.on("/a", Page.status(status));
    assertThat(refusal("/a")).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "403, HTTP_CLIENT_ERROR",
    "500, HTTP_SERVER_ERROR",
    "503, HTTP_SERVER_ERROR",
    "300, PROTOCOL"
  })
  void otherStatusIsAFailureWithItsNumber(int status, FailureKind kind) {
    server.on("/a", Page.status(status));
    assertThat(fetch("/a"))
        .isInstanceOfSatisfying(
            FetchResult.Failed.class,
            f -> {
              assertThat(f.kind()).isEqualTo(kind);
              assertThat(f.status()).isEqualTo(status);
              assertThat(f.detail()).startsWith("" + status);
            });
  }

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

  @Test
  void gzipIsUndoneAndArchivedAsItCame() {
    byte[] packed = gzip("Envoy leaves".getBytes(UTF_8));
    server.on("/a", new Page(200, Map.of("Content-Encoding", "gzip"), packed));
    assertThat(fetched("/a").body()).asString(UTF_8).isEqualTo("Envoy leaves");
    assertThat(fetched("/a").exchange().bodyAsReceived()).isEqualTo(packed);
    assertThat(fetched("/a").exchange().responseHead())
        .containsIgnoringCase("content-encoding: gzip");
  }

  @Test
  void gzipFileInsideGzipIsUndoneToo() {
    byte[] packed = gzip(gzip("<urlset/>".getBytes(UTF_8)));
    server.on("/a", new Page(200, Map.of("Content-Encoding", "gzip"), packed));
    assertThat(fetched("/a").body()).asString(UTF_8).isEqualTo("<urlset/>");
  }

  @Test
  void plainTextUnderAGzipHeaderIsUnreadable() {
    server.on("/a", new Page(200, Map.of("Content-Encoding", "gzip"), "plain".getBytes(UTF_8)));
    assertThat(failure("/a")).isEqualTo(FailureKind.UNREADABLE);
    server.on("/b", new Page(200, Map.of("Content-Encoding", "gzip"), new byte[0]));
    assertThat(fetched("/b").body()).isEmpty();
  }

  @Test
  void partThatNobodyAskedForIsNoPage() {
    server.on("/a", new Page(206, Map.of("Content-Type", "text/html"), "half".getBytes(UTF_8)));
    assertThat(failure("/a")).isEqualTo(FailureKind.PROTOCOL);
  }

  @Test
  void headersBeyondTheBoundEndTheFetch() {
    String[] many = new String[2 * 700];
    for (int i = 0; i < many.length; i += 2) {
      many[i] = "X-Pad-" + i;
      many[i + 1] = "y".repeat(400);
    }
    server.on("/a", Page.status(200, many));
    assertThat(failure("/a")).isEqualTo(FailureKind.PROTOCOL);
  }

  @Test
  void bothKindsOfDeflateAreUndone() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream deflate = new DeflaterOutputStream(out)) {
      deflate.write("Envoy leaves".getBytes(UTF_8));
    }
    byte[] zlib = out.toByteArray();
    byte[] bare = java.util.Arrays.copyOfRange(zlib, 2, zlib.length - 4);
    server
        .on("/zlib", new Page(200, Map.of("Content-Encoding", "deflate"), zlib))
        .on("/bare", new Page(200, Map.of("Content-Encoding", "deflate"), bare));
    assertThat(fetched("/zlib").body()).asString(UTF_8).isEqualTo("Envoy leaves");
    assertThat(fetched("/bare").body()).asString(UTF_8).isEqualTo("Envoy leaves");
  }

  @Test
  void foreignCodingIsUnreadable() {
    server.on("/a", new Page(200, Map.of("Content-Encoding", "br"), new byte[] {1, 2}));
    assertThat(failure("/a")).isEqualTo(FailureKind.UNREADABLE);
    server.on("/b", new Page(200, Map.of("Content-Encoding", "gzip,gzip,gzip"), new byte[] {1, 2}));
    assertThat(failure("/b")).isEqualTo(FailureKind.UNREADABLE);
  }

  @Test
  void bombIsRefusedBeforeItGoesOff() {
    byte[] bomb = gzip(new byte[8 * 1024 * 1024]);
    server.on("/a", new Page(200, Map.of("Content-Encoding", "gzip"), bomb));
    assertThat(refusal("/a")).isEqualTo(RefusalReason.INFLATES_TOO_MUCH);
  }

  @Test
  void cutGzipIsCutOff() {
    byte[] packed = gzip("Envoy leaves the capital on Tuesday".getBytes(UTF_8));
    byte[] cut = java.util.Arrays.copyOf(packed, packed.length - 12);
    server.on("/a", new Page(200, Map.of("Content-Encoding", "gzip"), cut));
    assertThat(failure("/a")).isEqualTo(FailureKind.CUT_OFF);
  }

  @Test
  void tooLongABodyIsRefusedOrCutAsAskedFor() {
    server.on("/a", Page.text("text/plain", "x".repeat(3000)));
    WebAddress address = WebAddress.parse(server.address("/a")).orElseThrow();
    BodyLimit refuse = new BodyLimit(1000, 500, 1000, BodyLimit.Overflow.REFUSE);
    BodyLimit cut = new BodyLimit(1000, 500, 1000, BodyLimit.Overflow.CUT);
    assertThat(
            fetcher.fetch(new FetchRequest(address, Validators.NONE, refuse, GAP, HopRule.none())))
        .isInstanceOfSatisfying(
            FetchResult.Refused.class,
            r -> assertThat(r.reason()).isEqualTo(RefusalReason.TOO_LARGE));
    assertThat(fetcher.fetch(new FetchRequest(address, Validators.NONE, cut, GAP, HopRule.none())))
        .isInstanceOfSatisfying(FetchResult.Fetched.class, f -> assertThat(f.body()).hasSize(1000));
  }

  @ParameterizedTest
  @CsvSource({"600, TOO_LARGE", "400, "})
  void ofAnAnswerThatTellsNoLengthLessIsTaken(int length, @Nullable RefusalReason reason) {
    try (ServerSocket old = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      HostPort at = new HostPort("127.0.0.1", old.getLocalPort());
      Thread.startVirtualThread(
          () -> answerOnce(old, "HTTP/1.0 200 OK\r\n\r\n" + "x".repeat(length)));
      BodyLimit limit = new BodyLimit(1000, 500, 1000, BodyLimit.Overflow.REFUSE);
      WebAddress address = WebAddress.parse("http://" + at + "/").orElseThrow();
      FetchResult result =
          fetcher(CrawlTerms.allowing(at))
              .fetch(new FetchRequest(address, Validators.NONE, limit, GAP, HopRule.none()));
      assertThat(result instanceof FetchResult.Refused refused ? refused.reason() : null)
          .isEqualTo(reason);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"video/mp4", "Image/jpeg", "application/pdf"})
  void bodyThatIsNoTextIsNotRead(String type) {
    server.on("/a", Page.text(type, "x".repeat(3000)));
    assertThat(refusal("/a")).isEqualTo(RefusalReason.NOT_HTML);
  }

  @Test
  void unpackedBodyHasItsOwnBound() {
    byte[] packed = gzip("Envoy leaves. ".repeat(300).getBytes(UTF_8));
    server.on("/a", new Page(200, Map.of("Content-Encoding", "gzip"), packed));
    WebAddress address = WebAddress.parse(server.address("/a")).orElseThrow();
    BodyLimit refuse = new BodyLimit(1000, 500, 2000, BodyLimit.Overflow.REFUSE);
    BodyLimit cut = new BodyLimit(1000, 500, 2000, BodyLimit.Overflow.CUT);
    assertThat(
            fetcher.fetch(new FetchRequest(address, Validators.NONE, refuse, GAP, HopRule.none())))
        .isInstanceOf(FetchResult.Refused.class);
    assertThat(fetcher.fetch(new FetchRequest(address, Validators.NONE, cut, GAP, HopRule.none())))
        .isInstanceOfSatisfying(FetchResult.Fetched.class, f -> assertThat(f.body()).hasSize(2000));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HTTP/1.1 200 OK\\r\\nContent-Length: 100\\r\\n\\r\\nshort | CUT_OFF",
        "nonsense\\r\\n\\r\\n                              | PROTOCOL",
        "''                                                | CUT_OFF",
      })
  void brokenAnswerIsAFailure(String answer, FailureKind kind) throws Exception {
    try (ServerSocket raw = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      HostPort at = new HostPort("127.0.0.1", raw.getLocalPort());
      Thread.ofVirtual().start(() -> answerOnce(raw, answer.replace("\\r\\n", "\r\n")));
      FetchRequest request = request(WebAddress.parse("http://" + at + "/").orElseThrow());
      assertThat(fetcher(CrawlTerms.allowing(at)).fetch(request))
          .isInstanceOfSatisfying(
              FetchResult.Failed.class, f -> assertThat(f.kind()).isEqualTo(kind));
    }
  }

  @Test
  void keptConnectionThatTheServerHasClosedIsNoFailure() throws Exception {
    String answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1\r\n\r\nx";
    try (ServerSocket raw = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      HostPort at = new HostPort("127.0.0.1", raw.getLocalPort());
      HttpFetcher once = fetcher(CrawlTerms.allowing(at));
      FetchRequest request = request(WebAddress.parse("http://" + at + "/").orElseThrow());
      for (int visit = 0; visit < 3; visit++) {
        Thread server = Thread.ofVirtual().start(() -> answerOnce(raw, answer));
        assertThat(once.fetch(request)).isInstanceOf(FetchResult.Fetched.class);
        server.join();
      }
    }
  }

  @Test
  void silentServerCostsTheExchangeTimeAndNoMore() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      HostPort at = new HostPort("127.0.0.1", silent.getLocalPort());
      Bounds bounds = CrawlTerms.small(Duration.ofMillis(200), 1000, 1000);
      CrawlSettings terms =
          CrawlTerms.terms(Optional.empty(), Optional.empty(), Set.of(at), bounds);
      FetchRequest request = request(WebAddress.parse("http://" + at + "/").orElseThrow());
      assertThat(fetcher(terms).fetch(request))
          .isInstanceOfSatisfying(
              FetchResult.Failed.class, f -> assertThat(f.kind()).isEqualTo(FailureKind.TIMEOUT));
    }
  }

  @Test
  void publicHostIsNotAskedWithoutAContact() {
    CrawlSettings anonymous =
        CrawlTerms.terms(Optional.empty(), Optional.empty(), Set.of(), Bounds.DEFAULT);
    assertThat(
            fetcher(anonymous).fetch(request(WebAddress.parse("http://192.0.3.1/").orElseThrow())))
        .isInstanceOfSatisfying(
            FetchResult.Failed.class,
            f -> {
              assertThat(f.kind()).isEqualTo(FailureKind.NO_CONTACT);
              assertThat(f.detail()).contains("--contact");
            });
  }

  @Test
  void nameThatLeadsHomeIsStoppedAtTheConnection() throws Exception {
    // The machine's own name is no literal, so only the look-up tells where it leads.
    String name = InetAddress.getLocalHost().getHostName();
    WebAddress own =
        WebAddress.parse("http://" + name + ":" + server.hostPort().port() + "/").orElseThrow();
    FetchResult result = fetcher(CrawlTerms.allowing()).fetch(request(own));
    assertThat(result).isNotInstanceOf(FetchResult.Fetched.class);
    assertThat(server.paths()).isEmpty();
  }

  @Test
  void allowedNameUnderLocalhostNeedsNoLookUp() {
    server.on("/a", Page.text("text/html", "x"));
    HostPort named = new HostPort("north.localhost", server.hostPort().port());
    FetchRequest request = request(WebAddress.parse("http://" + named + "/a").orElseThrow());
    assertThat(fetcher(CrawlTerms.allowing(named)).fetch(request))
        .isInstanceOf(FetchResult.Fetched.class);
    assertThat(fetcher(CrawlTerms.allowing()).fetch(request))
        .isInstanceOf(FetchResult.Refused.class);
  }

  @Test
  void nameThatDoesNotResolveIsADnsFailure() {
    FetchResult result =
        fetcher(CrawlTerms.allowing())
            .fetch(request(WebAddress.parse("http://no-such-host.invalid/").orElseThrow()));
    assertThat(result)
        .isInstanceOfSatisfying(
            FetchResult.Failed.class, f -> assertThat(f.kind()).isEqualTo(FailureKind.DNS));
  }

  @Test
  void proxyIsAskedForEveryHostButNeverForOnesInTheHouse() {
    server.on("http://paper.example/a", Page.text("text/html", "through the proxy"));
    CrawlSettings proxied =
        CrawlTerms.terms(
            Optional.empty(), Optional.of(server.hostPort()), Set.of(), Bounds.DEFAULT);
    HttpFetcher own = fetcher(proxied);
    assertThat(own.fetch(request(WebAddress.parse("http://paper.example/a").orElseThrow())))
        .isInstanceOfSatisfying(
            FetchResult.Fetched.class,
            f -> assertThat(f.body()).asString(UTF_8).isEqualTo("through the proxy"));
    assertThat(own.fetch(request(WebAddress.parse("http://10.0.0.1/").orElseThrow())))
        .isInstanceOf(FetchResult.Refused.class);
    assertThat(own.fetch(request(WebAddress.parse("http://a.localhost/").orElseThrow())))
        .isInstanceOf(FetchResult.Refused.class);
    assertThat(server.paths()).containsExactly("http://paper.example/a");
  }

  @Test
  void interruptedFetchSaysSo() throws InterruptedException {
    FetchResult[] result = new FetchResult[1];
    HostPace waiting = new HostPace(clock, moment -> new CountDownLatch(1).await());
    HttpFetcher own =
        new HttpFetcher(CrawlTerms.allowing(server.hostPort()), "9.9", waiting, clock);
    Thread thread =
        Thread.ofVirtual()
            .start(
                () ->
                    result[0] =
                        own.fetch(request(WebAddress.parse(server.address("/a")).orElseThrow())));
    thread.interrupt();
    assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
    assertThat(result[0])
        .isInstanceOfSatisfying(
            FetchResult.Failed.class, f -> assertThat(f.kind()).isEqualTo(FailureKind.INTERRUPTED));
  }

  private HttpFetcher fetcher(CrawlSettings terms) {
    return new HttpFetcher(terms, "9.9", pace, clock);
  }

  private FetchResult fetch(String path) {
    return fetcher.fetch(request(path, Validators.NONE, HopRule.none()));
  }

  private FetchResult.Fetched fetched(String path) {
    return (FetchResult.Fetched) fetch(path);
  }

  private RefusalReason refusal(String path) {
    return ((FetchResult.Refused) fetch(path)).reason();
  }

  private FailureKind failure(String path) {
    return ((FetchResult.Failed) fetch(path)).kind();
  }

  private FetchRequest request(String path, Validators validators, HopRule rule) {
    WebAddress address = WebAddress.parse(server.address(path)).orElseThrow();
    return new FetchRequest(address, validators, BodyLimit.page(Bounds.DEFAULT), GAP, rule);
  }

  private static FetchRequest request(WebAddress address) {
    return new FetchRequest(
        address, Validators.NONE, BodyLimit.page(Bounds.DEFAULT), GAP, HopRule.none());
  }

  private static HostPort deadPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return new HostPort("127.0.0.1", socket.getLocalPort());
    }
  }

  private static void answerOnce(ServerSocket raw, String answer) {
    try (Socket socket = raw.accept()) {
      socket.getInputStream().read(new byte[4096]);
      socket.getOutputStream().write(answer.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
