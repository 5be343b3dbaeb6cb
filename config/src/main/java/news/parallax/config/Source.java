package news.parallax.config;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * One way into an outlet: a feed, a sitemap or a section page.
 *
 * @param outlet the id of the outlet that it leads into
 * @param address absolute http or https address
 * @param linkSelector CSS selector of the links that lead to articles (section pages only)
 * @param bodySelector CSS selector of an article's text on the pages found here; wins over all else
 */
public record Source(
    String outlet,
    SourceKind kind,
    URI address,
    Optional<String> linkSelector,
    Optional<String> bodySelector) {

  public Source {
    if (address.getHost() == null) {
      throw new IllegalArgumentException("a source wants an absolute address, got " + address);
    }
  }

  /** Stable while outlet and address stay: {@code <outlet>.<8 hex digits of the address>}. */
  public String id() {
    return outlet + "." + shortHash(address.toString());
  }

  private static String shortHash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
