package news.parallax.crawler.fetch;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.parallax.config.CrawlSettings;
import news.parallax.crawler.frontier.FailureKind;
import news.parallax.crawler.frontier.RefusalReason;
import news.parallax.crawler.frontier.Validators;
import news.parallax.crawler.url.WebAddress;

/**
 * The one place from which the program asks the web for anything: robots.txt, feeds, sitemaps,
 * pages. Every hop of every fetch passes the caller's rule, the address guard and the host's pace.
 * Safe from any thread; blocks the one that calls.
 */
public final class HttpFetcher {

  private static final Duration GAP_FLOOR = Duration.ofSeconds(1);
  private static final Duration RATE_LIMIT_PAUSE = Duration.ofMinutes(1);
  private static final Pattern NOT_HEADER_TEXT = Pattern.compile("[^\\x20-\\x7E]");
  private static final Pattern MAX_AGE = Pattern.compile("(?i)\\bmax-age\\s*=\\s*\"?([0-9]{1,8})");
  private static final String ACCEPT =
      "text/html,application/xhtml+xml,application/xml;q=0.9,application/feed+json;q=0.9,*/*;q=0.8";

  private final CrawlSettings settings;
  private final AddressGuard guard;
  private final Wire wire;
  private final ContentCoding coding;
  private final HostPace pace;
  private final Clock clock;
  private final String userAgent;

  /** {@code version} is what the User-Agent says beside the program's name and the contact. */
  public HttpFetcher(CrawlSettings settings, String version, HostPace pace, Clock clock) {
    this.settings = settings;
    this.guard = new AddressGuard(settings);
    this.wire = new Wire(settings, guard, clock);
    this.coding = new ContentCoding(settings.bounds().inflationRatioMax());
    this.pace = pace;
    this.clock = clock;
    this.userAgent =
        headerText("Parallax/" + version + settings.contact().map(c -> " (+" + c + ")").orElse(""));
  }

  /** Fetches an address, redirects followed; every outcome is a value. */
  public FetchResult fetch(FetchRequest request) {
    WebAddress hop = request.address();
    Optional<URI> movedTo = Optional.empty();
    boolean permanentSoFar = true;
    Set<String> seen = new HashSet<>();
    for (int redirects = 0; redirects <= settings.bounds().redirectsMax(); redirects++) {
      if (!seen.add(hop.bare().href())) {
        return failed(FailureKind.REDIRECT_LOOP, "back at " + hop);
      }
      Answer answer = ask(request, hop);
      if (answer instanceof Answer.Stopped stopped) {
        return stopped.why();
      }
      Answer.Received received = (Answer.Received) answer;
      if (!isRedirect(received.status())) {
        return judged(request, hop, movedTo, received);
      }
      Optional<WebAddress> next = target(hop, received);
      if (next.isEmpty()) {
        return nowhere(received);
      }
      permanentSoFar &= received.status() == 301 || received.status() == 308;
      movedTo = permanentSoFar ? next.get().uri() : movedTo;
      hop = next.get();
    }
    return failed(
        FailureKind.REDIRECT_LOOP, "more than " + settings.bounds().redirectsMax() + " redirects");
  }

  /** What an exchange that was kept brought, unpacked anew; nothing is asked. */
  public FetchResult again(Exchange kept, BodyLimit limit) {
    return WebAddress.parse(kept.address().toString())
        .map(address -> unpacked(limit, address, Optional.empty(), Answer.Received.of(kept)))
        .orElseGet(() -> failed(FailureKind.UNREADABLE, "kept of no address: " + kept.address()));
  }

  private Answer ask(FetchRequest request, WebAddress hop) {
    Optional<FetchResult> objection = objection(request, hop);
    if (objection.isPresent()) {
      return new Answer.Stopped(objection.get());
    }
    String host = HostPace.key(hop);
    try (HostPace.Turn turn = pace.enter(host, gap(request, hop))) {
      Optional<FetchResult> closed = closed(host);
      return closed.isPresent()
          ? new Answer.Stopped(closed.get())
          : noted(host, wire.ask(hop, headers(request), request, turn));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Stopped(
          failed(FailureKind.INTERRUPTED, "stopped while waiting for " + host));
    }
  }

