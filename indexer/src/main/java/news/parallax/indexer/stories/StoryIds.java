package news.parallax.indexer.stories;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Names a story after its founding article, so that a replay names it alike. */
public final class StoryIds {

  /** Crockford's base 32: no letters that are mistaken for digits. */
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

  private static final int LENGTH = 12;
  private static final int BITS = 5;

  private StoryIds() {}

  /** Twelve characters: the first 60 bits of the SHA-256 of the founding article's id. */
  public static String foundedBy(String article) {
    return named(article);
  }

  /** The story of an article that had to leave the one it founded to others. */
  public static String foundedAgainBy(String article, int times) {
    return named(article + "\n" + times);
  }

  private static String named(String article) {
    byte[] digest = sha256(article);
    long bits = 0;
    for (int i = 0; i < 8; i++) {
      bits = bits << 8 | digest[i] & 0xFF;
    }
    StringBuilder id = new StringBuilder(LENGTH);
    for (int i = 1; i <= LENGTH; i++) {
      id.append(ALPHABET.charAt((int) (bits >>> 64 - BITS * i) & 31));
    }
    return id.toString();
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
