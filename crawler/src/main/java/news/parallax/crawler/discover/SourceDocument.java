package news.parallax.crawler.discover;

import java.net.URI;
import java.util.Optional;
import news.parallax.config.SourceKind;

/**
 * A source's document as it was fetched.
 *
 * @param kind what the source's file says it is; a section page is read as one only if it says so
 * @param address where it came from, after redirects
 * @param linkSelector of the source's file
 */
public record SourceDocument(
    SourceKind kind,
    URI address,
    byte[] body,
    Optional<String> contentType,
    Optional<String> linkSelector) {}
