package news.parallax.crawler.extract;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.parallax.article.ArticleUrl;
import news.parallax.crawler.frontier.Furniture;
import news.parallax.crawler.url.OutletHosts;

/**
 * A page as it was fetched, with what only its fetcher knows.
 *
 * @param url where it was fetched, after redirects, in canonical form
 * @param body decoded of any content coding; not copied, so not to be changed afterwards
 * @param contentType the HTTP header as received
 * @param robotsHeader the {@code X-Robots-Tag} headers, joined by commas
 * @param tdmReserved whether a header or {@code tdmrep.json} reserves text and data mining
 * @param outlet the outlet's id
 * @param country the outlet's, as ISO 3166-1 alpha-2
 * @param ownHosts which hosts are the outlet's
 * @param ownQueryKeys query keys that the outlet's addresses keep
 * @param bodySelector CSS selector of the text, from the source's file; wins over all else
 * @param furniture what the outlet's articles are known to repeat
 * @param listed when the outlet's own feed says that it was published; the page's word goes first
 */
@SuppressWarnings("ArrayRecordComponent") // ten megabytes are handed on, not copied
public record Page(
    ArticleUrl url,
    byte[] body,
    Optional<String> contentType,
    Optional<String> robotsHeader,
    boolean tdmReserved,
    String outlet,
    Optional<String> country,
    OutletHosts ownHosts,
    List<String> ownQueryKeys,
    Optional<String> bodySelector,
    Furniture furniture,
    Optional<Instant> listed) {

  public Page {
    ownQueryKeys = List.copyOf(ownQueryKeys);
  }

  /** A page of which nothing is known but its address and its bytes. */
  public static Page of(ArticleUrl url, byte[] body, Optional<String> contentType) {
    return new Page(
        url,
        body,
        contentType,
        Optional.empty(),
        false,
        url.address().getHost(),
        Optional.empty(),
        OutletHosts.of(List.of(url.address())),
        List.of(),
        Optional.empty(),
        Furniture.NONE,
        Optional.empty());
  }
}
