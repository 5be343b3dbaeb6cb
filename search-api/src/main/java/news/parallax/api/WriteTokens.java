package news.parallax.api;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The tokens that forms carry: HMAC-SHA-256 of the browser's own cookie under a secret that lives
 * as long as this server, so that no other site's page can make one.
 */
final class WriteTokens {

  static final String COOKIE = "parallax-browser";
  static final String FIELD = "token";

  private final SecureRandom random = new SecureRandom();
  private final byte[] secret = bytes(32);

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  /** A new browser's cookie: 128 random bits. */
  String browser() {
    return HexFormat.of().formatHex(bytes(16));
  }

  String token(String browser) {
    return HexFormat.of().formatHex(hmac(secret, browser));
  }

  boolean holds(Optional<String> browser, Optional<String> token) {
    return browser.isPresent()
        && token.isPresent()
        && MessageDigest.isEqual(
            token(browser.get()).getBytes(StandardCharsets.UTF_8),
            token.get().getBytes(StandardCharsets.UTF_8));
  }

  static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }
}
