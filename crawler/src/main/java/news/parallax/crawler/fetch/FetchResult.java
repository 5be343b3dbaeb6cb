package news.parallax.crawler.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import news.parallax.crawler.frontier.FailureKind;
import news.parallax.crawler.frontier.RefusalReason;
import news.parallax.crawler.url.WebAddress;

/** What came of a fetch; none of these is exceptional. */
public sealed interface FetchResult {

  /**
   * A body came.
   *
   * @param address where it came from, after all redirects
   * @param movedTo where the leading permanent redirects (301, 308) pointed, if the first one was
   * @param body unpacked, charset still unknown
   */
  record Fetched(
      WebAddress address, Optional<URI> movedTo, ResponseHead head, byte[] body, Exchange exchange)
      implements FetchResult {}

  /** 304: what the validators stand for is still so. */
  record NotModified(Optional<URI> movedTo) implements FetchResult {}

  /**
   * The host is left alone for a while: it asked for that (429, or a server error with
   * Retry-After), or it did not answer the last time.
   *
   * @param kind {@link FailureKind#RATE_LIMITED} where it asked, else what went wrong the last time
   * @param pause how long from now; empty when the server did not say
   */
  record HeldOff(FailureKind kind, Optional<Duration> pause, String detail)
      implements FetchResult {}

  /** Not ours to take, or more than we take. */
  record Refused(RefusalReason reason, String detail) implements FetchResult {}

  /**
   * It failed and may be tried again.
   *
   * @param status of the answer, 0 when none came
   */
  record Failed(FailureKind kind, String detail, int status) implements FetchResult {

    public Failed(FailureKind kind, String detail) {
      this(kind, detail, 0);
    }
  }
}
