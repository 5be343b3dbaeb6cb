package news.parallax.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import news.parallax.article.Article;
import news.parallax.article.ArticleUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fills a record that follows its outlets: addresses and texts by JDBC in the order of their keys,
 * all else by statements over them.
 *
 * <p>Of the known addresses the first ones of each outlet are articles; of the others most are
 * refused, a hundredth has failed and a hundredth is due.
 */
final class ScaleFill {

  private static final int ROWS_A_COMMIT = 20_000;
  private static final int PACKED_AT_ONCE = 2_000;
  private static final int ONE_IN = 100;
  private static final int ID_LENGTH = 16;
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
  private static final Duration SPAN = Duration.ofDays(365);

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  /** Three articles to a story. */
  private static final List<String> DERIVED =
      List.of(
          """
          INSERT INTO next_visit (url_key, outlet, due, parked, failed)
          SELECT url_key, outlet, first_seen + INTERVAL '366' DAY, FALSE, state = 'F' FROM address
          WHERE state = 'F' OR (state = 'S' AND RAND() < 0.1)
          """,
          """
          INSERT INTO due_page (url_key, outlet, host, newest)
          SELECT url_key, outlet, outlet || '.test', newest FROM address WHERE state = 'N'
          """,
          "INSERT INTO due_host (host, newest) SELECT host, MAX(newest) FROM due_page GROUP BY host",
          """
          INSERT INTO refused (outlet, reason, addresses)
          SELECT outlet, reason, COUNT(*) FROM address WHERE state = 'R' GROUP BY outlet, reason
          """,
          """
          UPDATE standing SET addresses = CASE state
            WHEN 'N' THEN (SELECT COUNT(*) FROM due_page)
            WHEN 'F' THEN (SELECT COUNT(*) FROM next_visit WHERE failed)
            WHEN 'S' THEN (SELECT COUNT(*) FROM article)
            ELSE (SELECT SUM(addresses) FROM refused) END
          """,
          "INSERT INTO outbox (number, article, revision) SELECT first_outbox, id, 1 FROM article",
          """
          INSERT INTO alias (url_key, article, url, outbox, place)
          SELECT d.url_key, d.article, d.url, a.first_outbox, 0
          FROM article a JOIN address d ON d.url_key = a.visited_key
          """,
          """
          INSERT INTO page_visit (id, url_key, visited, took_ms, outcome, article, revision,
            capture_file, capture_offset, capture_bytes, capture_sha256)
          SELECT 'visit-' || id, visited_key, first_seen, 200, 'read', id, 1,
            'parallax-' || first_outbox / 10000 || '.warc', MOD(first_outbox, 10000) * 20000,
            20000, id || id || id || id
          FROM article
          """,
          """
          INSERT INTO membership (outbox, article, story, rule, score, reasons)
          SELECT a.first_outbox, a.id, f.id, 'overlap/1', 0.5, '["shares 3 names"]'
          FROM article a JOIN article f ON f.first_outbox = (a.first_outbox - 1) / 3 * 3 + 1
          """,
          """
          INSERT INTO story_place (story, outbox, until_outbox, first_published, last_published,
            articles, originals, origins, headline, headline_article, outlets, languages)
          SELECT f.id, f.first_outbox, 9223372036854775807, f.dated, f.dated, 3, 3, '1 1 1',
            'A minister said something', f.id, f.outlet, 'en'
          FROM article f WHERE MOD(f.first_outbox, 3) = 1
          """);

  private final Connection record;
  private final ScaleSize size;
  private final ScaleTexts texts;
  private final Instant now;
  private long rows;

  ScaleFill(Connection record, ScaleSize size, ScaleTexts texts, Instant now) throws SQLException {
    this.record = record;
    this.size = size;
    this.texts = texts;
    this.now = now;
    record.setAutoCommit(false);
  }

  /** All but the addresses and the articles; closes the record. */
  void derive() throws SQLException {
    try (Statement statement = record.createStatement()) {
      for (String line : DERIVED) {
        long began = System.nanoTime();
        int derived = statement.executeUpdate(line);
        record.commit();
        System.out.printf(
            "%s: %d rows in %.0f s%n",
            line.strip().lines().findFirst().orElseThrow(),
            derived,
            (System.nanoTime() - began) / 1e9);
      }
      statement.execute("SHUTDOWN");
    }
  }

  private void insert(PreparedStatement statement, @Nullable Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.executeUpdate();
    rows++;
    if (rows % ROWS_A_COMMIT == 0) {
      record.commit();
    }
  }

  /** When article {@code number}, the oldest first, was seen. */
  private Instant seen(int number) {
    return now.minus(SPAN).plusMillis(SPAN.toMillis() / size.bodies() * number);
  }

