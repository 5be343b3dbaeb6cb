package news.parallax.crawler.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetchedBodyTest extends FetchCase {

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
