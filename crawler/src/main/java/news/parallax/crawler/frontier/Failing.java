package news.parallax.crawler.frontier;

import java.time.Instant;

/**
 * An address that failed and is tried again, as {@code export --refused} prints it.
 *
 * @param reason the word of a {@link FailureKind}
 * @param next the next try
 */
public record Failing(String url, String outlet, String reason, String detail, Instant next) {}
