package news.parallax.crawler.fetch;

import java.net.URI;
import java.time.Instant;

/**
 * One request and its answer as the archive keeps them: heads as HTTP/1.1 text without the empty
 * line, transfer coding removed, the body still in its content coding.
 *
 * @param address what was asked for
 * @param at when the request went out
 */
public record Exchange(
    URI address, Instant at, String requestHead, String responseHead, byte[] bodyAsReceived) {}
