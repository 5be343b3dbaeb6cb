package news.parallax.indexer.store;

import java.nio.charset.StandardCharsets;
import news.parallax.article.ArticleUrl;

/** How an article's id follows from its address: 80 bits of SHA-256 in base32 (RFC 4648 6). */
final class ArticleId {

  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int LENGTH = 16;
  private static final int BITS = 5;

  private ArticleId() {}

  /** 16 of a-z and 2-7, the same for ever. */
  static String of(ArticleUrl url) {
    byte[] digest = Sha256.digest().digest(url.folded().getBytes(StandardCharsets.UTF_8));
    StringBuilder id = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      id.append(ALPHABET.charAt(fiveBits(digest, i * BITS)));
    }
    return id.toString();
  }

  private static int fiveBits(byte[] digest, int from) {
    int word = ((digest[from / 8] & 0xff) << 8) | (digest[from / 8 + 1] & 0xff);
    return (word >> (16 - BITS - from % 8)) & 0x1f;
  }
}
