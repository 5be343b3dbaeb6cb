package news.parallax.crawler.schedule;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import news.parallax.crawler.fetch.FetchResult.Fetched;
import news.parallax.crawler.frontier.Validators;

/** Whether a body is the one that was read last, whatever its validators claim. */
final class BodyHash {

  private BodyHash() {}

  static String of(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** What the next visit of this answer's address is asked with. */
  static Validators validators(Fetched fetched) {
    return new Validators(
        fetched.head().etag(), fetched.head().lastModified(), Optional.of(of(fetched.body())));
  }

  static boolean isSame(Validators known, Validators now) {
    return known.bodySha256().isPresent() && known.bodySha256().equals(now.bodySha256());
  }
}
