package news.parallax.article;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A canonical address: absolute, http or https, host in lower case, no user, no fragment unless
 * {@code #!}. Made by the canonicaliser of {@code crawler.url}; this type refuses all others.
 *
 * @param address the address as it can be fetched, scheme and {@code www.} kept
 */
public record ArticleUrl(URI address) {

  private static final int KEY_BYTES = 16;

  public ArticleUrl {
    String scheme = address.getScheme();
    String host = address.getHost();
    if (host == null
        || !("http".equals(scheme) || "https".equals(scheme))
        || !host.equals(host.toLowerCase(java.util.Locale.ROOT))
        || address.getRawUserInfo() != null
        || (address.getRawFragment() != null && !address.getRawFragment().startsWith("!"))) {
      throw new IllegalArgumentException("not a canonical address: " + address);
    }
  }

  public static ArticleUrl of(String canonical) {
    return new ArticleUrl(URI.create(canonical));
  }

  /** What makes two addresses one: scheme and {@code www.} folded away. */
  public String folded() {
    String host = address.getHost();
    String bare = host.startsWith("www.") ? host.substring(4) : host;
    String port = address.getPort() < 0 ? "" : ":" + address.getPort();
    String path = address.getRawPath() == null ? "/" : address.getRawPath();
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    String fragment = address.getRawFragment() == null ? "" : "#" + address.getRawFragment();
    return bare + port + (path.isEmpty() ? "/" : path) + query + fragment;
  }

  /** The first 16 bytes of SHA-256 over {@link #folded()}: the key under which it is stored. */
  public byte[] key() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(folded().getBytes(StandardCharsets.UTF_8));
      return Arrays.copyOf(digest, KEY_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** {@link #key()} as 32 lower-case hex digits. */
  public String keyHex() {
    return HexFormat.of().formatHex(key());
  }

  @Override
  public String toString() {
    return address.toString();
  }
}
