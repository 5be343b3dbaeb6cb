package news.parallax.benchmarks;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import news.parallax.article.ArticleUrl;
import news.parallax.crawler.frontier.FailureKind;
import news.parallax.crawler.frontier.RefusalReason;

/**
 * Fills a record by JDBC: each table in the order of its keys and without its indexes, which are
 * made when all rows are there.
 *
 * <p>Of the known addresses the first ones of each outlet are articles; of the others most are
 * refused, a hundredth has failed and a hundredth is due.
 */
final class ScaleFill {

  private static final int ROWS_A_COMMIT = 20_000;
  private static final int PACKED_AT_ONCE = 2_000;
  private static final int ARTICLES_A_STORY = 3;
  private static final int ONE_IN = 100;
  private static final int ID_LENGTH = 16;
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
  private static final Duration SPAN = Duration.ofDays(365);
  private static final Duration WEEK = Duration.ofDays(7);

  private final Connection record;
  private final ScaleSize size;
  private final ScaleTexts texts;
  private final Instant now;
  private final List<String> indexes = new ArrayList<>();
  private long rows;

  ScaleFill(Connection record, ScaleSize size, ScaleTexts texts, Instant now) throws SQLException {
    this.record = record;
    this.size = size;
    this.texts = texts;
    this.now = now;
    record.setAutoCommit(false);
  }

  /** Drops the indexes, to be made again by {@link #end}. */
  void begin() throws SQLException {
    try (Statement statement = record.createStatement()) {
      try (ResultSet script = statement.executeQuery("SCRIPT NODATA")) {
        while (script.next()) {
          String line = script.getString(1).replace("\n", " ");
          if (line.matches("CREATE (UNIQUE )?INDEX .*")) {
            indexes.add(line);
          }
        }
      }
      for (String line : indexes) {
        statement.execute("DROP INDEX " + line.replaceAll(".* INDEX (\\S+) ON .*", "$1"));
      }
    }
  }

  void end() throws SQLException {
    try (Statement statement = record.createStatement()) {
      for (String line : indexes) {
        statement.execute(line);
      }
      record.commit();
      statement.execute("SHUTDOWN");
    }
  }

  private void added() throws SQLException {
    rows++;
    if (rows % ROWS_A_COMMIT == 0) {
      record.commit();
    }
  }

  /** Article {@code number}, the oldest first, is this outlet's. */
  private int outletOf(int number) {
    return number % size.sources();
  }

  private String urlOf(int number) {
    return ScaleSize.page(outletOf(number), number / size.sources());
  }

  private Instant seen(int number) {
    return now.minus(SPAN).plusMillis(SPAN.toMillis() / Math.max(1, size.bodies()) * number);
  }

  /** Article {@code number}'s outbox entry; the first one is the template's. */
  private static long outbox(int number) {
    return number + 2L;
  }

  static String id(int number) {
    byte[] digest =
        ScaleTemplate.sha256(Integer.toString(number).getBytes(StandardCharsets.US_ASCII));
    StringBuilder id = new StringBuilder(ID_LENGTH);
    for (int i = 0; i < ID_LENGTH; i++) {
      id.append(ALPHABET.charAt(digest[i] & 31));
    }
    return id.toString();
  }

  private static String story(int number) {
    return id(number / ARTICLES_A_STORY * ARTICLES_A_STORY);
  }

  /** One known address. */
  private record Known(byte[] key, int outlet, int number) {}

  /** The addresses with what is planned for them, and the addresses of the articles. */
  void addresses() throws SQLException {
    List<Integer> outlets =
        IntStream.range(0, size.sources())
            .boxed()
            .sorted(Comparator.comparing(i -> key(i, 0), Arrays::compareUnsigned))
            .toList();
    try (PreparedStatement address =
            record.prepareStatement(
                """
                INSERT INTO address (url_key, url, outlet, source, title, offered, dropped, alias,
                  state, first_seen, newest, failures, reason, detail, judged, article)
                VALUES (?, ?, ?, ?, ?, TRUE, FALSE, FALSE, ?, ?, ?, ?, ?, ?, ?, ?)
                """);
        PreparedStatement alias =
            record.prepareStatement(
                "INSERT INTO alias (url_key, article, url, outbox, place) VALUES (?, ?, ?, ?, 0)");
        ScalePlans plans = new ScalePlans(record)) {
      for (int outlet : outlets) {
        long refused = 0;
        for (Known known : addressesOf(outlet)) {
          refused += add(known, address, alias, plans) == 'R' ? 1 : 0;
        }
        plans.outlet(outlet, refused);
      }
      plans.end();
    }
    record.commit();
  }

  private static byte[] key(int outlet, int number) {
    return ArticleUrl.of(ScaleSize.page(outlet, number)).key();
  }

  private List<Known> addressesOf(int outlet) {
    int count = (size.addresses() - outlet + size.sources() - 1) / size.sources();
    return IntStream.range(0, count)
        .mapToObj(n -> new Known(key(outlet, n), outlet, n))
        .sorted(Comparator.comparing(Known::key, Arrays::compareUnsigned))
        .toList();
  }

