package news.parallax.indexer.store;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import news.parallax.article.ArticleUrl;

/** The 16 bytes under which an address is stored, as 32 hex digits. */
record UrlKey(String hex) {

  private static final int HEX_DIGITS = 32;

  UrlKey {
    if (hex.length() != HEX_DIGITS) {
      throw new IllegalArgumentException("not the key of an address: " + hex);
    }
  }

  static UrlKey of(ArticleUrl url) {
    return new UrlKey(url.keyHex());
  }

  static UrlKey of(byte[] bytes) {
    return new UrlKey(HexFormat.of().formatHex(bytes));
  }

  /** The key of an address as a source wrote it, which no canonical address can have. */
  static UrlKey ofRaw(String address) {
    String digest = Sha256.of(("raw " + address).getBytes(StandardCharsets.UTF_8)).hex();
    return new UrlKey(digest.substring(0, HEX_DIGITS));
  }

  byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }
}