  static String id(int number) {
    byte[] digest = sha256(Integer.toString(number).getBytes(StandardCharsets.US_ASCII));
    StringBuilder id = new StringBuilder(ID_LENGTH);
    for (int i = 0; i < ID_LENGTH; i++) {
      id.append(ALPHABET.charAt(digest[i] & 31));
    }
    return id.toString();
  }

  /** One known address. */
  private record Known(byte[] key, String url, int outlet, int number) {

    static Known of(int outlet, int number) {
      String url = ScaleSize.page(outlet, number);
      return new Known(ArticleUrl.of(url).key(), url, outlet, number);
    }
  }

  void addresses() throws SQLException {
    List<Integer> outlets =
        IntStream.range(0, size.outlets())
            .boxed()
            .sorted(Comparator.comparing(i -> Known.of(i, 0).key(), Arrays::compareUnsigned))
            .toList();
    try (PreparedStatement address =
        record.prepareStatement(
            """
            INSERT INTO address (url_key, url, outlet, source, title, offered, dropped, alias,
              state, first_seen, newest, failures, reason, detail, judged, article)
            VALUES (?, ?, ?, ?, ?, TRUE, FALSE, FALSE, ?, ?, ?, ?, ?, ?, ?, ?)
            """)) {
      for (int outlet : outlets) {
        int count = (size.addresses() - outlet + size.outlets() - 1) / size.outlets();
        List<Known> ofOutlet =
            IntStream.range(0, count)
                .parallel()
                .mapToObj(number -> Known.of(outlet, number))
                .sorted(Comparator.comparing(Known::key, Arrays::compareUnsigned))
                .toList();
        for (Known known : ofOutlet) {
          add(known, address);
        }
      }
    }
    record.commit();
  }

  private void add(Known known, PreparedStatement address) throws SQLException {
    long place = (long) known.number() * size.outlets() + known.outlet();
    boolean stored = place < size.bodies();
    String state = stored ? "S" : state(place);
    Object seen =
        (stored ? seen((int) place) : now.minusSeconds(place % SPAN.toSeconds()))
            .atOffset(ZoneOffset.UTC);
    boolean refused = state.equals("R");
    String outlet = ScaleSize.outlet(known.outlet());
    insert(
        address,
        known.key(),
        known.url(),
        outlet,
        outlet + "/0",
        "Some minister said something about something else " + known.number(),
        state,
        seen,
        seen,
        state.equals("F") ? 1 : 0,
        refused ? "SECTION_PAGE" : state.equals("F") ? "TIMEOUT" : null,
        refused ? "its text is links" : null,
        refused ? seen : null,
        stored ? id((int) place) : null);
  }

  private static String state(long place) {
    return switch ((int) (place * 31 / 7 % ONE_IN)) {
      case 0 -> "N";
      case 1 -> "F";
      default -> "R";
    };
  }

  private record Packed(int number, String id, byte[] bytes, byte[] sha256) {}

  /** The articles with their texts. */
  void bodies() throws SQLException {
    List<Integer> numbers =
        IntStream.range(0, size.bodies())
            .boxed()
            .sorted(Comparator.comparing(ScaleFill::id))
            .toList();
    try (PreparedStatement article =
            record.prepareStatement(
                """
                INSERT INTO article (id, outlet, canonical_key, visited_key, first_seen, dated,
                  first_outbox) VALUES (?, ?, ?, ?, ?, ?, ?)
                """);
        PreparedStatement revision =
            record.prepareStatement(
                """
                INSERT INTO revision (article, number, reading, outbox, seen, published, language, content,
                  sha256, packed, damaged) VALUES (?, 1, 0, ?, ?, ?, 'en', ?, ?, ?, FALSE)
                """)) {
      for (int from = 0; from < numbers.size(); from += PACKED_AT_ONCE) {
        List<Packed> packed =
            numbers.subList(from, Math.min(from + PACKED_AT_ONCE, numbers.size())).parallelStream()
                .map(this::packed)
                .toList();
        for (Packed one : packed) {
          add(one, article, revision);
        }
      }
    }
    record.commit();
  }

  private String urlOf(int article) {
    return ScaleSize.page(article % size.outlets(), article / size.outlets());
  }

  private String outletOf(int article) {
    return ScaleSize.outlet(article % size.outlets());
  }

  private Packed packed(int number) {
    Article article = texts.article(number, urlOf(number), outletOf(number), seen(number));
    byte[] json = JSON.writeValueAsBytes(article);
    return new Packed(number, id(number), deflated(json), sha256(json));
  }

  private void add(Packed packed, PreparedStatement article, PreparedStatement revision)
      throws SQLException {
    int number = packed.number();
    byte[] key = ArticleUrl.of(urlOf(number)).key();
    Object seen = seen(number).atOffset(ZoneOffset.UTC);
    long outbox = number + 1L;
    insert(article, packed.id(), outletOf(number), key, key, seen, seen, outbox);
    byte[] digest = packed.sha256();
    insert(revision, packed.id(), outbox, seen, seen, digest, digest, packed.bytes());
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

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
