package news.parallax.crawler.extract;

import java.util.Optional;
import java.util.function.Predicate;
import news.parallax.article.ArticleUrl;

/**
 * A page as it was fetched, with what only its fetcher knows.
 *
 * @param url where it was fetched, after redirects, in canonical form
 * @param body decoded of any content coding; not copied, so not to be changed afterwards
 * @param contentType the HTTP header as received
 * @param robotsHeader the {@code X-Robots-Tag} headers, joined by commas
 * @param tdmReserved whether a header or {@code tdmrep.json} reserves text and data mining
 * @param outlet the outlet's id
 * @param ownHost whether a host, in lower case, belongs to the outlet
 * @param bodySelector CSS selector of the text, from the source's file; wins over all else
 */
public record Page(
    ArticleUrl url,
    byte[] body,
    Optional<String> contentType,
    Optional<String> robotsHeader,
    boolean tdmReserved,
    String outlet,
    Predicate<String> ownHost,
    Optional<String> bodySelector) {

  /** A page of which nothing is known but its bytes and its address. */
  public static Page of(ArticleUrl url, byte[] body, Optional<String> contentType) {
    String host = bare(url.address().getHost());
    return new Page(
        url,
        body,
        contentType,
        Optional.empty(),
        false,
        host,
        h -> bare(h).equals(host),
        Optional.empty());
  }

  private static String bare(String host) {
    return host.startsWith("www.") ? host.substring(4) : host;
  }
}
