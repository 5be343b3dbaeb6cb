package news.parallax.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * What one address answers at one moment, before any condition of the request is looked at.
 *
 * @param lastModified empty for answers that are no document
 */
record Answer(
    int status,
    String contentType,
    byte[] body,
    Optional<Instant> lastModified,
    Map<String, String> headers) {

  static Answer document(String contentType, byte[] body, Instant lastModified) {
    return new Answer(200, contentType, body, Optional.of(lastModified), Map.of());
  }

  static Answer plain(int status, String text, Map<String, String> headers) {
    return new Answer(
        status,
        "text/plain; charset=utf-8",
        text.getBytes(StandardCharsets.UTF_8),
        Optional.empty(),
        headers);
  }

  /** A strong validator (RFC 9110 8.8.3): the same bytes have the same one. */
  String etag() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
      return '"' + HexFormat.of().formatHex(digest, 0, 8) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