  private char add(
      Known known, PreparedStatement address, PreparedStatement alias, ScalePlans plans)
      throws SQLException {
    long place = (long) known.number() * size.sources() + known.outlet();
    boolean stored = place < size.bodies();
    int article = (int) place;
    char state = stored ? 'S' : state(known);
    Instant seen = stored ? seen(article) : now.minusSeconds(place % SPAN.toSeconds());
    String url = ScaleSize.page(known.outlet(), known.number());
    RefusalReason reason = RefusalReason.SECTION_PAGE;
    set(
        address,
        known.key(),
        url,
        ScaleSize.outlet(known.outlet()),
        ScaleFolder.source(known.outlet()).id(),
        "Some minister said something about something else " + known.number(),
        String.valueOf(state),
        seen.atOffset(ZoneOffset.UTC),
        seen.atOffset(ZoneOffset.UTC),
        state == 'F' ? 1 : 0,
        state == 'R' ? reason.name() : state == 'F' ? FailureKind.TIMEOUT.name() : null,
        state == 'R' ? "its text is links" : null,
        state == 'R' ? seen.atOffset(ZoneOffset.UTC) : null,
        stored ? id(article) : null);
    if (stored) {
      set(alias, known.key(), id(article), url, outbox(article));
    }
    if (state == 'N') {
      plans.due(known.key(), known.outlet(), seen);
    } else if (state == 'F' || place % ONE_IN == 1) {
      plans.next(
          known.key(),
          known.outlet(),
          now.plus(WEEK.multipliedBy(place % 1000).dividedBy(1000)),
          state == 'F');
    }
    plans.count(state);
    added();
    return state;
  }

  private static char state(Known known) {
    return switch ((known.outlet() + known.number() * 31) % ONE_IN) {
      case 0 -> 'N';
      case 1 -> 'F';
      default -> 'R';
    };
  }

  static void set(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.executeUpdate();
  }

  private record Body(int number, String id) {}

  private record Packed(Body body, ScaleTemplate.Packed text) {}

  /** The articles with their texts, visits and decisions. */
  void bodies() throws SQLException {
    ScaleTemplate template = template();
    List<Body> bodies =
        IntStream.range(0, size.bodies())
            .parallel()
            .mapToObj(i -> new Body(i, id(i)))
            .sorted(Comparator.comparing(Body::id))
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
                INSERT INTO revision (article, number, outbox, seen, published, language, content,
                  sha256, packed, damaged) VALUES (?, 1, ?, ?, ?, 'en', ?, ?, ?, FALSE)
                """);
        PreparedStatement visit =
            record.prepareStatement(
                """
                INSERT INTO page_visit (id, url_key, visited, took_ms, outcome, article, revision,
                  capture_file, capture_offset, capture_bytes, capture_sha256)
                VALUES (?, ?, ?, 200, 'read', ?, 1, ?, ?, 20000, ?)
                """)) {
      for (int from = 0; from < bodies.size(); from += PACKED_AT_ONCE) {
        List<Packed> packed =
            bodies.subList(from, Math.min(from + PACKED_AT_ONCE, bodies.size())).parallelStream()
                .map(body -> packed(template, body))
                .toList();
        for (Packed one : packed) {
          add(one, article, revision, visit);
        }
      }
    }
    decisions();
  }

  private ScaleTemplate template() throws SQLException {
    try (Statement statement = record.createStatement();
        ResultSet row = statement.executeQuery("SELECT packed FROM revision WHERE outbox = 1")) {
      row.next();
      return new ScaleTemplate(row.getBytes(1));
    }
  }

  private Packed packed(ScaleTemplate template, Body body) {
    return new Packed(
        body,
        template.packed(
            urlOf(body.number()),
            ScaleSize.outlet(outletOf(body.number())),
            seen(body.number()),
            texts.words(body.number())));
  }

  private void add(
      Packed packed, PreparedStatement article, PreparedStatement revision, PreparedStatement visit)
      throws SQLException {
    int number = packed.body().number();
    String id = packed.body().id();
    byte[] key = ArticleUrl.of(urlOf(number)).key();
    Object seen = seen(number).atOffset(ZoneOffset.UTC);
    byte[] digest = packed.text().sha256();
    set(article, id, ScaleSize.outlet(outletOf(number)), key, key, seen, seen, outbox(number));
    set(revision, id, outbox(number), seen, seen, digest, digest, packed.text().bytes());
    set(
        visit,
        "%s-%08d".formatted(id, number),
        key,
        seen,
        id,
        "parallax-%06d.warc".formatted(number / 10_000),
        number % 10_000 * 20_000L,
        HexFormat.of().formatHex(digest));
    added();
  }

  private void decisions() throws SQLException {
    try (PreparedStatement outbox =
            record.prepareStatement(
                "INSERT INTO outbox (number, article, revision) VALUES (?, ?, 1)");
        PreparedStatement membership =
            record.prepareStatement(
                """
                INSERT INTO membership (outbox, article, story, rule, score, reasons)
                VALUES (?, ?, ?, 'overlap/1', 0.5, '["shares 3 names"]')
                """);
        PreparedStatement place =
            record.prepareStatement(
                """
                INSERT INTO story_place (story, outbox, until_outbox, last_published, articles)
                VALUES (?, ?, ?, ?, ?)
                """);
        Statement template = record.createStatement()) {
      template.execute(
          """
          INSERT INTO membership (outbox, article, story, rule, score, reasons)
          SELECT number, article, article, 'overlap/1', 0, '[]' FROM outbox WHERE number = 1
          """);
      for (int i = 0; i < size.bodies(); i++) {
        set(outbox, outbox(i), id(i));
        set(membership, outbox(i), id(i), story(i));
        if (i % ARTICLES_A_STORY == ARTICLES_A_STORY - 1 || i == size.bodies() - 1) {
          set(
              place,
              story(i),
              outbox(i),
              Long.MAX_VALUE,
              seen(i).atOffset(ZoneOffset.UTC),
              i % ARTICLES_A_STORY + 1);
        }
        added();
      }
    }
    record.commit();
  }
}
