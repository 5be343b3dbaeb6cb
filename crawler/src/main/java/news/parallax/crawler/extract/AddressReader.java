package news.parallax.crawler.extract;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import news.parallax.article.ArticleUrl;
import news.parallax.crawler.url.Canonicaliser;
import news.parallax.crawler.url.WebAddress;

/** Under which address the article is kept, and where its picture lies. */
final class AddressReader {

  private final ParsedPage page;
  private final Canonicaliser canonicaliser;

  AddressReader(ParsedPage page, Canonicaliser canonicaliser) {
    this.page = page;
    this.canonicaliser = canonicaliser;
  }

  /** The canonical address inside the outlet's own hosts; the one it was fetched from if none. */
  ArticleUrl url() {
    return Stream.of(page.meta().link("canonical"), page.meta().first("og:url"))
        .flatMap(Optional::stream)
        .flatMap(
            a ->
                canonicaliser
                    .canonical(a, fetched().address(), page.page().ownQueryKeys())
                    .accepted()
                    .stream())
        .filter(page.page().ownHosts()::contains)
        .filter(this::isAsDeep)
        .findFirst()
        .orElse(fetched());
  }

  private ArticleUrl fetched() {
    return page.page().url();
  }

  /** A template that names the front page or a section on every page names no article. */
  private boolean isAsDeep(ArticleUrl url) {
    String path = url.address().getRawPath();
    String own = fetched().address().getRawPath();
    boolean front = path == null || path.length() <= 1;
    boolean above =
        own != null
            && path != null
            && own.startsWith(path.endsWith("/") ? path : path + "/")
            && own.length() > path.length() + 12;
    return (!front && !above) || (own != null && own.equals(path));
  }

  Optional<URI> image() {
    return page.meta()
        .first("og:image", "og:image:url", "twitter:image", "twitter:image:src")
        .flatMap(page::address)
        .flatMap(WebAddress::uri);
  }
}
