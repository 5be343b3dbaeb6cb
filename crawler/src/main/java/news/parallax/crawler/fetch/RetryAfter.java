package news.parallax.crawler.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import news.parallax.crawler.date.WebDates;

/** The two forms of Retry-After (RFC 9110 10.2.3): seconds, or a date. */
final class RetryAfter {

  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");
  private static final Duration MAX = Duration.ofDays(7);

  private RetryAfter() {}

  /** How long to wait from {@code now}, at most a week; empty when the value is neither form. */
  static Optional<Duration> read(String value, Instant now) {
    String text = value.strip();
    Optional<Duration> wait =
        SECONDS.matcher(text).matches()
            ? Optional.of(Duration.ofSeconds(Long.parseLong(text)))
            : WebDates.parse(text).map(d -> Duration.between(now, d.instant()));
    return wait.map(w -> w.isNegative() ? Duration.ZERO : w.compareTo(MAX) > 0 ? MAX : w);
  }
}
