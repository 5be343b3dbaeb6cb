package news.parallax.article;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A canonical address: absolute, http or https, host in lower case, no user, no fragment unless
 * {@code #!}. Made by the canonicaliser of {@code crawler.url}; this type refuses all others.
 *
 * @param address the address as it can be fetched, scheme and {@code www.} kept
 */
public record ArticleUrl(URI address) {

  private static final int KEY_BYTES = 16;
  private static final int HOST_KEY_BYTES = 4;
  private static final Pattern SLASHES = Pattern.compile("/{2,}");

  public ArticleUrl {
    String scheme = address.getScheme();
    String host = address.getHost();
    if (host == null
        || !("http".equals(scheme) || "https".equals(scheme))
        || !host.equals(host.toLowerCase(Locale.ROOT))
        || address.getRawUserInfo() != null
        || (address.getRawFragment() != null && !address.getRawFragment().startsWith("!"))) {
      throw new IllegalArgumentException("not a canonical address: " + address);
    }
  }

  public static ArticleUrl of(String canonical) {
    return new ArticleUrl(URI.create(canonical));
  }

  /**
   * What makes two addresses one: scheme, {@code www.}, doubled and closing slashes folded away,
   * query pairs in one order.
   */
  public String folded() {
    String port = address.getPort() < 0 ? "" : ":" + address.getPort();
    String path = SLASHES.matcher("/" + address.getRawPath()).replaceAll("/");
    String closed =
        path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    String fragment = address.getRawFragment() == null ? "" : "#" + address.getRawFragment();
    return foldedHost() + port + closed + foldedQuery() + fragment;
  }

  /** The same without its query; empty where it has none. */
  public Optional<ArticleUrl> withoutQuery() {
    return Optional.ofNullable(address.getRawQuery())
        .map(q -> address.getScheme() + "://" + address.getRawAuthority() + address.getRawPath())
        .map(ArticleUrl::of);
  }

  private String foldedHost() {
    String host = address.getHost();
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  private String foldedQuery() {
    String query = address.getRawQuery() == null ? "" : address.getRawQuery();
    String sorted =
        Arrays.stream(query.split("&"))
            .filter(pair -> !pair.isEmpty())
            .sorted()
            .collect(Collectors.joining("&"));
    return sorted.isEmpty() ? "" : "?" + sorted;
  }

  /**
   * The key under which it is stored: 4 bytes of SHA-256 over the host, then 12 over {@link
   * #folded()}. What one source names at once, mostly of one host, then lies side by side in the
   * record's tree, and few of its pages are written.
   */
  public byte[] key() {
    byte[] key = Arrays.copyOf(sha256(foldedHost()), KEY_BYTES);
    System.arraycopy(sha256(folded()), 0, key, HOST_KEY_BYTES, KEY_BYTES - HOST_KEY_BYTES);
    return key;
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
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
