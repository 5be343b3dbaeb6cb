package news.parallax.crawler.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import news.parallax.config.Bounds;
import news.parallax.config.CrawlSettings;
import news.parallax.config.HostPort;
import news.parallax.crawler.fetch.LocalServer.Page;
import news.parallax.crawler.frontier.FailureKind;
import news.parallax.crawler.frontier.RefusalReason;
import news.parallax.crawler.frontier.Validators;
import news.parallax.crawler.url.WebAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpFetcherTest extends FetchCase {

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
}
