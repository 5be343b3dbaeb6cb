package news.parallax.indexer.store;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import news.parallax.article.Article;
import news.parallax.article.Block;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** An article as the bytes that are stored of it (deflated JSON), with the digest of the JSON. */
final class PackedText {

  /** What one row may hold; some 4 MiB of text pack into that. */
  static final int BYTES_MAX = 1_000_000;

  // A flipped bit may not make a few kilobytes unpack without end.
  private static final int UNPACKED_BYTES_MAX = 64 * 1024 * 1024;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          // What an earlier extractor did not look for is not there in what it stored.
          .withConfigOverride(
              List.class,
              lists -> lists.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
          .build();

  private final byte[] bytes;
  private final Sha256 sha256;

  private PackedText(byte[] bytes, Sha256 sha256) {
    this.bytes = bytes;
    this.sha256 = sha256;
  }

  static PackedText of(Article article) {
    byte[] json = JSON.writeValueAsBytes(article);
    return new PackedText(deflated(json), Sha256.of(json));
  }

  /** What was read back from the record, not yet verified. */
  static PackedText stored(byte[] bytes, Sha256 sha256) {
    return new PackedText(bytes, sha256);
  }

  byte[] bytes() {
    return bytes;
  }

  Sha256 sha256() {
    return sha256;
  }

  /**
   * The article, verified.
   *
   * @throws DamagedText when these bytes are not what the digest was taken of
   */
  Article article(String id, int revision) {
    byte[] json = inflated(id, revision);
    if (!Sha256.of(json).equals(sha256)) {
      throw new DamagedText(id, revision, "wrong SHA-256");
    }
    try {
      return JSON.readValue(json, Article.class);
    } catch (JacksonException e) {
      throw new IllegalStateException("article " + id + " was stored in a shape now unknown", e);
    }
  }

  /**
   * SHA-256 over what makes a revision: title, authors, credit and blocks, each with its length.
   */
  static Sha256 content(Article article) {
    return content(article, article.blocks());
  }

  /** The same of an article that has these blocks. */
  static Sha256 content(Article article, List<Block> blocks) {
    MessageDigest digest = Sha256.digest();
    add(digest, article.title());
    add(digest, article.credit().map(c -> "credit " + c).orElse("none"));
    add(digest, article.authors().size() + " authors");
    article.authors().forEach(a -> add(digest, a));
    for (Block block : blocks) {
      add(digest, block.kind().word());
      add(digest, block.text());
    }
    return Sha256.ofDigest(digest.digest());
  }

  private static void add(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
  }

  private static byte[] deflated(byte[] json) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(json.length / 2);
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
    return out.toByteArray();
  }

  private byte[] inflated(String id, int revision) {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
      return in.readNBytes(UNPACKED_BYTES_MAX);
    } catch (IOException e) {
      throw new DamagedText(id, revision, "cannot be unpacked: " + e.getMessage());
    }
  }
}