  private Optional<FetchResult> objection(FetchRequest request, WebAddress hop) {
    Optional<FetchResult> forbidden =
        guard
            .objection(hop)
            .map(detail -> new FetchResult.Refused(RefusalReason.ADDRESS_NOT_PUBLIC, detail));
    return forbidden
        .or(() -> anonymous(hop))
        .or(() -> closed(HostPace.key(hop)))
        .or(() -> request.rule().objection(hop));
  }

  private Optional<FetchResult> anonymous(WebAddress hop) {
    boolean mayBeAnonymous =
        settings.contact().isPresent() || guard.isProxied() || guard.isAllowed(hop);
    return mayBeAnonymous
        ? Optional.empty()
        : Optional.of(
            failed(
                FailureKind.NO_CONTACT,
                "no public host is asked before a contact is set (crawl.contact, or --contact)"));
  }

  private Optional<FetchResult> closed(String host) {
    return pace.closure(host).map(closure -> heldOff(host, closure));
  }

  private FetchResult heldOff(String host, HostPace.Closure closure) {
    return new FetchResult.HeldOff(
        closure.failure().map(FetchResult.Failed::kind).orElse(FailureKind.RATE_LIMITED),
        Optional.of(Duration.between(clock.instant(), closure.until())),
        host
            + " is left alone until "
            + closure.until()
            + closure.failure().map(f -> ": " + f.detail()).orElse(""));
  }

  /** At least a second, but where a setting allows the host or a proxy stands between. */
  private Duration gap(FetchRequest request, WebAddress hop) {
    boolean free = guard.isAllowed(hop) || guard.isProxied();
    boolean tooShort = request.gap().compareTo(GAP_FLOOR) < 0;
    return tooShort && !free ? GAP_FLOOR : request.gap();
  }

  private List<Answer.Header> headers(FetchRequest request) {
    List<Answer.Header> headers = new ArrayList<>();
    headers.add(new Answer.Header("User-Agent", userAgent));
    headers.add(new Answer.Header("Accept", ACCEPT));
    headers.add(new Answer.Header("Accept-Encoding", "gzip"));
    Validators validators = request.validators();
    validators
        .etag()
        .map(HttpFetcher::headerText)
        .ifPresent(v -> headers.add(new Answer.Header("If-None-Match", v)));
    validators
        .lastModified()
        .map(HttpFetcher::headerText)
        .ifPresent(v -> headers.add(new Answer.Header("If-Modified-Since", v)));
    return headers;
  }

  private Answer noted(String host, Answer answer) {
    switch (answer) {
      case Answer.Received received -> pace.answered(host, received.status());
      case Answer.Stopped stopped -> {
        if (stopped.why() instanceof FetchResult.Failed failed && isUnreachable(failed.kind())) {
          pace.unreachable(host, failed);
        }
      }
    }
    return answer;
  }

  private static boolean isUnreachable(FailureKind kind) {
    return kind == FailureKind.DNS || kind == FailureKind.CONNECT || kind == FailureKind.TIMEOUT;
  }

