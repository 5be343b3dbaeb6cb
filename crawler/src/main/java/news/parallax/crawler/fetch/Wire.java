package news.parallax.crawler.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.Proxy;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import javax.net.ssl.SSLException;
import news.parallax.config.Bounds;
import news.parallax.config.CrawlSettings;
import news.parallax.config.HostPort;
import news.parallax.crawler.frontier.FailureKind;
import news.parallax.crawler.frontier.RefusalReason;
import news.parallax.crawler.url.WebAddress;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** One request and its answer through OkHttp: no redirect, no retry, no cookie, no unpacking. */
final class Wire {

  private static final int IDLE_CONNECTIONS_MAX = 64;
  private static final int CHUNK = 16 * 1024;

  /** So much of each answer is taken without asking for room: slow ones rarely have more. */
  private static final int SMALL_BYTES = 256 * 1024;

  private static final Pattern NO_TEXT =
      Pattern.compile("(?i)\\s*(?:image/(?!svg)|audio/|video/|font/|application/pdf)");

  /** What was read of the line that does not end, as okio shows it. */
  private static final Pattern HEAD_BEGUN = Pattern.compile("content=[0-9a-f]");

  /** Kept connections of one host that may turn out closed, one after the other. */
  private static final int CLOSED_MAX = 3;

  private final OkHttpClient client;
  private final Clock clock;
  private final Bounds bounds;

  Wire(CrawlSettings settings, AddressGuard guard, Clock clock) {
    this.clock = clock;
    this.bounds = settings.bounds();
    this.client =
        new OkHttpClient.Builder()
            .dns(new BoundedDns(settings.bounds().dns()))
            .socketFactory(new GuardedSockets(guard))
            .proxy(settings.proxy().map(Wire::proxy).orElse(Proxy.NO_PROXY))
            .connectionPool(new ConnectionPool(IDLE_CONNECTIONS_MAX, 30, TimeUnit.SECONDS))
            .connectTimeout(settings.bounds().connect())
            .readTimeout(settings.bounds().exchange())
            .cookieJar(CookieJar.NO_COOKIES)
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .eventListenerFactory(Attempt::of)
            .build();
  }

