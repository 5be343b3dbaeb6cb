package news.parallax.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import news.parallax.article.Article;
import news.parallax.article.ArticleUrl;
import news.parallax.article.Block;
import news.parallax.article.PageTime;
import news.parallax.article.Rights;
import news.parallax.crawler.frontier.Capture;
import news.parallax.crawler.frontier.DuePage;
import news.parallax.crawler.frontier.PageOutcome;
import news.parallax.crawler.frontier.PageVisit;
import news.parallax.crawler.frontier.Validators;
import tools.jackson.databind.json.JsonMapper;

/**
 * The form in which the record keeps an article, learnt from one that went through its door, so
 * that other texts can be put into the same form.
 */
final class ScaleTemplate {

  private static final int PARAGRAPHS = 8;
  private static final int TITLE_WORDS = 9;
  private static final String URL = "http://scale-000000.test/template";
  private static final String OUTLET = "scale-template-outlet";
  private static final String TITLE = "scale-template-title";
  private static final String PARAGRAPH = "scale-template-paragraph-";
  private static final OffsetDateTime PUBLISHED = OffsetDateTime.parse("2001-02-03T04:05:06Z");

  private final String json;

  /** What is stored of a text. */
  record Packed(byte[] bytes, byte[] sha256) {}

  ScaleTemplate(byte[] packed) {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the record packs its texts in another way now", e);
    }
  }

  /** A page that was read, once; reading it again changes nothing. */
  static PageVisit visit(String id, String url, Instant at) {
    ArticleUrl address = ArticleUrl.of(url);
    Article article =
        new Article(
            address,
            OUTLET,
            TITLE,
            List.of(),
            Optional.of(new PageTime(PUBLISHED, PageTime.Precision.MINUTE, "meta")),
            Optional.empty(),
            "en",
            IntStream.range(0, PARAGRAPHS)
                .mapToObj(i -> new Block(Block.Kind.PARAGRAPH, PARAGRAPH + i))
                .toList(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Rights.OPEN);
    return new PageVisit(
        id,
        new DuePage(
            address,
            ScaleSize.outlet(0),
            ScaleSize.outlet(0),
            Validators.NONE,
            0,
            false,
            at,
            Optional.empty()),
        at,
        Duration.ofMillis(200),
        new PageOutcome.Read(
            article, new Capture("scale.warc", 0, 1, "0".repeat(64)), Validators.NONE),
        Optional.of(at.plus(Duration.ofDays(1))));
  }

  static PageVisit visit(Instant at) {
    return visit("template", URL, at);
  }

  Packed packed(String url, String outlet, Instant published, String[] words) {
    String text =
        json.replace(URL, url)
            .replace(OUTLET, outlet)
            .replace(time(PUBLISHED.toInstant()), time(published))
            .replace(TITLE, escaped(words, 0, TITLE_WORDS));
    int length = Math.max(1, words.length / PARAGRAPHS);
    for (int i = 0; i < PARAGRAPHS; i++) {
      text = text.replace(PARAGRAPH + i, escaped(words, i * length, (i + 1) * length));
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Packed(deflated(bytes), sha256(bytes));
  }

  private static String time(Instant at) {
    return at.toString();
  }

  private static String escaped(String[] words, int from, int to) {
    String text =
        String.join(
            " ",
            Arrays.asList(words)
                .subList(Math.min(from, words.length - 1), Math.min(to, words.length)));
    String quoted = JsonMapper.shared().writeValueAsString(text);
    return quoted.substring(1, quoted.length() - 1);
  }

  private static byte[] deflated(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2);
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
    return out.toByteArray();
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