  private static boolean isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }

  private static Optional<WebAddress> target(WebAddress hop, Answer.Received received) {
    return received.header("Location").flatMap(l -> WebAddress.parse(l, hop)).map(WebAddress::bare);
  }

  private static FetchResult nowhere(Answer.Received received) {
    return received
        .header("Location")
        .<FetchResult>map(
            l -> new FetchResult.Refused(RefusalReason.ADDRESS_INVALID, "redirect to " + shown(l)))
        .orElseGet(() -> failed(FailureKind.PROTOCOL, received.status() + " without a Location"));
  }

  private FetchResult judged(
      FetchRequest request, WebAddress hop, Optional<URI> movedTo, Answer.Received answer) {
    int status = answer.status();
    if (status == 206) {
      return failed(FailureKind.PROTOCOL, "206: a part, unasked for");
    }
    if (status >= 200 && status < 300) {
      return withoutRoom(request, answer)
          .orElseGet(() -> unpacked(request.limit(), hop, movedTo, answer));
    }
    Optional<Duration> retryAfter =
        answer.header("Retry-After").flatMap(v -> RetryAfter.read(v, clock.instant()));
    if (status == 429 || (status >= 500 && retryAfter.isPresent())) {
      pace.pause(HostPace.key(hop), retryAfter.orElse(RATE_LIMIT_PAUSE));
      return new FetchResult.HeldOff(FailureKind.RATE_LIMITED, retryAfter, status + words(answer));
    }
    return switch (status) {
      case 304 ->
          isConditional(request)
              ? new FetchResult.NotModified(movedTo)
              : failed(FailureKind.PROTOCOL, "304 unasked for");
      case 402 -> new FetchResult.Refused(RefusalReason.PAYWALL, "402 Payment Required");
      case 404 -> new FetchResult.Refused(RefusalReason.NOT_FOUND, "404 Not Found");
      case 410 -> new FetchResult.Refused(RefusalReason.GONE, "410 Gone");
      default -> new FetchResult.Failed(kind(status), status + words(answer), status);
    };
  }

  private static boolean isConditional(FetchRequest request) {
    return request.validators().etag().isPresent()
        || request.validators().lastModified().isPresent();
  }

  private static FailureKind kind(int status) {
    if (status >= 500) {
      return FailureKind.HTTP_SERVER_ERROR;
    }
    return status >= 400 ? FailureKind.HTTP_CLIENT_ERROR : FailureKind.PROTOCOL;
  }

  private static String words(Answer.Received answer) {
    String line = answer.exchange().responseHead().lines().findFirst().orElse("");
    String[] parts = line.split(" ", 3);
    return parts.length < 3 || parts[2].isBlank() ? "" : " " + shown(parts[2]);
  }

  /** What is to be unpacked waits for room first; empty: there is, or none is needed. */
  private static Optional<FetchResult> withoutRoom(FetchRequest request, Answer.Received answer) {
    try {
      boolean packed =
          !answer.all("Content-Encoding").isEmpty() || ContentCoding.isGzip(answer.wire());
      if (packed) {
        request.admission().admit();
      }
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of(
          failed(FailureKind.INTERRUPTED, "stopped while waiting for room to unpack"));
    }
  }

  private FetchResult unpacked(
      BodyLimit limit, WebAddress hop, Optional<URI> movedTo, Answer.Received answer) {
    String codings = String.join(",", answer.all("Content-Encoding"));
    return switch (coding.unpack(answer.wire(), codings, limit)) {
      case Unpacked.Bytes body ->
          new FetchResult.Fetched(hop, movedTo, head(answer), body.bytes(), answer.exchange());
      case Unpacked.TooLarge large -> tooLarge(limit);
      case Unpacked.InflatesTooMuch bomb -> inflates();
      case Unpacked.CutOff cut -> failed(FailureKind.CUT_OFF, "the packed body ends early");
      case Unpacked.Unreadable not -> failed(FailureKind.UNREADABLE, not.detail());
    };
  }

  private static FetchResult tooLarge(BodyLimit limit) {
    return new FetchResult.Refused(
        RefusalReason.TOO_LARGE, "more than " + limit.bodyBytesMax() + " bytes unpacked");
  }

  private FetchResult inflates() {
    return new FetchResult.Refused(
        RefusalReason.INFLATES_TOO_MUCH,
        "unpacks to more than " + settings.bounds().inflationRatioMax() + " times its size");
  }

  private static ResponseHead head(Answer.Received answer) {
    return new ResponseHead(
        answer.status(),
        answer.header("Content-Type"),
        answer.header("ETag"),
        answer.header("Last-Modified"),
        answer.all("X-Robots-Tag"),
        answer.header("TDM-Reservation").filter(v -> v.strip().equals("1")).isPresent(),
        answer.header("Cache-Control").flatMap(HttpFetcher::maxAge));
  }

  private static Optional<Duration> maxAge(String cacheControl) {
    Matcher m = MAX_AGE.matcher(cacheControl);
    return m.find()
        ? Optional.of(Duration.ofSeconds(Long.parseLong(m.group(1))))
        : Optional.empty();
  }

  private static FetchResult failed(FailureKind kind, String detail) {
    return new FetchResult.Failed(kind, detail);
  }

  private static String headerText(String text) {
    return NOT_HEADER_TEXT.matcher(text).replaceAll("");
  }

  private static String shown(String text) {
    String printable = NOT_HEADER_TEXT.matcher(text).replaceAll("?");
    return printable.length() <= 200 ? printable : printable.substring(0, 200) + "…";
  }
}