  private static Proxy proxy(HostPort at) {
    return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(at.host(), at.port()));
  }

  /**
   * Asks once; the body is read only where the status promises one that is wanted (2xx). A server
   * may close a kept connection at any time, so a request that finds its one closed is sent again
   * (RFC 9112 9.3.1), after the host's gap: whether it had been received nobody can tell.
   */
  Answer ask(
      WebAddress address, List<Answer.Header> headers, FetchRequest request, HostPace.Turn turn)
      throws InterruptedException {
    HttpUrl url = HttpUrl.parse(address.bare().href());
    if (url == null) {
      return refused(RefusalReason.ADDRESS_INVALID, "cannot be asked for: " + address);
    }
    Request.Builder builder = new Request.Builder().url(url);
    headers.forEach(h -> builder.header(h.name(), h.value()));
    Instant at = clock.instant();
    for (int closed = 0; ; closed++) {
      Attempt attempt = new Attempt();
      Call call = client.newCall(attempt.noted(builder).build());
      call.timeout().timeout(bounds.exchange().toMillis(), TimeUnit.MILLISECONDS);
      try (Response response = call.execute()) {
        turn.answered();
        return received(call, response, request, at);
      } catch (InterruptedIOException e) {
        return stopped(e);
      } catch (IOException e) {
        if (!attempt.isUnanswered() || closed == CLOSED_MAX) {
          return stopped(e);
        }
        turn.again();
      }
    }
  }

  private Answer received(Call call, Response response, FetchRequest request, Instant at)
      throws IOException {
    BodyLimit limit = request.limit();
    if (response.headers().byteCount() > bounds.headerBytesMax()) {
      call.cancel();
      return new Answer.Stopped(
          new FetchResult.Failed(
              FailureKind.PROTOCOL, "more than " + bounds.headerBytesMax() + " bytes of headers"));
    }
    String type = response.header("Content-Type", "");
    if (response.isSuccessful() && type != null && NO_TEXT.matcher(type).lookingAt()) {
      call.cancel();
      return refused(RefusalReason.NOT_HTML, "Content-Type: " + type);
    }
    OptionalLong announced = announced(response);
    long most = limit.wireBytesMax(announced);
    boolean refuses = limit.overflow() == BodyLimit.Overflow.REFUSE;
    if (response.isSuccessful() && refuses && announced.orElse(0) > most) {
      call.cancel();
      return tooLarge(most);
    }
    byte[] wire =
        response.isSuccessful() ? body(call, response.body(), most, request) : new byte[0];
    if (wire.length > most) {
      if (refuses) {
        return tooLarge(most);
      }
      wire = Arrays.copyOf(wire, (int) most);
    }
    Exchange exchange =
        new Exchange(
            response.request().url().uri(),
            at,
            requestHead(response.request()),
            responseHead(response, wire.length),
            wire);
    return new Answer.Received(response.code(), headers(response), wire, exchange);
  }

  private static Answer tooLarge(long most) {
    return refused(RefusalReason.TOO_LARGE, "more than " + most + " bytes on the wire");
  }

  private static OptionalLong announced(Response response) {
    long length = response.body().contentLength();
    return length < 0 ? OptionalLong.empty() : OptionalLong.of(length);
  }

  private static byte[] body(Call call, ResponseBody body, long most, FetchRequest request)
      throws IOException {
    BufferedSource source = body.source();
    Buffer taken = new Buffer();
    while (taken.size() <= most) {
      if (source.read(taken, CHUNK) < 0) {
        return taken.readByteArray();
      }
      if (taken.size() > SMALL_BYTES) {
        admit(request);
      }
    }
    call.cancel();
    return taken.readByteArray();
  }

  private static void admit(FetchRequest request) throws InterruptedIOException {
    try {
      request.admission().admit();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("stopped while waiting for room");
    }
  }

  private static List<Answer.Header> headers(Response response) {
    return StreamSupport.stream(response.headers().spliterator(), false)
        .map(h -> new Answer.Header(h.getFirst(), h.getSecond()))
        .toList();
  }

  private static String requestHead(Request request) {
    HttpUrl url = request.url();
    String query = url.encodedQuery() == null ? "" : "?" + url.encodedQuery();
    StringBuilder head = new StringBuilder("GET " + url.encodedPath() + query + " HTTP/1.1\r\n");
    head.append("Host: ").append(URI.create(url.toString()).getRawAuthority()).append("\r\n");
    request
        .headers()
        .forEach(h -> head.append(h.getFirst()).append(": ").append(h.getSecond()).append("\r\n"));
    return head.toString();
  }

  /** The transfer coding is gone with OkHttp, so its header goes and the true length stands. */
  private static String responseHead(Response response, int length) {
    StringBuilder head =
        new StringBuilder("HTTP/1.1 " + response.code() + " " + response.message() + "\r\n");
    for (Answer.Header header : headers(response)) {
      String name = header.name().toLowerCase(Locale.ROOT);
      if (!name.equals("transfer-encoding") && !name.equals("content-length")) {
        head.append(header.name()).append(": ").append(header.value()).append("\r\n");
      }
    }
    return head.append("Content-Length: ").append(length).append("\r\n").toString();
  }

  private static Answer stopped(IOException e) {
    if (forbidden(e) instanceof String detail) {
      return refused(RefusalReason.ADDRESS_NOT_PUBLIC, detail);
    }
    return new Answer.Stopped(new FetchResult.Failed(kind(e), words(e)));
  }

  private static @Nullable String forbidden(IOException e) {
    if (e instanceof ForbiddenAddressException) {
      return e.getMessage();
    }
    for (Throwable other : e.getSuppressed()) {
      if (other instanceof ForbiddenAddressException) {
        return other.getMessage();
      }
    }
    return null;
  }

  private static FailureKind kind(IOException e) {
    if (Thread.currentThread().isInterrupted()) {
      return FailureKind.INTERRUPTED;
    }
    return switch (e) {
      case UnknownHostException unknown -> FailureKind.DNS;
      case SSLException tls -> FailureKind.TLS;
      case InterruptedIOException timeout -> FailureKind.TIMEOUT;
      case ConnectException refused -> FailureKind.CONNECT;
      case NoRouteToHostException noRoute -> FailureKind.CONNECT;
      case SocketException reset -> FailureKind.CUT_OFF;
      case EOFException end -> FailureKind.CUT_OFF;
      case ProtocolException protocol -> protocolKind(protocol);
      // OkHttp tells a server that hangs up before any answer as a bare IOException.
      default ->
          words(e).contains("unexpected end of stream")
              ? FailureKind.CUT_OFF
              : FailureKind.PROTOCOL;
    };
  }

  /** A head that began and has no end within OkHttp's own bound on it (256 KiB), or none at all. */
  private static boolean isEndlessHead(IOException e) {
    return e.getCause() instanceof EOFException end
        && end.getMessage() instanceof String line
        && HEAD_BEGUN.matcher(line).find();
  }

  private static FailureKind protocolKind(ProtocolException e) {
    return words(e).contains("unexpected end") ? FailureKind.CUT_OFF : FailureKind.PROTOCOL;
  }

  private static String words(IOException e) {
    if (isEndlessHead(e)) {
      return "headers without an end";
    }
    String message = e.getMessage() == null ? "" : ": " + e.getMessage().replaceAll("\\s+", " ");
    return e.getClass().getSimpleName()
        + (message.length() > 300 ? message.substring(0, 300) + "…" : message);
  }

  private static Answer refused(RefusalReason reason, String detail) {
    return new Answer.Stopped(new FetchResult.Refused(reason, detail));
  }
}
